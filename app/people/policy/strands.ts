import type { HandlingReviewEvent } from '#workflows/handling-review'
import type { LearningCaptureEvent } from '#workflows/learning-capture'
import type { NoticeEvent } from '#workflows/notice'
import type { ProgrammePlaceEvent } from '#workflows/programme-place'
import type { ProtectionEvent } from '#workflows/protection'
import type { SafetyRouteEvent } from '#workflows/safety-route'
import type { SessionBookingEvent } from '#workflows/session-booking'
import type { SupportOfferEvent } from '#workflows/support-offer'
import { type Capacity, person, tellerToo } from './capacities'

const lead = ['routeLead', 'firstReader'] as const satisfies readonly Capacity[]
const carries = ['firstReader', 'reviewer', 'facilitator'] as const satisfies readonly Capacity[]
/** Sent by no colleague: another strand of the case says it. */
const sibling = [] as const satisfies readonly Capacity[]
const clock = ['worker'] as const satisfies readonly Capacity[]
const coordinator = ['supportCoordinator'] as const satisfies readonly Capacity[]
const editor = ['learningEditor'] as const satisfies readonly Capacity[]
const approver = ['learningApprover'] as const satisfies readonly Capacity[]

/** Strands hear `choice.changed` and `report.withdrawn` from the person alone, wherever they press it. */
const heard = { 'choice.changed': person, 'report.withdrawn': person } as const

export const safetyRoutePolicy = {
  'route.lookedAt': lead,
  'wish.given': [...person, ...lead],
  'immediateAct.taken': lead,
  'opening.proposed': lead,
  'opening.decided': lead,
  'route.foundNotNeeded': lead,
  'route.explained': lead,
  'evidence.kept': lead,
  'candour.given': lead,
  'patient.asked': lead,
  'sharing.changed': person,
  'person.told': lead,
  'route.referenced': lead,
  'injury.reported': lead,
  'age.recorded': lead,
  'positionOfTrust.found': lead,
  'ownCall.supported': lead,
  // Kept apart from what the person says it did to them: only the patient safety lead sets it.
  'harm.graded': ['routeLead'],
  'capacity.considered': lead,
  'move.askedFor': lead,
  'protection.offered': lead,
  'protection.answered': lead,
  // The clinical team writes any alert, not the platform; its lead records that they did.
  'alert.written': ['routeLead'],
  'alert.renewed': ['routeLead'],
  'alert.ended': ['routeLead'],
  'reasonableSteps.listed': lead,
  'responsiblePerson.told': lead,
  'referralCentre.offered': lead,
  'hold.placed': ['routeLead'],
  'hold.lifted': ['routeLead'],
  'watch.started': lead,
  'route.closed': lead,
  // Where the name is kept stands in the account, and the lead of a route has none: a first reader opens it.
  'name.openedAlone': ['firstReader'],
  'nameOpening.reviewed': lead,
  'report.withdrawn': person,
  'timer.routeLookDue': clock,
  'timer.evidenceTodayDue': clock,
  'timer.lifeAtRiskReviewDue': clock,
  'timer.alertLapseDue': clock,
} satisfies Record<SafetyRouteEvent['type'], readonly Capacity[]>

/** Support is each person's own: whoever told us keeps theirs when somebody else decides. Colleagues see nothing of it and send nothing. */
export const supportOfferPolicy = {
  'offer.considered': tellerToo,
  'offer.answered': tellerToo,
  'keeping.chosen': tellerToo,
  'keeping.deleted': tellerToo,
  'form.prepared': tellerToo,
  'referral.sentBySelf': tellerToo,
  'agreement.asked': tellerToo,
  'agreement.given': tellerToo,
  'agreement.takenBack': tellerToo,
  // Whoever sends it is somebody of their own, and tells them: nobody here sees that anything was sent.
  'referral.sentOnBehalf': tellerToo,
  'chase.asked': tellerToo,
  'chase.made': coordinator,
  'provider.heardFrom': tellerToo,
  'provider.notHeardFrom': tellerToo,
  'appointment.had': tellerToo,
  'attending.marked': tellerToo,
  'support.ended': tellerToo,
  'mind.changed': tellerToo,
  'report.withdrawn': person,
  'timer.onBehalfAgreementDue': clock,
  'timer.therapyTriageDue': clock,
  'timer.therapyFirstAppointmentDue': clock,
  'timer.therapyOuterDue': clock,
  'timer.chaseDue': clock,
} satisfies Record<SupportOfferEvent['type'], readonly Capacity[]>

export const protectionPolicy = {
  ...heard,
  // Whoever told us ends the checks on themselves, also once somebody else decides.
  'choice.changed': tellerToo,
  'plan.agreed': carries,
  'watch.started': carries,
  'described.contacted': sibling,
  'shifts.looked': carries,
  'check.answered': [...tellerToo, 'personDescribed', ...carries],
  // Whoever was spoken to says it in their check, at any time: "No · something changed · not safe to say" (DOMAIN.md 3.2).
  'worse.told': [...tellerToo, ...carries],
  'urgentLook.started': carries,
  'remedy.decided': carries,
  'nothing.found': carries,
  'watch.resumed': carries,
  'protection.ended': [...person, ...carries],
  'timer.checkWeek1Due': clock,
  'timer.checkWeek4Due': clock,
  'timer.checkMonth3Due': clock,
  'timer.checkMonth6Due': clock,
} satisfies Record<ProtectionEvent['type'], readonly Capacity[]>

export const noticePolicy = {
  ...heard,
  'waiting.lookedAt': carries,
  'notice.agreed': carries,
  'described.told': carries,
  'described.spoke': ['personDescribed', ...carries],
  'described.saidNothing': ['personDescribed', ...carries],
  'notice.closed': carries,
  'route.held': sibling,
  'route.released': sibling,
  'review.finished': sibling,
  'review.reopened': sibling,
  'timer.noticeLookDue': clock,
} satisfies Record<NoticeEvent['type'], readonly Capacity[]>

/** Approvers are never on the case: the machine refuses them, and row security hides such a strand from them. */
export const learningCapturePolicy = {
  ...heard,
  'material.given': carries,
  'drafting.started': editor,
  'draft.deidentified': editor,
  'preview.sent': editor,
  'preview.answered': person,
  'pool.counted': editor,
  'learning.approved': approver,
  'learning.sentBack': approver,
  'learning.declined': approver,
  'actions.tracked': editor,
  'learning.reportedBack': editor,
  'timer.learningDraftDue': clock,
  'timer.learningPreviewDue': clock,
  'timer.learningApprovalDue': clock,
} satisfies Record<LearningCaptureEvent['type'], readonly Capacity[]>

export const handlingReviewPolicy = {
  // Whoever looks is put on the case by a first reader, and has had no part in it.
  'look.accepted': ['firstReader'],
  'look.made': ['handlingReviewer'],
  'look.decided': ['handlingReviewer'],
  // Whoever may ask for it; that it was they, the machine says.
  'request.takenBack': [...tellerToo, 'personDescribed', ...carries],
  'report.withdrawn': person,
  'reviewer.recused': ['handlingReviewer'],
  'timer.handlingLookDue': clock,
} satisfies Record<HandlingReviewEvent['type'], readonly Capacity[]>

export const sessionBookingPolicy = {
  'place.booked': person,
  'waitingList.joined': person,
  'place.freed': coordinator,
  'checklist.confirmed': coordinator,
  'link.sent': coordinator,
  'booking.cancelled': person,
  'session.calledOff': coordinator,
  'attendance.marked': coordinator,
  'feedback.given': person,
  'feedback.skipped': person,
  'timer.sessionReminderDue': clock,
} satisfies Record<SessionBookingEvent['type'], readonly Capacity[]>

export const programmePlacePolicy = {
  'place.booked': person,
  'eLearning.opened': person,
  'eLearning.done': person,
  'workshop.attended': coordinator,
  'workshop.missed': coordinator,
  'practice.attended': coordinator,
  'practice.missed': coordinator,
  'attendance.imported': coordinator,
  'place.rebooked': person,
  'place.givenUp': person,
  'timer.sessionReminderDue': clock,
} satisfies Record<ProgrammePlaceEvent['type'], readonly Capacity[]>
