import type { MachineId } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import type { ReviewEvent, ReviewInput } from '#workflows/restorative-review'
import type { AnyEvent, Memory } from '#workflows/workflow'
import { essenceOf } from '../../workflows/support/essence'
import { beginAt, explore, onwards, type Place } from '../../workflows/support/exploring'
import { aNeed, anotherNeed, aRoute, ben, cleo, esi } from '../../workflows/support/people'
import { starts } from '../../workflows/support/starts'
import { acknowledged, agreedTo, arranged, asked, looked, offered, owed, preparing, proposed, ready } from '../../workflows/support/stories'

/** Where a strand stands, and which events its machine accepts there. */
export type Standing = { state: string; memory: Memory; offers: ReadonlySet<string> }

const started = acknowledged.slice(0, 1)
const need: ReviewEvent = { type: 'need.recorded', needId: aNeed }
const finished: ReviewEvent[] = [...asked, { type: 'person.content' }]
const notOurs: ReviewEvent = { type: 'notOurs.proposed', byId: ben, takerId: cleo, takerAgreed: true, wordsReady: true }
const police = { routeId: aRoute, kind: 'police' } as const
const heard: ReviewEvent[] = [{ type: 'precondition.met', precondition: 'affectedAgrees' }]
const patient: ReviewEvent[] = ['2026-11-03', '2026-11-04'].map((on) => (
  { type: 'patient.asked', agreed: true, on, isOutsideTeam: true, advocateOffered: true, inTheirLanguage: true, capacity: 'presumed' }))
const ofAPatient: ReviewEvent[] = [...offered, ...patient, { type: 'options.chosen', option: 'shuttle' }, ...ready, { type: 'meeting.arranged' }]
const settled: ReviewEvent[] = [...agreedTo, need, { type: 'needs.recorded' }]

/** Stories that lead to each state of the review; where one does not open everything that the state can take, others do. */
const stories: Record<string, ReviewEvent[][]> = {
  received: [[]],
  firstLook: [started, looked, [...looked, notOurs], [...looked, { type: 'notConduct.proposed', byId: ben }]],
  awaitingAnswer: [[...started, { type: 'question.asked' }]],
  recorded: [[...looked, { type: 'case.recordedAndMadeSafe' }], [...looked, { type: 'case.recordedAndMadeSafe' }, need, owed, { type: 'safetySteps.listed' }]],
  changing: [[...looked, { type: 'case.systemAccepted' }], [...looked, { type: 'case.systemAccepted' }, need, owed]],
  allocating: [[...looked, { type: 'case.accepted' }], [...agreedTo, { type: 'reviewer.recused', reviewerId: ben }]],
  reviewerChoice: [proposed],
  needs: [agreedTo, [...agreedTo, need]],
  obligationsDraft: [settled, [...settled, owed]],
  options: [offered],
  preparing: [[...preparing, ...heard], [...preparing, ...ready]],
  meetingArranged: [arranged],
  heldByRoute: [[...preparing, ...heard, { type: 'route.opened', ...police }, { type: 'route.held', ...police }]],
  agreeing: [[...arranged, { type: 'meeting.ended' }], [...ofAPatient, { type: 'meeting.ended' }]],
  obligations: [[...offered, { type: 'options.chosen', option: 'none' }], [...offered, { type: 'need.recorded', needId: anotherNeed }, { type: 'options.chosen', option: 'none' }]],
  finishing: [asked, [...looked, { type: 'case.recordedAndMadeSafe' }, need, owed, { type: 'safetySteps.listed' }, { type: 'owner.answered' }]],
  reopening: [[...finished, { type: 'reopening.asked', why: 'newFact' }]],
  beingLookedAt: [[...settled, owed, { type: 'handlingLook.asked', by: 'personTellingUs' }]],
  finished: [finished],
  resting: [[...proposed, { type: 'timer.reviewerReminder10Due' }]],
  handedOver: [[...looked, notOurs, { type: 'notOurs.confirmed', byId: esi }]],
  withdrawn: [[{ type: 'report.withdrawn' }]],
  cleared: [[{ type: 'report.withdrawn' }, { type: 'withdrawal.checked', found: 'nothing' }]],
}

/**
 * For each state of the machine, as few places as may be in which, between them, the machine accepts each event that the table gives this state.
 * `wanted` says which those are: what it gives and no story reaches, no place has.
 */
export function places(machine: MachineId, wanted: (state: string) => ReadonlySet<string>): Standing[] {
  const all = machine === 'restorative-review' ? toldOfReview() : walked(machine)
  return workflows[machine].states.flatMap((state) => fewest(all.filter((place) => place.state === state), wanted(state)))
}

function fewest(all: readonly Standing[], wanted: ReadonlySet<string>): Standing[] {
  const chosen: Standing[] = []
  for (let missing = [...wanted]; ;) {
    const gains = ({ offers }: Standing) => missing.filter((event) => offers.has(event)).length
    const [best] = [...all].sort((one, other) => gains(other) - gains(one))
    if (best === undefined || (chosen.length > 0 && gains(best) === 0)) return chosen
    chosen.push(best)
    missing = missing.filter((event) => !best.offers.has(event))
  }
}

function toldOfReview(): Standing[] {
  // A colleague tells for a colleague who agreed, so that she may still be asked; and one tells of a patient.
  const [own, , aboutPatient] = starts['restorative-review']
  const plain = { ...(own as ReviewInput), affected: 'askedAndAgreed' }
  const hurried = (story: ReviewEvent[]) => story.filter(({ type }) => type !== 'safetyLook.recorded')
  const ways = (story: ReviewEvent[]): [unknown, ReviewEvent[]][] => [[plain, hurried(story)], [plain, [...story, { type: 'wait.asked' }]], [aboutPatient, story]]
  return Object.entries(stories).flatMap(([state, told]) => told.flatMap(ways).flatMap(([input, story]) => {
    const place = at('restorative-review', input, story)
    return place?.step.memory.state === state ? [standing('restorative-review', place.step.memory)] : []
  }))
}

/** Where a story ends; null where it could not be so. */
function at(machine: MachineId, input: unknown, story: readonly AnyEvent[]): Place | null {
  return story.reduce<Place | null>((place, event) => place && onwards(workflows[machine], place, event), beginAt(workflows[machine], input))
}

function standing(machine: MachineId, memory: Memory): Standing {
  return { state: memory.state, memory, offers: new Set(workflows[machine].offers(memory)) }
}

/** The other machines are small, and walked whole. A look at the handling is asked for by somebody who has no page of their own: only then may a colleague take it back. */
function walked(machine: MachineId): Standing[] {
  const sameOffers = (memory: Memory) => JSON.stringify([memory.state, workflows[machine].offers(memory)])
  const { places: found, edges } = explore(workflows[machine], machine === 'handling-review' ? starts[machine].slice(-1) : starts[machine], machine === 'safety-route' ? essenceOf(machine) : sameOffers)
  const offers = new Map<Place, Set<string>>(found.map((place) => [place, new Set()]))
  for (const { from, event } of edges) offers.get(from)?.add(event.type)
  return found.map((place) => ({ state: place.step.memory.state, memory: place.step.memory, offers: offers.get(place) ?? new Set() }))
}
