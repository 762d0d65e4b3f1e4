import type { MachineId } from '#workflows/effects'

/**
 * For every event of the case's strands, where it can come from, written by hand: `step` a form of the case page, `page` the person's own pages,
 * `timer` the worker, `strand` another strand of the case, `with` another act of the application that carries it along.
 * An event that nothing can send is a promise that nobody can keep.
 */
export const whoCanSend: Partial<Record<MachineId, string>> = {
  'restorative-review': `
    acknowledgement.recorded step
    safetyLook.recorded step
    firstLook.started step
    patient.masked step
    case.recordedAndMadeSafe step
    case.accepted step
    case.systemAccepted step
    path.reconsidered step
    question.asked step
    question.answered step page
    notOurs.proposed step
    notOurs.confirmed step
    notConduct.proposed step
    notConduct.confirmed step
    safetySteps.listed step
    incident.referenced step page
    owner.answered step
    reviewers.proposed step
    nobodyIndependent.found step
    capacity.reached step
    reviewers.agreed page
    reviewer.refused page
    reviewer.recused step page
    need.recorded step
    need.cannotBeMet step
    obligation.added step
    needs.recorded step
    options.offered step
    options.extended step
    affectedPerson.asked step
    patient.asked step
    options.chosen step page
    obligation.answered page
    described.heard step strand
    precondition.met step
    precondition.lost step page
    risk.assessed step
    facilitator.appointed step
    meeting.arranged step
    meeting.notReady step
    meeting.ended step
    meeting.calledOff step page
    meeting.missed step
    agreement.reached step
    agreement.notReached step
    person.content page
    person.notContent page
    followUp.answered page
    reopening.asked page
    reopening.granted step
    reopening.refused step
    handlingLook.asked step page
    handlingLook.ended strand
    person.askedAgain step page
    duty.raised step
    choice.changed page
    rhythm.changed page
    word.given step
    addition.made page
    danger.assessed step
    wait.asked page
    wait.ended page
    report.withdrawn page
    withdrawal.checked step
    route.opened strand
    route.ended strand
    route.held strand
    route.released strand`,
  'safety-route': `
    route.lookedAt step
    wish.given step
    patient.asked step
    sharing.changed with
    immediateAct.taken step
    opening.proposed step
    opening.decided step
    person.told step
    route.foundNotNeeded step
    route.explained step
    route.referenced step
    evidence.kept step
    hold.placed step
    hold.lifted step
    watch.started step
    route.closed step
    name.openedAlone step
    nameOpening.reviewed step
    injury.reported step
    age.recorded step
    positionOfTrust.found step
    ownCall.supported step
    candour.given step
    harm.graded step
    capacity.considered step
    move.askedFor step
    protection.offered step
    protection.answered step
    alert.written step
    alert.renewed step
    alert.ended step
    reasonableSteps.listed step
    responsiblePerson.told step
    referralCentre.offered step
    report.withdrawn strand`,
  protection: `
    plan.agreed step
    watch.started step
    described.contacted strand
    check.answered step page
    worse.told step
    shifts.looked step
    urgentLook.started step
    remedy.decided step
    nothing.found step
    watch.resumed step
    protection.ended step
    choice.changed page
    report.withdrawn strand`,
  notice: `
    waiting.lookedAt step
    notice.agreed step
    described.told step
    described.spoke step
    described.saidNothing step
    notice.closed step strand
    choice.changed strand
    route.held strand
    route.released strand
    report.withdrawn strand
    review.finished strand
    review.reopened strand`,
  'handling-review': `
    look.accepted step
    look.made step
    look.decided step
    request.takenBack step
    reviewer.recused step
    report.withdrawn strand`,
}
