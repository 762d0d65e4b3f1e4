import { describe, expect, test } from 'vitest'
import type { CaseOf } from './colleague'
import { aMeetingAmongTheOptions, firstLook, noMeetingAmongTheOptions, putForward } from './flows'
import { formWith, sentBy } from './form'
import type { Person } from './person'
import type { People, Told } from './story'

/** What must be there first, as the page writes it. */
const affected = ['The person affected agrees', 'The person affected had a conversation beforehand']
const other = ['The other person agrees', 'The other person acknowledged some part, after advice was offered', 'The other person had a conversation beforehand']
const standsIn = ['Whoever stands in agrees', 'Whoever stands in was prepared, in a conversation of their own']
const inTheCircle = ['Everybody else in the circle agrees, each asked alone', 'Everybody else in the circle had a conversation beforehand']
const bothAreAsked = [affected[0], other[0], other[1], affected[1], other[2]].map(String)
const [is, isNot, arrange] = ['Record that something is there', 'Something is there no longer', 'Arrange what was chosen']
const telling = 'Telling the person described'
const toldFirst = 'the person described is told the gist first'
const name = 'Names are said in full, and as their owner says them.'

/** Two reviewers heard what is needed, and an owner answers for it: the options are with the person. */
async function optionsAreOffered(people: People, told: Told): Promise<void> {
  const at = (key: string) => people.at(told.ref)(key)
  await firstLook(at('bernadette'), { message: 'Thank you for telling us. A name is not a small thing.' })
  await at('bernadette').take('Put it right')
  await putForward(at('bernadette'), 'Amara Okafor', 'Joe Molyneux')
  await told.person.agree()
  const amara = at('amara')
  await amara.take('Write down a need', { 'Who was hurt': 'A person', 'In a few words, who': 'the person who told us', 'What they need': 'To be called by my own name.' })
  await amara.take('The needs are written down')
  await amara.take('Add an obligation', { 'For which need': 'To be called by my own name.', 'What kind': 'An agreement on behaviour', 'What is owed': name, 'Who owns it': 'Martin Rimmer', 'By when': people.date(10) })
  await amara.take('Offer the options', { 'What may be done': 'No meeting is needed. You can choose any of these, and none.' })
}

/** The facilitator finds each thing on the list missing, records that it is there, in the order of the page, and two days later arranges what was chosen. */
async function isArranged(people: People, facilitator: CaseOf, things: readonly string[], meanwhile?: () => Promise<void>): Promise<void> {
  await facilitator.take('Assess the risk of being treated worse', { 'How high is the risk': 'Low', 'Is anybody who takes part their own line manager': 'No', 'Why you think so': 'A new chair.' })
  await facilitator.begin(is)
  expect(facilitator.choicesOf('What is there now')).toEqual(things)
  expect(await facilitator.offers()).not.toContain(arrange)
  for (const thing of things) await facilitator.take(is, { 'What is there now': thing })
  if (meanwhile) await meanwhile()
  expect(await facilitator.offers(), 'two days to think').not.toContain(arrange)
  await people.workingDaysPass(3)
  await facilitator.take(arrange, { 'When, where and how, as the person will read it': 'On Thursday at ten, off the ward. You can stop it at any minute.' })
}

async function isHeld(facilitator: CaseOf, what: string): Promise<void> {
  await facilitator.take('It took place', { 'What was said, or the letter': what })
}

const placeOf = (line: string) => line.split(',')[0]

/** Nothing is recorded of somebody who was never told, nor held with them: by no form that is sent all the same either. */
async function nothingIsAskedOfTheUntold(facilitator: CaseOf): Promise<void> {
  await facilitator.begin(is)
  const { form, button } = formWith(facilitator.who.main, 'Record')
  const version = sentBy(form).get('version') ?? ''
  for (const precondition of ['otherAgrees', 'partAcknowledgedAfterAdvice', 'otherPreMeeting']) {
    await facilitator.who.send(form, new URLSearchParams({ version, precondition, words: '' }), button)
    expect([precondition, facilitator.who.status, facilitator.who.text]).toEqual([precondition, 409, expect.stringContaining(toldFirst)])
  }
  for (const [noun, typed] of [['meeting', { words: 'On Thursday.' }], ['person-described', { how: 'heard', words: '' }], ['person-described', { how: 'saidNothing', words: '' }]] as const) {
    const sent = await facilitator.who.browser.post(`/workspace/cases/${facilitator.ref}/${noun}`, { version, ...typed })
    expect([noun, sent.status, sent.text]).toEqual([noun, 409, expect.stringContaining(toldFirst)])
  }
  expect(await facilitator.reads('Before it can be arranged')).toMatch(new RegExp(`Missing[^.]*${toldFirst}`))
}

/** What nobody may read who did not stop it: who it was. */
const whoStopped = /(stopped|ended|called off|taken back) by|by the (facilitator|person)|Colin|grandmother/

export function withoutThePersonDescribed(people: People): void {
  describe('a surrogate, a letter and nothing more: one case, tried again and opened again', () => {
    let told: Told
    let owedBy: string
    const at = (key: string) => people.at(told.ref)(key)
    const catherine = () => at('catherine')

    test('surrogate: nobody speaks to the person described, and whoever stands in agrees, is prepared, and may stop it', async () => {
      told = await people.tells('a02', { choices: ['contactMe', 'shareWithReviewTeam'] })
      await optionsAreOffered(people, told)
      const today = people.day()
      expect(await at('joe').map()).toMatchObject({
        'Is here now': [`Options, since ${today}`],
        'Can come next': [`Finding reviewers, was here on ${today}`, 'Handling looked at', 'Obligations', 'Preparing', 'Resting', 'Withdrawn'],
        'Was here': ['Drafting obligations', 'First look', 'Hearing the needs', 'Person chooses reviewers', 'Received'].map((place) => `${place}, on ${today}`),
      })
      expect(await at('joe').mapInWords()).toBe([
        'The way of this case through its review. It is here: Options.',
        'It was at Received, First look, Person chooses reviewers, Hearing the needs, Drafting obligations before.',
        'Next it can go to Finding reviewers, Preparing, Obligations, Handling looked at, Resting, Withdrawn.',
      ].join(' '))
      owedBy = `${name} Martin Rimmer, by ${people.day(10)}`
      expect(await at('joe').needsTable()).toEqual([
        ['Who was hurt', 'What they need', 'Whose obligation, by when', 'Met?'],
        ['the person who told us Person', 'To be called by my own name.', owedBy, 'Not answered yet'],
      ])
      await noMeetingAmongTheOptions(told.person, at('amara'))
      await told.person.choose('Talk with somebody who stands in for the other person', 'I want to say it once to somebody like her.')
      await at('amara').take('Appoint a facilitator', { 'Who may be asked': 'Catherine Ennis' })
      const list = [affected[0], standsIn[0], affected[1], standsIn[1]].map(String)
      await isArranged(people, catherine(), list, async () => {
        await catherine().take(isNot, { 'What is there no longer': 'Whoever stands in agrees' })
        expect(await told.person.reads()).not.toMatch(/stands in agrees|by the facilitator/)
        await catherine().take(is, { 'What is there now': 'Whoever stands in agrees' })
      })
      expect(await told.person.messages()).toContain('On Thursday at ten, off the ward.')
    })

    test('surrogate: it is held, agreed, and what is owed is answered', async () => {
      await isHeld(catherine(), 'She heard how it is to lose a name each Monday, and said what she would do.')
      await catherine().take('Write down what was agreed', { 'What was agreed': 'The name is said in full.' })
      expect(await told.person.reads()).toContain('She heard how it is to lose a name each Monday')
      await at('martin').answerOwed(name, 'It is done', 'Since Monday.')
      await told.person.sayMet('Names are said in full', 'Partly')
      expect((await at('joe').needsTable()).at(-1)?.slice(2)).toEqual([
        `${owedBy} The owner answered that it is done: Since Monday. What shows it: What shows it: Since Monday.`, 'Partly',
      ])
    })

    test('letter: not content, they try once more, let us speak to her now, and have her letter', async () => {
      await told.person.finish('I am not content. Try once more')
      await told.person.choose('A letter', 'From her, and no meeting.')
      await catherine().begin(is)
      expect(catherine().choicesOf('What is there now'), 'nothing is asked of somebody who was never told').toEqual(affected)
      await nothingIsAskedOfTheUntold(catherine())
      // Not yet ready, so it cannot be arranged next, though it was arranged before; it can go back to the options.
      const map = await at('joe').map()
      expect([map['Is here now']?.length, map['Can come next']?.map(placeOf)]).toEqual([1, ['Finding reviewers', 'Handling looked at', 'Held by a safety route', 'Options', 'Resting', 'Withdrawn']])
      expect(map['Is here now']?.[0]).toMatch(/^Preparing, since /)
      expect(map['Was here']?.map(placeOf)).toEqual(['Agreeing', 'Arranged', 'Asked before finishing', 'Drafting obligations', 'First look', 'Hearing the needs', 'Obligations', 'Person chooses reviewers', 'Received'])
      for (const first of ['the person lets us speak to the other person', 'the person described is told the gist first']) expect(await catherine().reads('Before it can be arranged')).toContain(first)
      await told.person.open('/follow-up/choices')
      await told.person.press('Turn on Speak to the person who did it')
      await told.person.press('Yes, you may speak to them')
      await at('bernadette').take('Agreed with the person: they may be told', { 'What they agreed to, and what they want left out': 'The gist.' }, telling)
      await at('bernadette').take('Tell the person described the gist', { 'The gist, as they will read it': 'A name was not said in full.', 'The gist': true, 'A companion': true, 'Support of their own': true }, telling)
      await isArranged(people, catherine(), bothAreAsked)
      await isHeld(catherine(), 'Dear colleague, I am sorry. I will say your name.')
      await catherine().take('Nothing was agreed')
      expect(await told.person.reads()).toContain('Dear colleague, I am sorry. I will say your name.')
      await told.person.finish('I am content. You may finish')
      expect(await told.person.reads()).toContain('This is finished.')
      expect(await at('bernadette').map()).toMatchObject({ 'Is here now': [`Finished, since ${people.day()}`], 'Can come next': ['Asked to open again', 'Handling looked at', 'Withdrawn'] })
    })

    test('none: opened again, and "nothing more" is a whole outcome', async () => {
      await told.person.answer('Ask us to open it', { 'Why should it be opened again?': 'It has happened again' }, 'The first reader answers you. The day stands with our promises on this page.')
      await at('bernadette').take('Open it again', { 'What the person will read': 'It is open. Your reviewers listen.' })
      await at('amara').take('The needs are written down')
      await at('amara').take('Offer the options', { 'What may be done': 'Anything, and nothing.' })
      await told.person.choose('No meeting, and nothing more for now', 'I only wanted it written down.')
      await at('amara').open('meeting')
      expect(at('amara').who.text).toContain('This cannot be done now')
      await told.person.finish('I am content. You may finish')
      expect(await told.person.reads()).toContain('This is finished.')
    })
  })
}

export function withThePersonDescribed(people: People): void {
  describe('a circle and a meeting of two, with the person described', () => {
    let told: Told
    let colin: Person
    const at = (key: string) => people.at(told.ref)(key)
    const catherine = () => at('catherine')
    const circle = [affected[0], other[0], inTheCircle[0], other[1], affected[1], other[2], inTheCircle[1]].map(String)

    test('another case like it is a note for the first reader alone: no reviewer reads of it, and nothing is joined', async () => {
      told = await people.tells('a02', { choices: ['contactMe', 'shareWithReviewTeam', 'speakToThePerson'] })
      await optionsAreOffered(people, told)
      const note = 'Other cases: a note for you alone'
      const read = await at('bernadette').reads(note)
      expect(read).toContain('The same direction and place, or the same words, in twelve months')
      const other = /H[A-Z]\d[A-Z]-[A-Z]\d[A-Z]\d/.exec(read)?.[0] ?? ''
      expect(await people.as('bernadette').cases()).toContain(other)
      for (const key of ['amara', 'joe']) {
        expect(await at(key).reads()).not.toContain(note)
        expect(at(key).who.text).not.toContain(other)
        await at(key).readAccount()
        expect(at(key).who.text).not.toContain(other)
      }
      expect(await told.person.reads()).not.toContain(other)
    })

    test('the person described is told the gist, and has a page of their own', async () => {
      const bernadette = at('bernadette')
      await bernadette.take('Agreed with the person: they may be told', { 'What they agreed to, and what they want left out': 'The gist.' }, telling)
      await bernadette.begin('Tell the person described the gist', telling)
      const words = /nobody here is told when\. ((?:[a-z]+ ){8})/.exec(bernadette.who.text)?.[1]?.trim().split(' ') ?? []
      expect(words, bernadette.who.text).toHaveLength(8)
      await bernadette.fillInAndPress({ 'The gist, as they will read it': 'A name was not said in full.', 'The gist': true, 'A companion': true, 'Support of their own': true })
      colin = people.personWith(words)
      await colin.takeWordsOfTheirOwn()
      expect(await colin.reads()).toContain('A name was not said in full.')
    })

    test('circle: each person in it agrees; one who stops takes it from all, and nobody reads who', async () => {
      await aMeetingAmongTheOptions(told.person, at('amara'))
      await told.person.choose('Talk in a small group', 'With my grandmother beside me.')
      await at('amara').take('Appoint a facilitator', { 'Who may be asked': 'Catherine Ennis' })
      await isArranged(people, catherine(), circle)
      await catherine().take(isNot, { 'What is there no longer': inTheCircle[0] ?? '' })
      for (const page of [await told.person.reads(), await colin.reads(), await at('joe').reads('History')]) expect(page).not.toMatch(whoStopped)
      expect(colin.text).not.toContain('Stop what is planned')
      expect(await told.person.reads()).toContain('You can choose how this is put right.')
    })

    test('circle: the person affected stops it while it is prepared, then wants it after all; it is held and agreed', async () => {
      await told.person.choose('Talk in a small group', 'Without her then.')
      await catherine().take(is, { 'What is there now': 'The other person agrees' })
      await catherine().take(is, { 'What is there now': 'The person affected agrees' })
      expect(await colin.reads()).toContain('Stop what is planned')
      await told.person.answer('Stop it', {}, 'It will not go ahead. Nobody is told why.')
      expect(await colin.reads()).not.toMatch(whoStopped)
      expect(await catherine().reads('Before it can be arranged')).toMatch(/Missing[^.]*the person affected agrees|the person affected agrees[^.]*Missing/)
      await catherine().take('It is not ready', { 'What the person will read': 'It is open again what you want.' })
      await told.person.choose('Talk in a small group', 'I thought again.')
      await isArranged(people, catherine(), circle)
      await isHeld(catherine(), 'Six people sat in a circle. Each said what a name is to them.')
      await catherine().take('Write down what was agreed', { 'What was agreed': 'The chair says each name in full.' })
      await at('martin').answerOwed(name, 'It is done', 'Since Monday.')
      await told.person.sayMet('Names are said in full', 'Yes')
    })

    test('direct: the person described stops it from their own page and nobody reads who; then the two meet', async () => {
      await told.person.finish('I am not content. Try once more')
      await told.person.choose('Talk with the other person, with somebody to help us', 'Only us two now.')
      await isArranged(people, catherine(), bothAreAsked, async () => {
        await colin.answer('Stop it', {}, 'It will not go ahead. Nobody is told why.')
        for (const page of [await told.person.reads(), await catherine().reads('History')]) expect(page).not.toMatch(whoStopped)
        expect(await catherine().offers()).not.toContain(arrange)
        await catherine().take(is, { 'What is there now': 'The other person agrees' })
      })
      await isHeld(catherine(), 'They sat for an hour. She said the name three times.')
      await catherine().take('Nothing was agreed')
      expect(await told.person.reads()).toContain('She said the name three times.')
      await told.person.finish('I am content. You may finish')
      expect(await told.person.reads()).toContain('This is finished.')
    })
  })
}
