import { describe, expect, test } from 'vitest'
import { text } from '~/content/text'
import { firstLook, putForward } from './flows'
import type { Person } from './person'
import type { People, Told } from './story'

const words = text('en')
const protection = 'Being treated worse for speaking up'

export function treatedWorseSince(people: People): void {
  describe('a02 once more: treated worse since, and a case of its own that others read', () => {
    let first: Told
    let second: { ref: string; person: Person }
    const at = (key: string) => people.at(first.ref)(key)
    const apart = (key: string) => people.at(second.ref)(key)
    const worse = 'Since I told you I do the minutes alone, every week, and my leave was given to her.'

    test('while two reviewers carry the first, the person says that something changed', async () => {
      first = await people.tells('a02')
      expect(await first.person.reads()).not.toContain('Tell new people')
      await firstLook(at('bernadette'), { message: 'Thank you for telling us. A name is not a small thing.' })
      expect(await first.person.reads()).toContain('Tell new people that you are treated worse')
      await at('bernadette').take('Set the risk of being treated worse', { 'For whom': 'The person telling us', 'How likely': 'Not likely', 'Do they work for the bank or an agency?': 'No', 'Why you think so': 'One team, a new chair.' })
      await at('bernadette').take('Put it right')
      await putForward(at('bernadette'), 'Amara Okafor', 'Joe Molyneux')
      await first.person.agree()
      await at('amara').readAccount()
      await first.person.sayHowItIs('Yes, something changed', 'The minutes, and my leave.')
      expect(first.person.said).toContain('You can also tell people who had no part in this')
      expect(await at('bernadette').reads(protection)).toContain('The person says that something changed.')
    })

    test('from their page they tell people who had no part in it; the form is short, and says who reads it', async () => {
      await first.person.open()
      await first.person.press('Tell new people')
      const teller = people.tellerAt(first.person)
      await teller.goThrough({ ...first.answers, narrative: worse, choices: ['contactMe', 'shareWithReviewTeam'], wordsThatFit: ['treatedWorseSince'] })
      expect(teller.check).toContain('People who had no part in what you told us before read this.')
      expect(teller.check).toContain('Treated worse since I spoke')
      second = await people.sent(teller, 'idris')
      expect(second.ref).not.toBe(first.ref)
    })

    test('nobody of the first case learns of the second, and whoever reads the second has no part in the first any more', async () => {
      expect(await people.as('bernadette').cases()).not.toContain(second.ref)
      for (const key of ['bernadette', 'amara', 'joe']) {
        expect(await apart(key).open()).toBe(404)
        expect(await at(key).reads()).not.toMatch(new RegExp(`${second.ref}|minutes alone`))
      }
      expect(await people.as('idris').cases()).not.toContain(first.ref)
      expect(await at('idris').open()).toBe(404)
      await apart('idris').findInWork()
      expect(await apart('idris').reads('Treated worse since they told us')).toContain('Whoever worked on that cannot see this case')
      expect(apart('idris').who.text).not.toContain(first.ref)
    })

    test('the new team is a fresh one, and each page knows of its own case alone', async () => {
      const idris = apart('idris')
      const account = await firstLook(idris, { message: 'Thank you for telling us again. Nobody who worked on the first reads this.' })
      expect(account).toContain(worse)
      await idris.take('Put it right')
      await idris.begin('Propose reviewers')
      const offered = idris.choicesOf('People who may be asked').join(' | ')
      for (const theirs of ['Amara Okafor', 'Joe Molyneux']) expect(offered).not.toContain(theirs)
      await putForward(idris, 'Shu-Fen Lau', 'Maureen Tyrer')
      await second.person.agree()
      expect(await apart('shufen').readAccount()).toContain(worse)
      expect(await second.person.reads()).not.toContain(first.ref)
      expect(await first.person.messages()).not.toContain('Nobody who worked on the first reads this.')
      expect(await second.person.messages()).not.toContain('A name is not a small thing.')
    })

    test('a look at how the first was handled is upheld: a new team takes it, and none of the second', async () => {
      const look = 'A look at how it was handled'
      await first.person.answer('Ask for another look', { 'What should they look at?': 'That nobody asked me how it was for six weeks.' }, 'Somebody independent will look at how we handled this.')
      expect(await first.person.reads()).toContain('Take back what I asked')
      await at('bernadette').take('Give the look to somebody independent', { 'Who looks': 'Marcus Bello' }, look)
      await at('marcus').findInWork()
      await at('marcus').take('Record what you looked at', { 'What you looked at, and what you saw': 'Six weeks without a word.' }, look)
      await at('marcus').take('Say what you found', { 'What you found': 'Upheld', 'What you found, and why': 'You were left alone with it. A new team takes your case today.' }, look)
      expect(await first.person.messages()).toContain('A new team takes your case today.')
      for (const key of ['amara', 'joe', 'marcus']) expect(await at(key).open()).toBe(404)
      await at('bernadette').begin('Propose reviewers')
      const offered = at('bernadette').choicesOf('People who may be asked').join(' | ')
      for (const notThem of ['Shu-Fen Lau', 'Maureen Tyrer', 'Amara Okafor', 'Joe Molyneux']) expect(offered).not.toContain(notThem)
      await putForward(at('bernadette'), 'Kwame Asante', 'Gwen Parry')
      await first.person.agree()
      expect(await at('kwame').open()).toBe(200)
    })

    test('and the second is taken back by whoever told it, after two people were allocated', async () => {
      await second.person.open('/follow-up/take-back')
      const button = words.followUpChoices.withdrawal.button
      await second.person.press(button)
      expect(second.person.said).toContain(words.followUpChoices.withdrawal.done)
      expect(await second.person.reads()).toContain('You took this back, and it is sealed.')
      for (const key of ['shufen', 'maureen']) expect(await apart(key).open()).toBe(404)
      expect(await at('kwame').open()).toBe(200)
      expect(await first.person.reads()).not.toContain('You took this back')
    })
  })
}
