import { describe, expect, test } from 'vitest'
import { begun, type Step, waysIn, type Writing } from '~/reports/draft-content'
import { moved, stepsFor, wishOf, withoutSpeaking } from '~/reports/draft-journey'

const account = begun({ at: 'safe' })
const withTyped = (typed: Record<string, string[]>, draft: Writing = account): Writing => ({ ...draft, typed: { ...draft.typed, ...typed } })
const next = { to: 'next' } as const
const onTheCheckPage = { ...account, at: 'check', reached: 'check' } as const satisfies Writing

/** Presses "next" until the check page, as somebody would who leaves everything out. */
function walk(from: Writing): Step[] {
  const seen: Step[] = [from.at]
  for (let draft = from; draft.at !== 'check'; seen.push(draft.at)) draft = moved(draft, draft.at, next, false)
  return seen
}

describe('the way through the form', () => {
  test('goes from safe to check in short pages', () => {
    expect(walk(account)).toEqual(['safe', 'you', 'what', 'where', 'who', 'other', 'impact', 'about', 'help', 'words', 'reach', 'name', 'choices', 'people', 'check'])
  })

  test('leads whoever is in danger to whom to ring, and then on', () => {
    expect(walk(withTyped({ immediateDanger: ['yes'] })).slice(0, 3)).toEqual(['safe', 'danger', 'you'])
  })

  test('tells whoever did or said something what this is before they write more', () => {
    const way = walk(withTyped({ reporterRole: ['didOrSaid'] }))
    expect(way.slice(way.indexOf('who'))).toEqual(['who', 'putRight', 'other', 'impact', 'about', 'help', 'words', 'reach', 'name', 'choices', 'people', 'check'])
  })

  test('begins with that page for whoever says so at the door, and shows it once', () => {
    const way = walk(begun(waysIn.putRight))
    expect(way.slice(0, 3)).toEqual(['putRightFirst', 'safe', 'you'])
    expect(way).not.toContain('putRight')
  })

  test('asks about a challenge only where one is told, and for a team only where a division was said', () => {
    expect(walk(begun(waysIn.challenge))).toContain('challenge')
    expect(walk(account)).not.toContain('challenge')
    expect(walk(withTyped({ division: ['', 'Secure'] }))).toContain('place')
    expect(walk(withTyped({ division: ['', ' '] }))).not.toContain('place')
  })

  test.each<[string, Record<string, string[]>, boolean]>([
    ['an advocate tells', { reporterRole: ['onBehalf'], affectedKnows: ['no'] }, true],
    ['a colleague saw it and she agrees', { reporterRole: ['sawOrHeard'], affectedKnows: ['yesAgrees'] }, true],
    ['a colleague saw it and did not ask', { reporterRole: ['sawOrHeard'], affectedKnows: ['yesNotAsked'] }, false],
    ['it happened to her', { reporterRole: ['happenedToMe'], affectedKnows: ['yesAgrees'] }, false],
    ['whoever did it never answers for the other', { reporterRole: ['didOrSaid'], affectedKnows: ['yesAgrees'] }, false],
  ])('the agreement of the person affected has its page: %s', (_, typed, isThere) => {
    expect(walk(withTyped(typed)).includes('agreement')).toBe(isThere)
  })

  test('has a page of its own before anybody speaks to the person who did it', () => {
    const way = walk(withTyped({ choices: ['contactMe', 'speakToThePerson'] }))
    expect(way.slice(way.indexOf('choices'))).toEqual(['choices', 'speak', 'people', 'check'])
  })

  test('is one page long for what happened again, whoever is in danger meets the numbers first', () => {
    expect(walk(begun({ at: 'again' }))).toEqual(['again', 'check'])
    expect(walk(withTyped({ immediateDanger: ['yes'] }, begun({ at: 'again' })))).toEqual(['again', 'danger', 'check'])
  })

  test('stays where something is to be put right, and says so from then on', () => {
    const stayed = moved(account, 'safe', next, true)
    expect([stayed.at, stayed.tried]).toEqual(['safe', ['safe']])
  })

  test('comes back to the check page after one change, by way of what must be read', () => {
    const changing = moved(onTheCheckPage, 'check', { to: 'page', page: 'impact' }, false)
    expect(changing.at).toBe('impact')
    expect(moved(changing, 'impact', next, false).at).toBe('check')
    const speaking = withTyped({ choices: ['speakToThePerson'] }, moved(onTheCheckPage, 'check', { to: 'page', page: 'choices' }, false))
    expect(moved(speaking, 'choices', next, false).at).toBe('speak')
  })

  test('goes back a page at a time, as far as the start', () => {
    expect(moved(account, 'you', { to: 'back' }, true).at).toBe('safe')
    expect(moved(account, 'safe', { to: 'back' }, false).at).toBe('start')
  })

  test('goes back from what was added to ninety seconds to the check page, and from there to its one page', () => {
    const quick: Writing = { ...begun({ at: 'again' }), at: 'check', reached: 'check' }
    expect(moved(quick, 'impact', { to: 'back' }, false).at).toBe('check')
    expect(moved(quick, 'check', { to: 'back' }, false).at).toBe('again')
  })

  test('opens no page that was not reached', () => {
    expect(moved(account, 'safe', { to: 'page', page: 'check' }, false)).toEqual(account)
  })

  test('forgets the one choice and keeps the others when it is turned off', () => {
    const draft = withoutSpeaking(withTyped({ choices: ['contactMe', 'speakToThePerson'] }))
    expect(draft.typed.choices).toEqual(['contactMe'])
    expect(stepsFor(draft)).not.toContain('speak')
  })

  test.each([
    ['next', { to: 'next' }], ['back', { to: 'back' }], ['send', { to: 'send' }], ['page:who', { to: 'page', page: 'who' }],
    ['page:nowhere', { to: 'next' }], ['', { to: 'next' }], [undefined, { to: 'next' }],
  ])('reads the button %s', (value, wish) => expect(wishOf(value)).toEqual(wish))
})
