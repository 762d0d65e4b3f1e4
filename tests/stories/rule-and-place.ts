import { describe, expect, test } from 'vitest'
import { eachKeyWasRead, firstLook, noMeetingIsOffered, owes, takesThePath } from './flows'
import type { People, Told } from './story'

export function hairAndFaith(people: People): void {
  describe('a07, hair oil, a comb and Friday prayer', () => {
    let told: Told
    const at = (key: string) => people.at(told.ref)(key)

    test('an advocate tells with his yes, and it is a rule that is to be changed', async () => {
      told = await people.tells('a07')
      expect(told.check).toContain('these people look at their own part: Safeguarding')
      expect(told.check).not.toContain('looks at what is needed to be safe')
      expect(told.check).toContain('A senior person outside the team says what will change, or why not')
      const account = await firstLook(at('bernadette'), { expected: told.expected, message: 'Thank you for asking with him. Somebody who can change the list answers.', othersRead: 'For a month [a patient] has asked for hair oil and a comb, and has missed Friday prayer three times.' })
      expect(account).toContain('Path suggested Change the system')
      expect(account).toContain('Do they know Yes and agrees')
      await takesThePath(at('bernadette'), told, 'Change the system')
      await noMeetingIsOffered(at('bernadette'), told)
    })

    test('the lead looks with the owner’s answer, the owner answers, and he has what he asked for', async () => {
      const what = 'Hair oil, combs and durags are on the approved list, and an escort for prayer is planned before an escort for the shop.'
      await owes(at('bernadette'), { who: 'the patient', need: 'To care for his hair, and to pray on Friday.', what, kind: 'A rule is changed', owner: 'Martin Rimmer', by: people.date(10) })
      await at('nuala').findInWork()
      expect(await at('nuala').open('account')).toBe(404)
      await at('nuala').take('Look at it today', { 'What you looked at, and what you saw': 'With the owner’s answer.' }, 'Safeguarding')
      await at('nuala').take('Not needed', { Why: 'Another route acts on it', 'The reason, in words that the person could read': 'The list is changed.' }, 'Safeguarding')
      await at('martin').findInWork()
      expect(at('martin').who.text).not.toContain('prayer three times')
      await at('martin').answerOwed(what, 'It is done', 'The list changed on Monday. Escorts are planned on Thursdays.')
      await at('martin').take('Answer as the owner', { 'What the trust has done, and will do': 'The list, and the plan for escorts.' })
      const read = await told.person.reads()
      expect(read).toContain('The list changed on Monday.')
      expect(read).toContain('What shows it: The list changed on Monday.')
      await told.person.sayMet('Hair oil, combs and durags', 'Yes')
      await told.person.finish('I am content. You may finish')
      expect(await told.person.reads()).toContain('This is finished.')
    })

    eachKeyWasRead('a07', () => told)
  })
}

export function takenForJunior(people: People): void {
  describe('a10, a doctor taken for somebody junior', () => {
    let told: Told
    const at = (key: string) => people.at(told.ref)(key)

    test('is warned that two of them could be guessed, and two directions are read', async () => {
      told = await people.tells('a10')
      told.expected.shown('identifyingHint', told.check.includes('The words that are marked may show who you are, or whom you mean.'))
      expect(told.check).toMatch(/“[^”]*(?:two of us|I am the doctor)[^”]*”/)
      expect(told.check).not.toContain('look at their own part')
      const account = await firstLook(at('bernadette'), { expected: told.expected, message: 'Thank you. We will not try to find out which of you wrote this.' })
      expect(account).toContain('Path suggested Change the system')
      await takesThePath(at('bernadette'), told, 'Change the system')
      expect(await told.person.reads()).toContain('They say what will change, or why not.')
      await noMeetingIsOffered(at('bernadette'), told)
    })

    test('somebody answers, by code alone, and nobody was asked who it was', async () => {
      const what = 'Every rota meeting begins with who is who, and badges say the role in letters that can be read from the bed.'
      await owes(at('bernadette'), { whose: 'A team', who: 'doctors on the rota', need: 'To be taken for what they are.', what, kind: 'A place is changed', owner: 'Martin Rimmer', by: people.date(10) })
      await at('martin').findInWork()
      await at('martin').answerOwed(what, 'We will do it', 'New badges from Monday.')
      await at('martin').take('Answer as the owner', { 'What the trust has done, and will do': 'Badges and meetings.' })
      await told.person.sayMet('Every rota meeting begins', 'Partly', 'The badges are good.')
      await told.person.finish('I am content. You may finish', { 'Would you speak up again?': 'Not sure' })
      expect(await told.person.looked()).toContain(`First reader, ${people.day(0)}`)
      expect(await told.person.reads()).toContain('This is finished.')
    })

    eachKeyWasRead('a10', () => told)
  })
}

export function longAgo(people: People): void {
  describe('a16, from long ago', () => {
    let told: Told
    const at = (key: string) => people.at(told.ref)(key)

    test('can be told, and is not sent away for being old', async () => {
      told = await people.tells('a16')
      expect(told.read).toContain('not always')
      expect(told.check).not.toContain('look at their own part')
      const account = await firstLook(at('bernadette'), { expected: told.expected, message: 'You told HR, the union and the chief executive, and we did not do enough. I am writing back, and so will somebody who answers for this trust.' })
      expect(account).toContain('Path suggested Change the system')
      await takesThePath(at('bernadette'), told, 'Change the system')
      expect(await told.person.messages()).toContain('we did not do enough. I am writing back')
      await noMeetingIsOffered(at('bernadette'), told)
    })

    test('a look at the handling that they asked for can be taken back by them, and it goes on from where it was', async () => {
      await told.person.answer('Ask for another look', { 'What should they look at?': 'WHY DID IT TAKE TILL NOW' }, 'Somebody independent will look at how we handled this.')
      expect(await told.person.reads()).toContain('Somebody independent looks at how we handled this.')
      expect(await at('bernadette').offers('A look at how it was handled')).not.toContain('They take back what they asked')
      await told.person.answer('Take back what I asked', {}, 'The look has ended. We go on from where we were.')
      expect(await told.person.reads()).toContain('They say what will change, or why not.')
      expect(told.person.text).not.toContain('Take back what I asked')
    })

    test('somebody writes back, and that is the end of it', async () => {
      const what = 'A letter from the chief executive that says what was not done in 2009, and what is done now.'
      await owes(at('bernadette'), { who: 'the person who told us', need: 'That somebody writes back.', what, kind: 'An apology', owner: 'Grace Adeyemi-Holt', by: people.date(10) })
      await at('grace').findInWork()
      await at('grace').answerOwed(what, 'It is done', 'The letter is signed, and waits for you at the board office.')
      await at('grace').take('Answer as the owner', { 'What the trust has done, and will do': 'The letter.' })
      await told.person.sayMet('A letter from the chief executive', 'Yes', 'I HAVE IT')
      await told.person.finish('I am content. You may finish', { 'Somebody has said that I was hurt.': 'Yes' })
      expect(await told.person.reads()).toContain('This is finished.')
    })

    eachKeyWasRead('a16', () => told)
  })
}
