import { describe, expect, test } from 'vitest'
import { type Interest, mayTouch, type Told } from '~/cases/colleagues/interest-touches'

const teams = [
  { id: 'alder', name: 'Alder Ward', division: 'Secure' }, { id: 'rowan', name: 'Rowan Ward', division: 'Local' }, { id: 'estates', name: 'Estates', division: 'Corporate' },
]
const people = [
  { id: 'chidi', name: 'Chidi Nwosu', teamId: 'alder', team: 'Alder Ward', division: 'Secure' },
  { id: 'samina', name: 'Samina Rahman', teamId: null, team: null, division: null },
]
const nothing = { team: undefined, division: undefined, setting: undefined, relation: undefined, wordsThatFit: [], affected: [], source: [] }
const told = (answers: Partial<Told['answers']>, more: Partial<Told> = {}): Told => ({ answers: { ...nothing, ...answers }, named: [], close: () => false, about: [], people, teams, ...more })

const chidi: Interest = { about: 'person', name: 'Chidi Nwosu' }
const samina: Interest = { about: 'person', name: 'Samina Rahman' }
const ruth: Interest = { about: 'person', name: 'Ruth Ó Briain' }
const alder: Interest = { about: 'team', teamId: 'alder' }

describe('whether an interest may touch a report; unknown is never clear', () => {
  test.each<[string, Interest, Told, boolean]>([
    ['a colleague, and nothing is said of where', chidi, told({}), true],
    ['a colleague, at another team', chidi, told({ team: ' rowan ward ' }), false],
    ['a colleague, at their own', chidi, told({ team: 'Alder Ward' }), true],
    ['a colleague, at a team whose name we do not know, in no division', chidi, told({ team: 'the night shift' }), true],
    ['a colleague, at a team whose name we do not know, in another division', chidi, told({ team: 'the night shift', division: 'Local' }), false],
    ['a colleague, in their own division', chidi, told({ division: 'Secure' }), true],
    ['a colleague, in a division that is none', chidi, told({ division: 'Mersey' }), true],
    ['a colleague elsewhere, but named by a part of their name', chidi, told({ team: 'Rowan Ward' }, { named: ['', 'Chidi, I think'] }), true],
    ['a colleague elsewhere, but close to somebody named', chidi, told({ team: 'Rowan Ward' }, { close: (id) => id === 'chidi' }), true],
    ['a colleague without a team in the directory', samina, told({ team: 'Rowan Ward' }), true],
    ['somebody from outside, and nobody is named', ruth, told({ team: 'Rowan Ward' }, { named: ['', ''] }), true],
    ['somebody from outside, and somebody else is named', ruth, told({}, { named: ['', 'Tegan Price'] }), false],
    ['somebody from outside who is named, without the accent', ruth, told({ team: 'Rowan Ward' }, { named: ['ruth o briain', ''] }), true],
    ['a team, elsewhere', alder, told({ team: 'Estates' }), false],
    ['a team, and somebody of it is named', alder, told({ team: 'Estates' }, { about: people.slice(0, 1) }), true],
    ['a team that has left the directory', { about: 'team', teamId: 'closed' }, told({ team: 'Estates' }), true],
    ['a matter, and nothing is said that it is known by', { about: 'matter', matter: 'restraining' }, told({ setting: 'secure' }), true],
    ['a matter, and they would rather not say', { about: 'matter', matter: 'choosing' }, told({ setting: 'ratherNotSay' }), true],
    ['a matter that it is', { about: 'matter', matter: 'restraining' }, told({ wordsThatFit: ['slurInsult', 'moreRestriction'] }), true],
    ['a matter that it is not', { about: 'matter', matter: 'restraining' }, told({ wordsThatFit: ['slurInsult'] }), false],
    ['a rule of the trust', { about: 'matter', matter: 'rules' }, told({ affected: ['colleague'], source: ['processPolicyPlace'] }), true],
  ])('%s', (_, interest, report, expected) => {
    expect(mayTouch(interest, report)).toBe(expected)
  })
})
