import { describe, expect, test } from 'vitest'
import { eachKeyWasRead, firstLook, noMeetingIsOffered, owes } from './flows'
import type { People, Told } from './story'

export function disagreementAtTraining(people: People): void {
  describe('a14, a disagreement at a training', () => {
    let told: Told
    const at = (key: string) => people.at(told.ref)(key)
    const message = 'It was hard to hear, and you went home with it. That counts. It was said in a debate, to nobody and about nobody, and so nobody is spoken to. Support is yours as for any report, and this can be looked at again.'

    test('is told with a name, and the form says what could be guessed', async () => {
      told = await people.tells('a14', { yourName: 'Ruth Adebayo', sourceName: 'Keith Pemberton' })
      told.expected.shown('identifyingHint', told.check.includes('The words that are marked may show who you are, or whom you mean.'))
      expect(told.check).not.toContain('look at their own part')
      await firstLook(at('bernadette'), { expected: told.expected, message: 'Thank you for sending it although you were not sure. Here is support, as for anybody who writes to us.' })
    })

    test('one proposes that it was debate and not conduct, and a second person decides', async () => {
      const [bernadette, idris] = [at('bernadette'), at('idris')]
      await bernadette.take('Propose: debate or belief, not conduct', { 'What the person will read': message, 'Why, for the second person': 'A view in a discussion that was asked for, to nobody and about nobody.' })
      const isDecidedByOne = (await bernadette.offers()).includes('Agree: debate or belief, not conduct') || (await told.person.messages()).includes('you went home with it')
      await idris.findInWork()
      await idris.readAccount()
      await idris.begin('Agree: debate or belief, not conduct')
      told.expected.shown('theme', idris.who.heading.replace('Agree: ', ''))
      expect(idris.who.text).toContain('A view in a discussion that was asked for')
      await idris.take('Agree: debate or belief, not conduct', { 'You are the second person': true })
      expect(idris.who.said).toContain('The other person’s name is deleted.')
      told.expected.shown('decidedByTwoPeople', !isDecidedByOne && (await told.person.messages()).includes('you went home with it'))
      told.expected.pathIsTold(await told.person.reads())
      await noMeetingIsOffered(bernadette, told)
    })

    test('the other person is not contacted, and their name opens for nobody, for a life at risk neither', async () => {
      const bernadette = at('bernadette')
      const mayBeTold = await bernadette.hasStrand('Telling the person described')
      await bernadette.open('others')
      told.expected.shown('otherPersonNotContacted', !mayBeTold && bernadette.who.text.includes('They were not told yet.'))
      await bernadette.take('I must raise this', { 'With whom': 'Life at risk', 'What you must raise': 'She wrote that she does not know how to go on.', 'The person': 'They are told first: my words below go to them', 'What the person will read': 'I am worried for you, and somebody rings you today.' })
      await bernadette.begin('Open the name: a life is at risk', 'Life at risk')
      await bernadette.who.press('Open the name', { 'Why now': 'They may take their life', 'What you know, for the person who reviews it': 'Her last message.' })
      expect(bernadette.who.text).toContain('Ruth Adebayo')
      told.expected.shown('nameOfOtherPersonNotKept', !bernadette.who.text.includes('Pemberton'))
      await at('idris').take('Review why the name was opened', { 'What you found': 'It was right to ring her.' }, 'Life at risk')
      await at('idris').take('Look at it today', { 'What you looked at, and what you saw': 'She was rung and is well.' }, 'Life at risk')
      await at('idris').take('Not needed', { Why: 'No threshold is met', 'The reason, in words that the person could read': 'You told us that you are well.' }, 'Life at risk')
    })

    test('support is offered as for any report', async () => {
      await told.person.open('/follow-up/support')
      const asForAny = ['You can have support whatever happens with what you told us.', 'A group that thinks together', 'Somebody from the staff network']
      told.expected.shown('supportOfferedAsForAnyReport', asForAny.every((line) => told.person.text.includes(line)))
      await told.person.declinesSupport()
    })

    test('the decision can be looked at again by somebody independent, who tells her alone what they found', async () => {
      await told.person.answer('Ask for another look', { 'What should they look at?': 'Whether it is only debate when I am one of two.' }, 'Somebody independent will look at how we handled this.')
      const look = 'A look at how it was handled'
      await at('bernadette').take('Give the look to somebody independent', { 'Who looks': 'Marcus Bello' }, look)
      await at('marcus').findInWork()
      await at('marcus').take('Record what you looked at', { 'What you looked at, and what you saw': 'Two people decided, and support was offered.' }, look)
      await at('marcus').take('Say what you found', { 'What you found': 'Not upheld', 'What you found, and why': 'It was decided by two, with care. I asked that facilitators say beforehand how disagreement is held.' }, look)
      expect(await at('marcus').open()).toBe(404)
      told.expected.shown('decisionCanBeLookedAtAgain', (await told.person.messages()).includes('I asked that facilitators say beforehand how disagreement is held.'))
    })

    test('and it ends on record', async () => {
      const what = 'Facilitators say at the start how disagreement is held, and ask afterwards who went home with what.'
      await owes(at('bernadette'), { whose: 'A team', who: 'those in the room', need: 'Not to be the only one who goes home with it.', what, kind: 'A rule is changed', owner: 'Martin Rimmer', by: people.date(10) })
      await at('bernadette').take('Close the list of safety steps', { 'Steps that were taken': ['Looked, and nothing is needed now'] })
      await at('martin').findInWork()
      await at('martin').answerOwed(what, 'It is done', 'It is in the guide for facilitators.')
      await at('martin').take('Answer as the owner', { 'What the trust has done, and will do': 'The guide.' })
      await told.person.sayMet('Facilitators say', 'Yes')
      await told.person.finish('I am content. You may finish')
      expect(await told.person.reads()).toContain('This is finished.')
    })

    eachKeyWasRead('a14', () => told)
  })
}
