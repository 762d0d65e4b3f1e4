import { describe, expect, test } from 'vitest'
import { aMachineId, aStrandEvent, machineIds, type MachineId } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import { whatIsMissing, type ReviewContext } from '#workflows/restorative-review'
import type { AnyEvent } from '#workflows/workflow'
import { tables } from '../cases/tables/read'
import { essenceOf } from './support/essence'
import { beginAt, explore, onwards, type Place } from './support/exploring'
import { starts } from './support/starts'

/** Timers that a closed state may keep: what is asked of the person after the work, the end of a rest, and the check of what must be kept. */
const mayRunWhenClosed: Record<string, string[]> = { finished: ['outcomeFollowUp20', 'outcomeFollowUp60'], resting: ['resting'], withdrawn: ['withdrawalCheck'] }

/** Accepted in every open state and yet never sent here: the acknowledgement is recorded before these states are reached. */
const cannotHappenThere: Partial<Record<MachineId, string[]>> = {
  // No path is taken before the acknowledgement.
  'restorative-review': [
    'recorded', 'changing', 'allocating', 'reviewerChoice', 'needs', 'obligationsDraft', 'options', 'preparing', 'meetingArranged', 'heldByRoute', 'agreeing',
    'obligations', 'finishing', 'reopening',
  ].flatMap((state) => [`${state} acknowledgement.recorded`, `${state} timer.acknowledgementDue`]),
}

const graphs = new Map<MachineId, ReturnType<typeof explore>>()

/** Each graph is walked once and looked at from many sides. */
function explored(id: MachineId): ReturnType<typeof explore> {
  const graph = graphs.get(id) ?? explore(workflows[id], starts[id], essenceOf(id))
  graphs.set(id, graph)
  return graph
}

test('the registry holds each machine under its own id', () => {
  expect(Object.keys(workflows).sort()).toEqual([...machineIds].sort())
  for (const [id, workflow] of Object.entries(workflows)) expect(workflow.id).toBe(id)
})

describe.each(machineIds)('%s', (id) => {
  const workflow = workflows[id]
  const { places, edges } = explored(id)
  const stateOf = ({ step }: Place) => step.memory.state

  test('every state is reached', () => {
    expect(new Set(places.map(stateOf))).toEqual(new Set(workflow.states))
  })

  test('every event of every state is taken somewhere', () => {
    const taken = new Set(edges.map(({ from, event }) => `${stateOf(from)} ${event.type}`))
    const drawn = workflow.states.flatMap((state) => Object.keys(workflow.machine.states[state]?.on ?? {}).map((type) => `${state} ${type}`))
    const notTaken = drawn.filter((edge) => !taken.has(edge))
    expect(notTaken).toEqual(cannotHappenThere[id] ?? [])
  })

  const leads = new Map(tables).get(id)?.map((row) => [row.event, row] as const) ?? []
  test.each(leads)('%s leads where the hand-written table of DOMAIN.md says, from each state to each of the places', (event, { next }) => {
    const found = new Map<string, Set<string>>()
    for (const edge of edges) if (edge.event.type === event) found.set(stateOf(edge.from), (found.get(stateOf(edge.from)) ?? new Set()).add(stateOf(edge.to)))
    const lines = (ways: (state: string) => ReadonlySet<string>) => [...found.keys()].map((state) => `${state} -> ${[...ways(state)].sort().join(' or ')}`)
    expect(lines((state) => found.get(state) ?? new Set())).toEqual(lines(next))
  })

  test('every open state has a way out that a person can take', () => {
    // By people's events alone, some other state can be reached: perhaps after writing something down first.
    const key = ({ step }: Place) => essenceOf(id)(step.memory)
    const byPeople = edges.filter(({ event }) => !event.type.startsWith('timer.')).map((edge) => ({ ...edge, fromKey: key(edge.from), toKey: key(edge.to) }))
    const out = new Set(byPeople.filter(({ from, to }) => stateOf(from) !== stateOf(to)).map(({ fromKey }) => fromKey))
    for (let before = -1; before !== out.size;) {
      before = out.size
      for (const { fromKey, toKey } of byPeople) if (out.has(toKey)) out.add(fromKey)
    }
    expect(places.filter((place) => place.step.open && !out.has(key(place))).map(({ step }) => step.memory)).toEqual([])
  })

  test('every state is open or closed, and what is done accepts nothing more', () => {
    for (const place of places) {
      const node = workflow.machine.states[stateOf(place)]
      expect(node?.tags).toEqual([place.step.open ? 'open' : 'closed'])
      if (place.step.done) expect(workflow.offers(place.step.memory)).toEqual([])
    }
  })

  test('timers are balanced: none is left running where the work has ended', () => {
    for (const place of places) {
      const running = [...place.timers.keys()]
      if (!place.step.open) expect(running.filter((name) => !mayRunWhenClosed[stateOf(place)]?.includes(name))).toEqual([])
    }
  })

  test('clocksSurviveRestart: from what a database holds, every clock that runs comes due where somebody listens', () => {
    for (const place of places) {
      const loaded = workflow.load(JSON.parse(JSON.stringify(place.step.memory)) as typeof place.step.memory)
      for (const [name, { event, isPaused }] of place.timers) {
        if (!isPaused) expect(workflow.accepts(loaded, event), `${name} in ${stateOf(place)}`).toBe(true)
      }
    }
  })

  test('nothing stays paused outside the states and the wish that pause', () => {
    for (const place of places) {
      const isPausing = ['awaitingAnswer', 'heldByRoute'].includes(stateOf(place)) || (place.step.memory.context as Partial<ReviewContext>).isPleaseWait === true
      if (!isPausing) expect([...place.timers.values()].some(({ isPaused }) => isPaused)).toBe(false)
    }
  })

  test('replaying the history gives the stored memory', () => {
    for (const place of places) {
      const replayed = place.path.reduce((at: Place, event: AnyEvent) => {
        const next = onwards(workflow, at, event)
        if (!next) throw new Error(`${event.type} was accepted once and is not now`)
        return next
      }, beginAt(workflow, place.input))
      expect(replayed.step).toEqual(place.step)
    }
  })

  test('the memory is plain JSON and loads as it was stored', () => {
    for (const { step } of places) {
      expect(JSON.parse(JSON.stringify(step.memory))).toEqual(step.memory)
      expect(workflow.load(step.memory)).toEqual(step.memory)
    }
  })

  test('what is told and opened is understood where it arrives', () => {
    for (const { to } of edges) {
      for (const effect of to.step.effects) {
        if (effect.type === 'tell') {
          expect(aStrandEvent.parse(effect.event)).toEqual(effect.event)
          expect(workflows[effect.strand].parseEvent(effect.event)).toEqual(effect.event)
        }
        if (effect.type === 'open') expect(workflows[aMachineId.parse(effect.machine)].parseInput(effect.input)).toEqual(effect.input)
      }
    }
  })

  test('noNarrativeInNotificationsOrLogs: effects, events and memories carry ids and codes only, never words', () => {
    const strings = (value: unknown): string[] => {
      if (typeof value === 'string') return [value]
      return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
    }
    const idsAndCodes = /^(obligation\.)?([0-9a-f-]{36}|[a-zA-Z0-9-]+(\.[a-zA-Z0-9]+)?|\d{4}-\d\d-\d\d)$/
    for (const { event, to } of edges) expect(strings([event, to.step]).filter((text) => !idsAndCodes.test(text))).toEqual([])
  })
})

describe('restorative-review, in every place that can be reached', () => {
  const { places, edges } = explored('restorative-review')
  const contextOf = ({ step }: Place) => step.memory.context as ReviewContext

  test('nobody reviews their own report, nor one that they recused from, were refused for, or facilitate', () => {
    for (const place of places) {
      const { reviewers, proposed, peopleOnCase, recused, facilitatorId } = contextOf(place)
      const working = [...reviewers, ...proposed]
      expect(working.filter((id) => [...peopleOnCase, ...recused, facilitatorId].includes(id))).toEqual([])
      expect(new Set(working).size).toBe(working.length)
      expect(working.length).toBeLessThanOrEqual(2)
    }
  })

  test('restorativeReady: a meeting is arranged only while nothing is missing', () => {
    const arranged = places.filter(({ step }) => step.memory.state === 'meetingArranged')
    expect(arranged.length).toBeGreaterThan(0)
    for (const place of arranged) expect(whatIsMissing(contextOf(place))).toEqual([])
  })

  test('whoever takes part hears of every way out of an arranged meeting but its own end, in the same words', () => {
    const stopping = edges.filter(({ from, to }) => from.step.memory.state === 'meetingArranged' && !['meetingArranged', 'agreeing'].includes(to.step.memory.state))
    expect([...new Set(stopping.map(({ event }) => event.type))].sort()).toEqual([
      'choice.changed', 'handlingLook.asked', 'handlingLook.ended', 'meeting.calledOff', 'meeting.missed', 'precondition.lost', 'report.withdrawn', 'reviewer.recused', 'risk.assessed',
      'route.held', 'timer.riskAssessmentDue',
    ])
    for (const { from, event, to } of stopping) {
      const told = to.step.effects.flatMap((effect) => (effect.type === 'notify' && effect.notice === 'meetingWillNotGoAhead' ? [effect.to] : []))
      const sides = contextOf(from).optionChosen === 'surrogate' ? ['personAffected'] : ['personAffected', 'personDescribed']
      expect(told, event.type).toEqual([...sides, 'facilitator', 'reviewers'])
    }
  })

  test('noAccessBeforeChoice: a reviewer is given a key only by agreeing, with the choice to share on', () => {
    const granting = edges.filter(({ to }) => to.step.effects.some((effect) => effect.type === 'grant' && effect.as === 'reviewer'))
    expect(granting.length).toBeGreaterThan(0)
    for (const { from, event } of granting) {
      expect(from.step.memory.state).toBe('reviewerChoice')
      expect(contextOf(from).choices.shareWithReviewTeam).toBe(true)
      expect(['reviewers.agreed', 'timer.reviewerReminder10Due']).toContain(event.type)
    }
  })

  test('noPatientIdentityToReviewers: nobody is put forward, works, or leaves the first look before the account was masked', () => {
    const unmasked = places.filter((place) => !contextOf(place).isMasked)
    expect(new Set(unmasked.map(({ step }) => step.memory.state))).toContain('firstLook')
    for (const place of unmasked) {
      const { reviewers, proposed } = contextOf(place)
      expect([...reviewers, ...proposed]).toEqual([])
      expect(['recorded', 'changing', 'handedOver', 'allocating', 'reviewerChoice', 'needs']).not.toContain(place.step.memory.state)
    }
  })

  test('noContactWithDescribedPersonWithoutAgreement: the person described is heard only where the person chose it, and nobody else’s event turns that on', () => {
    const hearing = edges.filter(({ event }) => event.type === 'described.heard')
    expect(hearing.length).toBeGreaterThan(0)
    // Where the work has ended or rests, what the notice beside it says is heard, and nobody is spoken to for it.
    const ended = ['withdrawn', 'cleared', 'handedOver', 'finished', 'resting']
    expect(hearing.filter(({ from }) => !contextOf(from).choices.speakToThePerson && !ended.includes(from.step.memory.state))).toEqual([])
    const turning = edges.filter(({ from, to }) => !contextOf(from).choices.speakToThePerson && contextOf(to).choices.speakToThePerson)
    expect(new Set(turning.map(({ event }) => event.type))).toEqual(new Set(['choice.changed']))
  })

  test('silenceNeverAgrees: silence gives a key only where the person chose it beforehand', () => {
    const silent = edges.filter(({ event }) => event.type === 'timer.reviewerReminder10Due' )
    expect(new Set(silent.map(({ from, to }) => `${contextOf(from).choices.goAheadIfSilent && contextOf(from).choices.shareWithReviewTeam} ${to.step.memory.state}`)))
      .toEqual(new Set(['true needs', 'false resting']))
  })

  test('training alone never closes a need, nor does silence about it: what is carried out is asked about once each need is owed', () => {
    const closing = edges.filter(({ from, to }) => ['obligations', 'recorded'].includes(from.step.memory.state) && to.step.memory.state === 'finishing')
    expect(new Set(closing.map(({ from }) => from.step.memory.state))).toEqual(new Set(['obligations', 'recorded']))
    for (const { to } of closing) {
      const { needs, obligations } = contextOf(to)
      expect(needs.filter(({ id, cannotBeMet }) => !cannotBeMet && !obligations.some(({ needId, isTraining }) => needId === id && !isTraining))).toEqual([])
    }
  })

  test('noFinishWhileRouteOpen and noFinishWithoutAsking', () => {
    const finishing = edges.filter(({ from, to }) => to.step.memory.state === 'finished' && from.step.memory.state === 'finishing')
    expect(finishing.length).toBeGreaterThan(0)
    for (const { from, to } of finishing) {
      expect(contextOf(to).openRoutes).toEqual([])
      expect(contextOf(from).isAsked).toBe(true)
    }
    const ways = edges.filter(({ from, to }) => to.step.memory.state === 'finished' && from.step.memory.state !== 'finished')
    expect(new Set(ways.map(({ from }) => from.step.memory.state))).toEqual(new Set(['finishing', 'reopening', 'beingLookedAt']))
    for (const { to } of ways) expect(contextOf(to).isAsked).toBe(true)
  })
})
