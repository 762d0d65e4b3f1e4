import { describe, expect, test } from 'vitest'
import { routeKinds, type RouteKind } from '#workflows/effects'
import { safetyRoute, type SafetyRouteEvent, type SafetyRouteInput } from '#workflows/safety-route'
import type { Step } from '#workflows/workflow'
import { aRoute, ben, cleo } from './support/people'

function begin(kind: RouteKind, more: Partial<SafetyRouteInput> = {}): Step {
  return safetyRoute.begin({ routeId: aRoute, kind, byDuty: false, systemOnly: false, patientAffected: false, ...more })
}

function then(from: Step, ...events: SafetyRouteEvent[]): Step {
  let at = from
  for (const event of events) {
    const next = safetyRoute.take(at.memory, event)
    expect(next, `${event.type} in ${at.memory.state}`).not.toBeNull()
    if (next) at = next
  }
  return at
}

const accepts = (at: Step, event: SafetyRouteEvent) => safetyRoute.accepts(at.memory, event)
const notices = (at: Step) => at.effects.flatMap((effect) => (effect.type === 'notify' ? [`${effect.to} ${effect.notice}`] : []))
const clocks = (at: Step) => at.effects.flatMap((effect) => (effect.type === 'startTimer' ? [effect.clock] : []))
const looked: SafetyRouteEvent = { type: 'route.lookedAt' }
const acted: SafetyRouteEvent = { type: 'immediateAct.taken' }
const closed: SafetyRouteEvent = { type: 'route.closed', noEvidence: 'saidWhy' }
const decides = (basis: 'wish' | 'leadDecides' | 'threshold' | 'seriousRisk' | 'legalDuty', byId = ben): SafetyRouteEvent => ({ type: 'opening.decided', byId, basis })
const asked = (on: string, agreed = true): SafetyRouteEvent =>
  ({ type: 'patient.asked', agreed, on, isOutsideTeam: true, advocateOffered: true, inTheirLanguage: true, capacity: 'presumed' })

/** Those that one person opens alone in an immediate act; the others are opened by their lead, or because a threshold is met. */
const actsAlone: readonly RouteKind[] = ['police', 'hateCrime', 'lifeAtRisk']
const opened = (kind: RouteKind): Step =>
  actsAlone.includes(kind) ? then(begin(kind), acted) : then(begin(kind), looked, decides(['hr', 'regulator', 'complaint', 'claim'].includes(kind) ? 'threshold' : 'leadDecides'))

test.each(routeKinds)('an immediate act, by one person alone: %s', (kind) => {
  for (const at of [begin(kind), then(begin(kind), looked)]) expect(accepts(at, acted)).toBe(actsAlone.includes(kind))
})

test.each(['hr', 'regulator', 'complaint', 'claim'] as const)('opened by the person’s wish or a threshold, and never because its lead decides, whoever flagged it: %s', (kind) => {
  for (const byDuty of [false, true]) {
    const at = then(begin(kind, { byDuty }), looked)
    for (const basis of ['wish', 'leadDecides', 'seriousRisk', 'legalDuty'] as const) expect(accepts(at, decides(basis)), basis).toBe(false)
    expect(accepts(at, decides('threshold'))).toBe(true)
    expect(accepts(then(begin(kind, { byDuty }), looked, { type: 'wish.given', wish: 'yes' }), decides('wish'))).toBe(true)
  }
})

describe('what each kind owes before it is closed (DOMAIN.md 3.2)', () => {
  const owes: Record<RouteKind, readonly SafetyRouteEvent[]> = {
    safeguarding: [{ type: 'route.referenced' }],
    police: [],
    hateCrime: [],
    patientSafety: [{ type: 'candour.given' }, { type: 'harm.graded', harm: 'moderate' }],
    abuse: [{ type: 'reasonableSteps.listed' }],
    useOfForce: [{ type: 'responsiblePerson.told' }],
    sexualSafety: [{ type: 'referralCentre.offered' }],
    hr: [],
    regulator: [],
    complaint: [{ type: 'route.explained', inWriting: true }],
    healthAndSafety: [{ type: 'route.referenced' }],
    claim: [],
    lifeAtRisk: [],
  }

  test.each(routeKinds)('%s', (kind) => {
    let at = opened(kind)
    for (const duty of owes[kind]) {
      expect(accepts(at, closed), duty.type).toBe(false)
      at = then(at, duty)
    }
    expect(then(at, closed).memory.state).toBe('ended')
  })

  test.each(routeKinds)('%s: nobody but its own kind takes what belongs to one kind', (kind) => {
    const at = then(begin(kind), looked)
    const own: Partial<Record<SafetyRouteEvent['type'], readonly RouteKind[]>> = {
      'candour.given': ['patientSafety'], 'harm.graded': ['patientSafety'], 'age.recorded': ['safeguarding'], 'positionOfTrust.found': ['safeguarding'],
      'ownCall.supported': ['police', 'hateCrime', 'abuse', 'sexualSafety'], 'reasonableSteps.listed': ['abuse'], 'move.askedFor': ['abuse'],
      'capacity.considered': ['abuse'], 'responsiblePerson.told': ['useOfForce'], 'referralCentre.offered': ['sexualSafety'],
      'name.openedAlone': ['lifeAtRisk'], 'opening.proposed': ['police', 'hateCrime'],
    }
    const offered = safetyRoute.offers(at.memory)
    for (const [type, kinds] of Object.entries(own)) expect(offered.includes(type as SafetyRouteEvent['type']), type).toBe(kinds.includes(kind))
  })
})

describe('keep the evidence today', () => {
  test.each(routeKinds)('%s', (kind) => {
    const keeps = ['police', 'hateCrime', 'abuse', 'useOfForce', 'sexualSafety'].includes(kind)
    expect(clocks(begin(kind)).includes('evidenceToday')).toBe(keeps)
  })

  test.each(routeKinds)('%s: it is put away with what was kept, or with the reason why nothing was', (kind) => {
    const keeps = ['police', 'hateCrime', 'abuse', 'useOfForce', 'sexualSafety'].includes(kind)
    const asked = then(begin(kind), looked, ...(kind === 'complaint' ? [{ type: 'route.explained', inWriting: true } as const] : []))
    const notNeeded: SafetyRouteEvent = { type: 'route.foundNotNeeded', why: 'noThreshold' }
    expect(accepts(asked, notNeeded)).toBe(!keeps)
    expect(accepts(asked, { ...notNeeded, noEvidence: 'saidWhy' })).toBe(true)
    expect(accepts(then(asked, { type: 'evidence.kept' }), notNeeded)).toBe(true)
    if (kind !== 'hateCrime' && kind !== 'police') return
    expect(accepts(opened(kind), { type: 'route.closed' })).toBe(false)
    expect(accepts(then(opened(kind), { type: 'evidence.kept' }), { type: 'route.closed' })).toBe(true)
  })

  test('nothing kept by the end of the day is late, and said to the lead and to the executive lead', () => {
    const late = then(begin('hateCrime'), { type: 'timer.evidenceTodayDue' })
    expect(notices(late)).toEqual(['routeLead keepEvidenceToday', 'executiveLead promiseLate'])
    expect(then(begin('hateCrime'), { type: 'evidence.kept' }).effects).toContainEqual({ type: 'stopTimer', name: 'evidenceToday' })
  })
})

describe('hate crime', () => {
  test('the person is told at once that they may call the police themselves', () => {
    expect(notices(begin('hateCrime'))).toContain('personTellingUs mayCallPolice')
    expect(notices(begin('hr'))).not.toContain('personTellingUs mayCallPolice')
  })

  test('two people decide for the same reason; the second may not bring another one', () => {
    const proposed = then(begin('hateCrime'), looked, { type: 'opening.proposed', byId: ben, basis: 'seriousRisk', personTold: 'first' })
    expect(accepts(proposed, decides('legalDuty', cleo))).toBe(false)
    expect(accepts(proposed, decides('threshold', cleo))).toBe(false)
    expect(accepts(proposed, decides('seriousRisk', ben))).toBe(false)
    expect(accepts(proposed, decides('seriousRisk', cleo))).toBe(true)
  })

  test('said first; where that is unsafe nobody is told by the opening, and telling them is owed', () => {
    const said = then(begin('hateCrime'), looked, { type: 'opening.proposed', byId: ben, basis: 'seriousRisk', personTold: 'first' }, decides('seriousRisk', cleo))
    expect(notices(said)).toContain('personTellingUs routeOpened')
    const unsafe = then(begin('hateCrime'), looked, { type: 'opening.proposed', byId: ben, basis: 'seriousRisk', personTold: 'unsafeToTell' }, decides('seriousRisk', cleo))
    expect(notices(unsafe)).toEqual([])
    expect(accepts(said, { type: 'person.told' })).toBe(false)
    expect(notices(then(unsafe, { type: 'person.told' }))).toEqual(['personTellingUs routeOpened', 'personAffected routeOpened'])
  })

  test('999 or an immediate act is one person’s alone, before anybody looked', () => {
    expect(then(begin('hateCrime'), acted).memory.state).toBe('opened')
  })

  test('sharing taken back: the wish opens nothing any more', () => {
    const wished = then(begin('hateCrime'), looked, { type: 'wish.given', wish: 'yes' })
    expect(accepts(wished, decides('wish'))).toBe(true)
    const stopped = then(wished, { type: 'sharing.changed', on: false })
    expect(notices(stopped)).toEqual(['routeLead sharingStopped'])
    expect(accepts(stopped, decides('wish'))).toBe(false)
    expect(accepts(then(stopped, { type: 'sharing.changed', on: true }), decides('wish'))).toBe(true)
  })
})

describe('patients', () => {
  const patients = () => then(begin('hateCrime', { patientAffected: true }), looked)

  test('are asked twice, on different days, and one no counts at once', () => {
    expect(accepts(patients(), { type: 'wish.given', wish: 'yes' })).toBe(false)
    const once = then(patients(), asked('2026-11-23'), asked('2026-11-23'))
    expect(accepts(once, decides('wish'))).toBe(false)
    const twice = then(once, asked('2026-11-25'))
    expect(accepts(twice, decides('wish'))).toBe(true)
    expect(accepts(then(twice, asked('2026-11-26', false)), decides('wish'))).toBe(false)
  })

  test('nobody in the team asks, and no advocate or language left out is an asking', () => {
    for (const less of [{ isOutsideTeam: false }, { advocateOffered: false }, { inTheirLanguage: false }]) {
      expect(() => safetyRoute.parseEvent({ ...asked('2026-11-23'), ...less })).toThrow('Cannot read')
    }
  })
})

describe('safeguarding', () => {
  test('under sixteen, that they do not want it puts nothing away; at sixteen, and for another reason, it may', () => {
    const at = (age: 'under16' | 'sixteenSeventeen' | 'adult') => then(begin('safeguarding'), looked, { type: 'age.recorded', age })
    const putsAway = (age: 'under16' | 'sixteenSeventeen' | 'adult', why: 'personDoesNotWant' | 'noThreshold') => accepts(at(age), { type: 'route.foundNotNeeded', why })
    expect([putsAway('under16', 'personDoesNotWant'), putsAway('under16', 'noThreshold'), putsAway('sixteenSeventeen', 'personDoesNotWant'), putsAway('adult', 'personDoesNotWant')])
      .toEqual([false, true, true, true])
  })

  test('at sixteen and seventeen the lead does not decide alone; under sixteen they do', () => {
    const at = (age: 'under16' | 'sixteenSeventeen') => then(begin('safeguarding'), looked, { type: 'age.recorded', age })
    expect(accepts(at('sixteenSeventeen'), decides('leadDecides'))).toBe(false)
    expect(accepts(at('sixteenSeventeen'), decides('legalDuty'))).toBe(true)
    expect(accepts(at('under16'), decides('leadDecides'))).toBe(true)
  })

  test('a person in a position of trust: a reference of its own is wanted', () => {
    const at = then(opened('safeguarding'), { type: 'route.referenced' }, { type: 'positionOfTrust.found' })
    expect(accepts(at, closed)).toBe(false)
    expect(accepts(then(at, { type: 'route.referenced' }), closed)).toBe(true)
  })
})

describe('abuse by patients or the public', () => {
  const at = () => opened('abuse')

  test('protection is offered, and moving the person harmed only where they asked for it', () => {
    expect(accepts(at(), { type: 'protection.offered', what: 'moveTheyAskedFor' })).toBe(false)
    expect(accepts(then(at(), { type: 'move.askedFor' }), { type: 'protection.offered', what: 'moveTheyAskedFor' })).toBe(true)
    const offered = then(at(), { type: 'protection.offered', what: 'notAlone' })
    expect(then(offered, { type: 'protection.answered', answer: 'declined' }).memory.state).toBe('opened')
  })

  test('the clinical team writes the alert, after capacity was considered, and it lapses unless it is renewed', () => {
    const written: SafetyRouteEvent = { type: 'alert.written', byClinicalTeam: true, patientTold: true }
    expect(accepts(at(), written)).toBe(false)
    const live = then(at(), { type: 'capacity.considered', how: 'clinicalPlan' }, written)
    expect(clocks(live)).toEqual(['alertLapse'])
    expect(clocks(then(live, { type: 'alert.renewed', byClinicalTeam: true }))).toEqual(['alertLapse'])
    expect(accepts(then(live, { type: 'reasonableSteps.listed' }), closed)).toBe(false)
    const lapsed = then(live, { type: 'timer.alertLapseDue' })
    expect(notices(lapsed)).toEqual(['routeLead alertLapsed'])
    expect(accepts(lapsed, { type: 'alert.renewed', byClinicalTeam: true })).toBe(false)
    expect(accepts(then(lapsed, { type: 'reasonableSteps.listed' }), closed)).toBe(true)
    for (const less of [{ byClinicalTeam: false }, { patientTold: false }]) expect(() => safetyRoute.parseEvent({ ...written, ...less })).toThrow('Cannot read')
  })
})

test('an injury, or more than seven days off, prompts health and safety once', () => {
  const report = (isInjured: boolean, isOffOverSevenDays: boolean): SafetyRouteEvent => ({ type: 'injury.reported', routeId: cleo, isInjured, isOffOverSevenDays })
  expect(accepts(begin('abuse'), report(false, false))).toBe(false)
  const prompted = then(begin('abuse'), report(false, true))
  expect(prompted.effects).toContainEqual({
    type: 'open', machine: 'safety-route', input: { routeId: cleo, kind: 'healthAndSafety', byDuty: true, systemOnly: false, patientAffected: false },
  })
  expect(prompted.effects).toContainEqual({ type: 'tell', strand: 'restorative-review', event: { type: 'route.opened', routeId: cleo, kind: 'healthAndSafety' } })
  expect(accepts(prompted, report(true, true))).toBe(false)
  expect(accepts(begin('healthAndSafety'), report(true, true))).toBe(false)
})

test('explained is not opened; a complaint is explained in writing before it is put away', () => {
  const notNeeded: SafetyRouteEvent = { type: 'route.foundNotNeeded', why: 'explainedOnly' }
  const spoken = then(begin('complaint'), looked, { type: 'route.explained', inWriting: false })
  expect(spoken.memory.state).toBe('lookedAt')
  expect(accepts(spoken, notNeeded)).toBe(false)
  expect(then(spoken, { type: 'route.explained', inWriting: true }, notNeeded).memory.state).toBe('notNeeded')
})
