import { describe, expect, test } from 'vitest'
import type { Answers } from '~/reports/answers'
import { direction } from '~/reports/direction'
import { routesOf } from '~/reports/routes'
import { told } from './told'

const route = (more: Partial<Answers>) => routesOf(told(more)).routes
const sameDay = (more: Partial<Answers>) => routesOf(told(more)).sameDay
const path = (more: Partial<Answers>) => routesOf(told({ mode: 'named', ...more })).suggestedPath

describe('routes that the answers flag (DESIGN.md 8.11)', () => {
  test.each<[string, Partial<Answers>, string[]]>([
    ['a report that says only the three required things flags nothing', {}, []],
    ['a patient threatens a bank nurse', { source: ['patient'], affected: ['bankOrAgency'], wordsThatFit: ['threat'] }, ['abuse']],
    ['a visitor refuses care from a student', { source: ['visitorPublic'], affected: ['student'], wordsThatFit: ['careRefusedFromMe'] }, ['abuse']],
    ['a relative jokes to a colleague: unkind, not abuse', { source: ['carerFamily'], affected: ['colleague'], wordsThatFit: ['commentsJokes'] }, []],
    ['a colleague uses a slur to a colleague: not abuse by the public', { source: ['colleaguePeer'], affected: ['colleague'], wordsThatFit: ['slurInsult'] }, []],
    ['a weapon, and nobody said who', { violenceOrThreat: ['weapon'] }, ['hateCrime']],
    ["rather not say is not a tick of violence", { violenceOrThreat: ['ratherNotSay'] }, []],
    ['touched by a colleague', { source: ['colleagueSenior'], affected: ['colleague'], violenceOrThreat: ['sexual'] }, ['hateCrime', 'sexualSafety']],
    ['a volunteer aged 17', { affected: ['volunteer', 'under18'] }, ['safeguarding']],
    ['a patient held for longer', { affected: ['patient'], wordsThatFit: ['moreRestriction'] }, ['safeguarding', 'useOfForce']],
    ['a patient whose pain was not believed', { affected: ['patient'], wordsThatFit: ['painNotBelieved'] }, ['safeguarding', 'patientSafety']],
    ['poorer care for a colleague who is not a patient', { affected: ['colleague'], wordsThatFit: ['poorerCare'] }, []],
  ])('%s', (_, answers, routes) => {
    expect(route(answers)).toEqual(routes)
  })

  test.each<[string, Partial<Answers>, boolean]>([
    ['in danger', { immediateDanger: 'yes' }, true],
    ['not sure about danger', { immediateDanger: 'notSure' }, true],
    ['rather not say about danger is not "no"', { immediateDanger: 'ratherNotSay' }, true],
    ['no danger, nothing else', {}, false],
    ['a slur between colleagues', { source: ['colleaguePeer'], affected: ['colleague'], wordsThatFit: ['slurInsult'] }, true],
    ['damage', { violenceOrThreat: ['damage'] }, true],
    ['a patient, by a person', { source: ['unknown'], affected: ['patient'] }, true],
    ['a patient, by a rule: with the answer of its owner', { source: ['processPolicyPlace'], affected: ['patient'] }, false],
    ['a patient, by a rule and a person', { source: ['processPolicyPlace', 'someoneIManage'], affected: ['patient'] }, true],
  ])('same day: %s', (_, answers, expected) => {
    expect(sameDay(answers)).toBe(expected)
  })

  test.each<[string, Partial<Answers>, string]>([
    ['we do not know who it is', { mode: 'unknown', source: ['colleaguePeer'], affected: ['colleague'] }, 'changeTheSystem'],
    ['a rule only, even where a patient is hurt', { source: ['processPolicyPlace'], affected: ['patient'] }, 'changeTheSystem'],
    ['a poster and nobody named', { affected: ['notAPerson'] }, 'changeTheSystem'],
    ['a colleague first, a patient too', { source: ['colleaguePeer', 'patient'], affected: ['colleague'] }, 'putItRight'],
    ['a patient named as first', { source: ['colleaguePeer', 'patient'], sourceFirst: 'patient', affected: ['colleague'] }, 'recordAndMakeSafe'],
    ['a patient affected', { source: ['colleaguePeer'], affected: ['colleague', 'patient'] }, 'recordAndMakeSafe'],
    ['put it on record as third wish', { source: ['colleaguePeer'], affected: ['colleague'], wanted: ['toBeHeard', 'apology', 'putOnRecord'] }, 'recordAndMakeSafe'],
    ['nothing said', {}, 'putItRight'],
  ])('path: %s', (_, answers, expected) => {
    expect(path(answers)).toBe(expected)
  })
})

describe('direction', () => {
  test('is empty where only one side is said, or nobody knows', () => {
    expect(direction(told({ source: ['colleaguePeer'] }))).toEqual([])
    expect(direction(told({ source: ['unknown'], affected: ['colleague'] }))).toEqual([])
  })

  test('says each pair once, the named first in front', () => {
    const answers = told({ source: ['colleagueSenior', 'colleaguePeer', 'partnerOrganisation'], affected: ['colleague', 'student', 'visitor'], affectedFirst: 'visitor' })
    expect(direction(answers)).toEqual(['staff->carerPublic', 'staff->staff', 'partner->carerPublic', 'partner->staff'])
  })
})
