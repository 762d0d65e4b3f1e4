import { expect, test } from 'vitest'
import type { CaseOf } from './colleague'
import type { Expected } from './expected'
import type { Filled } from './form'
import type { Person } from './person'
import type { Told } from './story'

/** What most stories have in common, each through the same pages as a colleague would go. */

type Look = { message: string; done?: string[]; othersRead?: string; expected?: Expected }

/** The first look, up to the choice of a path. Says what the first reader read of the account; what follows from its answers is what is `expected`. */
export async function firstLook(at: CaseOf, { message, done = ['Looked, and nothing is needed now'], othersRead, expected }: Look): Promise<string> {
  await at.findInWork()
  await at.take('Start the first look')
  const account = await at.readAccount()
  expected?.followsFromTheAnswers(at.who.facts)
  await at.take('Write back to the person', { 'Your message': message })
  await at.take('Record the look at safety', { 'What was done': done })
  const kept: Filled = othersRead === undefined ? { 'If there is nothing to take out': true } : { 'The account, as others will read it': othersRead }
  await at.take('Mask what shows who a patient is', kept)
  return account
}

/** A need, and what is owed for it, by whom and by when. */
export async function owes(at: CaseOf, { who, whose = 'A person', need, what, kind, owner, by }: { who: string; whose?: string; need: string; what: string; kind: string; owner: string; by: string }): Promise<void> {
  await at.take('Write down a need', { 'Who was hurt': whose, 'In a few words, who': who, 'What they need': need })
  await at.take('Add an obligation', { 'For which need': need, 'What kind': kind, 'What is owed': what, 'Who owns it': owner, 'By when': by })
}

/** Two people put forward by name; nobody of them sees the case before the person agrees. Says who might have been asked. */
export async function putForward(at: CaseOf, ...names: string[]): Promise<readonly string[]> {
  await at.begin('Propose reviewers')
  const choices = at.choicesOf('People who may be asked')
  const items = names.map((name) => choices.find((choice) => choice.startsWith(name)) ?? name)
  await at.fillInAndPress({ 'People who may be asked': items })
  return choices
}

/** Steps that only lead towards a meeting, or to what stands in its place. */
const towardsAMeeting = ['Offer the options', 'Record what the person chose', 'Appoint a facilitator', 'Arrange what was chosen', 'Record that something is there']

/** The path is taken, and the person reads on their page that it is the one which was expected. */
export async function takesThePath(at: CaseOf, { person, expected }: Told, step: string): Promise<void> {
  await at.take(step)
  expected.pathIsTold(await person.reads())
}

/** Whether a meeting is offered, as was expected: on the colleague's page, or by an address typed by hand. */
export async function noMeetingIsOffered(at: CaseOf, { expected }: Told): Promise<void> {
  const offered = (await at.offers()).filter((step) => towardsAMeeting.includes(step))
  await at.open('meeting')
  expected.shown('meetingOffered', offered.length > 0 || !at.who.text.includes('This cannot be done now'))
}

/** The end of a story: nothing is left that its account expects and no page was read for. */
export function eachKeyWasRead(account: string, told: () => Told): void {
  test('each key that it expects was read on a page, with the value that it has', () => {
    expect(told().id).toMatch(account)
    told().expected.isWhole()
  })
}

/** What may be chosen in which nobody meets the person described. */
const withoutMeeting = [
  'Somebody goes between us. We do not meet', 'A letter', 'Talk with somebody who stands in for the other person', 'Something for me only',
  'Change the rule, the place or the system only', 'No meeting, and nothing more for now',
]
/** The same on the page of a colleague who writes down what the person chose. */
const withoutMeetingThere = [
  'Somebody carries words to and fro. They do not meet', 'A letter, and an answer if there is one', 'A meeting with somebody who did the same elsewhere',
  'No meeting: what is done for the person is the outcome', 'No meeting: what is changed in how we work is the outcome', 'No meeting and nothing more for now. It is a whole outcome',
]

/** The options are with the person, who did not ask for a meeting: in words, none with the other person is offered, on their own page and on the colleague's. */
export async function noMeetingAmongTheOptions(person: Person, at: CaseOf): Promise<void> {
  expect(await person.options()).toEqual({ offered: withoutMeeting, noMeeting: true })
  await at.begin('Record what the person chose')
  expect(at.choicesOf('What they chose')).toEqual(withoutMeetingThere)
}

/** The other way round: somebody who let us speak to the other person may choose to meet them. */
export async function aMeetingAmongTheOptions(person: Person, at: CaseOf): Promise<void> {
  const [words, letter, standsIn, ...rest] = withoutMeeting.map(String)
  expect(await person.options()).toEqual({
    offered: ['Talk with the other person, with somebody to help us', words, letter, standsIn, 'Talk in a small group', ...rest], noMeeting: false,
  })
  await at.begin('Record what the person chose')
  expect(at.choicesOf('What they chose')).toEqual(expect.arrayContaining(['A meeting with the person described, with help', 'A circle with the team']))
}
