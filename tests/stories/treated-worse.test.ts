import { describe, test } from 'vitest'
import { text } from '~/content/text'
import { firstLook, noMeetingIsOffered, owes, putForward } from './flows'
import type { Person } from './person'
import { expect, type Told, useStories } from './story'

const people = useStories()
const words = text('en')
const protection = 'Being treated worse for speaking up'

describe('a06, passed over and careful', () => {
  let told: Told
  const at = (key: string) => people.at(told.ref)(key)

  test('the time limit is shown before sending, and the risk that it has begun is read', async () => {
    told = await people.tells('a06')
    expect(told.check).toContain('If you may want to make a legal claim')
    expect(told.check).toMatch(/3 months less one day, for/)
    expect(told.check).not.toContain('look at their own part')
    const account = await firstLook(at('bernadette'), { message: 'Thank you for trusting us while you are careful. Nothing goes to your manager. You can have formal routes explained, and none is opened unless you ask.' })
    expect(account).toContain('Direction From staff toward staff Routes')
    expect(account).toContain('The answers ask for none.')
    expect(account).toContain('Path suggested Put it right')
    expect(account).toContain('Nothing in the answers asks for a look today.')
    expect(account).toContain('They say that it has already begun.')
    expect(account).toContain('They asked about formal routes. Tell them today')
    await at('bernadette').take('Set the risk of being treated worse', { 'For whom': 'The person telling us', 'How likely': 'Likely, or it has begun', 'Do they work for the bank or an agency?': 'No', 'Why you think so': 'Late shifts since the appraisal.' })
    expect(await at('bernadette').hasStrand(protection)).toBe(true)
    expect(await at('bernadette').offers(protection)).not.toContain('Look at the shifts')
    await at('bernadette').take('Put it right')
  })

  test('the formal route is explained to whoever asked to hear of it, and not opened', async () => {
    await told.person.open('/follow-up/choices')
    await told.person.press('Share with this team', { 'Share with one more team': 'HR' })
    const helen = at('helen')
    await helen.findInWork()
    expect(await helen.open('account')).toBe(404)
    await helen.take('Look at it today', { 'What you looked at, and what you saw': 'Asked to hear what a grievance would be.' }, 'HR')
    await helen.take('Record that it was explained', { 'Was it in writing': 'Yes', 'What was explained, and how': 'A grievance, a tribunal claim and its time limit. Acas and the union named.' }, 'HR')
    await helen.take('Not needed', { Why: 'It was explained, and nobody asked for it', 'The reason, in words that the person could read': 'You wanted to know, and not to begin it. You can at any time.' }, 'HR')
    expect(await told.person.reads('What was done to keep people safe')).toMatch(/HR.*It was explained, and nobody asked for it/)
  })

  test('one reviewer steps back, the second is refused, and to the third they say yes; nobody hears why', async () => {
    const bernadette = at('bernadette')
    await putForward(bernadette, 'Amara Okafor', 'Shu-Fen Lau')
    await told.person.agree()
    await at('amara').findInWork()
    await at('amara').take('Step back from this case')
    expect(await at('amara').open()).toBe(404)
    await putForward(bernadette, 'Maureen Tyrer')
    expect(await told.person.reads('We ask you')).toContain('Maureen Tyrer')
    await told.person.refuse('Maureen Tyrer')
    await bernadette.begin('Propose reviewers')
    const offered = bernadette.choicesOf('People who may be asked').join(' | ')
    for (const notAgain of ['Amara', 'Maureen', 'Joe Molyneux', 'Gwen']) expect(offered).not.toContain(notAgain)
    await putForward(bernadette, 'Kwame Asante')
    expect(await at('kwame').open()).toBe(404)
    await told.person.agree()
    expect(await at('kwame').open()).toBe(200)
    expect(await at('kwame').reads()).not.toMatch(/Amara|Maureen/)
  })

  test('what is owed is decided with them, without a meeting, and done', async () => {
    const [need, what] = ['To know by what rule the course was given, and to have her turn.', 'The course is given by a written rule, and the next place is offered to whoever waited longest.']
    const shufen = at('shufen')
    await shufen.findInWork()
    await shufen.take('Write down a need', { 'Who was hurt': 'A person', 'In a few words, who': 'the person who told us', 'What they need': need })
    await shufen.take('The needs are written down')
    await shufen.take('Add an obligation', { 'For which need': need, 'What kind': 'A rule is changed', 'What is owed': what, 'Who owns it': 'Grace Adeyemi-Holt', 'By when': people.date(10) })
    await shufen.take('Offer the options', { 'What may be done': 'No meeting is needed for any of this. It can be something for you only.' })
    await told.person.choose('Something for me only', 'My turn on the course, and my leave.')
    await shufen.open('meeting')
    expect(shufen.who.text).toContain('This cannot be done now')
    await at('grace').findInWork()
    await at('grace').answerOwed(what, 'It is done', 'The rule hangs in the office. The next place is hers.')
    await told.person.sayMet('The course is given by', 'Yes')
    await told.person.finish('I am content. You may finish')
    expect(await told.person.reads()).toContain('This is finished.')
  })
})

describe('a13, shifts of somebody from the bank', () => {
  let told: Told
  const at = (key: string) => people.at(told.ref)(key)

  test('numbers to ring stand on the way, the limits of the law before sending, and the ward is not rung', async () => {
    told = await people.tells('a13')
    expect(told.read).toContain('116 123')
    expect(told.read).toMatch(/111.*option 2/)
    expect(told.check).toContain('If you may want to make a legal claim')
    const account = await firstLook(at('bernadette'), { message: 'Thank you. I do not ring the ward. I look at the shifts myself, and here is whom you can ring tonight.' })
    expect(account).toContain('How they are I would like someone to ring me')
    expect(account).toContain('Direction From staff toward staff From a rule, process or place toward staff Routes')
    expect(account).toContain('The answers ask for none.')
    expect(account).toContain('Path suggested Put it right')
    expect(account).toContain('Nothing in the answers asks for a look today.')
    expect(account).toContain('They say that it has already begun.')
    expect(account).toContain('some claims have short legal time limits')
    await told.person.declinesSupport()
    await at('bernadette').take('Put it right')
  })

  test('the formal route is explained and not opened', async () => {
    await told.person.open('/follow-up/choices')
    await told.person.press('Share with this team', { 'Share with one more team': 'HR' })
    await at('helen').findInWork()
    await at('helen').take('Look at it today', { 'What you looked at, and what you saw': 'Bank contract.' }, 'HR')
    await at('helen').take('Record that it was explained', { 'Was it in writing': 'Yes', 'What was explained, and how': 'In plain English, with the limit and whom to ring.' }, 'HR')
    await at('helen').take('Not needed', { Why: 'It was explained, and nobody asked for it', 'The reason, in words that the person could read': 'You know what it is now. You can ask for it at any time.' }, 'HR')
    expect(await told.person.reads('What was done to keep people safe')).toMatch(/HR.*It was explained, and nobody asked for it/)
  })

  test('the shifts are watched: offered and cancelled, beside what was usual before', async () => {
    const bernadette = at('bernadette')
    await bernadette.take('Set the risk of being treated worse', { 'For whom': 'The person telling us', 'How likely': 'Likely, or it has begun', 'Do they work for the bank or an agency?': 'Yes', 'Why you think so': 'Six shifts cancelled since she told the sister.' })
    await bernadette.take('Agree a plan with them', { 'The plan, as they agreed it': 'The bank office sends me the list each Friday. Nobody rings the ward.' }, protection)
    await bernadette.take('Look at the shifts', { 'What you found': 'Shifts cancelled', 'Over which weeks, and how many': 'Four weeks: 9 offered and 6 cancelled. Before: 11 and none.' }, protection)
    expect(await bernadette.reads(protection)).toContain('The person says that something changed.')
    // Whoever has had a part in the case does not look urgently.
    await bernadette.take('Write to the person', { 'Your message': 'Somebody who is new to this looks at it today.' })
    await bernadette.begin('Look urgently', protection)
    await bernadette.who.press('Begin the look', { 'What you will look at, and by when': 'The list.' })
    expect([bernadette.who.status, bernadette.who.text]).toEqual([409, expect.stringContaining('somebody looks who has done nothing on this case so far')])
    const idris = at('idris')
    await idris.findInWork()
    await idris.take('Look urgently', { 'What you will look at, and by when': 'The list of the bank office, today.' }, protection)
    expect(await bernadette.offers(protection)).not.toContain('Put it right')
    await idris.take('Put it right', { 'What is done, by whom, and by when': 'Six shifts offered again, by name, by Friday. The bank office books, not the ward.' }, protection)
    await idris.take('Watch again', { 'What is watched from now on': 'The list, each Friday.' }, protection)
  })

  test('two reviewers who do not know her, what is owed, and the end that she says', async () => {
    await putForward(at('bernadette'), 'Amara Okafor', 'Shu-Fen Lau')
    await told.person.agree()
    const [need, what] = ['To be booked like others, and called by her name.', 'Observation is shared by the hour and by name, and the bank office books every shift.']
    const amara = at('amara')
    await amara.findInWork()
    await amara.take('Write down a need', { 'Who was hurt': 'A person', 'In a few words, who': 'the person who told us', 'What they need': need })
    await amara.take('The needs are written down')
    await amara.take('Add an obligation', { 'For which need': need, 'What kind': 'A rule is changed', 'What is owed': what, 'Who owns it': 'Grace Adeyemi-Holt', 'By when': people.date(10) })
    await amara.take('Offer the options', { 'What may be done': 'No meeting. It can be the rule that changes, and nothing else.' })
    await told.person.choose('Change the rule, the place or the system only', 'Not to meet her. I want to work.')
    await amara.open('meeting')
    expect(amara.who.text).toContain('This cannot be done now')
    await at('grace').findInWork()
    await at('grace').answerOwed(what, 'It is done', 'By the hour and by name since Monday.')
    await told.person.sayMet('Observation is shared', 'Yes')
    await told.person.finish('I am content. You may finish')
    expect(await told.person.reads()).toContain('This is finished.')
  })
})

describe('a14, a disagreement at a training', () => {
  let told: Told
  const at = (key: string) => people.at(told.ref)(key)
  const message = 'It was hard to hear, and you went home with it. That counts. It was said in a debate, to nobody and about nobody, and so nobody is spoken to. Support is yours as for any report, and this can be looked at again.'

  test('is told with a name, and the form says what could be guessed', async () => {
    told = await people.tells('a14', { yourName: 'Ruth Adebayo', sourceName: 'Keith Pemberton' })
    expect(told.check).toContain('The words that are marked may show who you are, or whom you mean.')
    expect(told.check).not.toContain('look at their own part')
    const account = await firstLook(at('bernadette'), { message: 'Thank you for sending it although you were not sure. Here is support, as for anybody who writes to us.' })
    expect(account).toContain('Direction From staff toward a group Routes')
    expect(account).toContain('The answers ask for none.')
    expect(account).toContain('Nothing in the answers asks for a look today.')
  })

  test('one proposes that it was debate and not conduct, and a second person decides', async () => {
    const [bernadette, idris] = [at('bernadette'), at('idris')]
    await bernadette.take('Propose: debate or belief, not conduct', { 'What the person will read': message, 'Why, for the second person': 'A view in a discussion that was asked for, to nobody and about nobody.' })
    expect(await bernadette.offers()).not.toContain('Agree: debate or belief, not conduct')
    expect(await told.person.messages()).not.toContain('you went home with it')
    await idris.findInWork()
    await idris.readAccount()
    await idris.begin('Agree: debate or belief, not conduct')
    expect(idris.who.text).toContain('A view in a discussion that was asked for')
    await idris.take('Agree: debate or belief, not conduct', { 'You are the second person': true })
    expect(idris.who.said).toContain('The other person’s name is deleted.')
    expect(await told.person.messages()).toContain('you went home with it')
    expect(await told.person.reads()).toContain('This is on record, and we see to it that people are safe.')
    await noMeetingIsOffered(bernadette)
  })

  test('the other person is not contacted, and their name opens for nobody, for a life at risk neither', async () => {
    const bernadette = at('bernadette')
    expect(await bernadette.hasStrand('Telling the person described')).toBe(false)
    await bernadette.open('others')
    expect(bernadette.who.text).toContain('They were not told yet.')
    await bernadette.take('I must raise this', { 'With whom': 'Life at risk', 'What you must raise': 'She wrote that she does not know how to go on.' })
    await bernadette.begin('Open the name: a life is at risk', 'Life at risk')
    await bernadette.who.press('Open the name', { 'Why now': 'They may take their life', 'What you know, for the person who reviews it': 'Her last message.' })
    expect(bernadette.who.text).toContain('Ruth Adebayo')
    expect(bernadette.who.text).not.toContain('Pemberton')
    await at('idris').take('Review why the name was opened', { 'What you found': 'It was right to ring her.' }, 'Life at risk')
    await at('idris').take('Look at it today', { 'What you looked at, and what you saw': 'She was rung and is well.' }, 'Life at risk')
    await at('idris').take('Not needed', { Why: 'No threshold is met', 'The reason, in words that the person could read': 'You told us that you are well.' }, 'Life at risk')
  })

  test('support is offered as for any report', async () => {
    await told.person.open('/follow-up/support')
    expect(told.person.text).toContain('You can have support whatever happens with what you told us.')
    expect(told.person.text).toContain('A group that thinks together')
    expect(told.person.text).toContain('Somebody from the staff network')
    await told.person.declinesSupport()
  })

  test('the decision can be looked at again by somebody independent, who tells her alone what they found', async () => {
    await told.person.answer('Ask for another look', { 'What should they look at?': 'Whether it is only debate when I am one of two.' }, 'Somebody independent will look at how we handled this.')
    const look = 'A look at how it was handled'
    await at('bernadette').take('Give the look to somebody independent', { 'Who looks': 'Marcus Bello' }, look)
    await at('marcus').findInWork()
    await at('marcus').take('Record what you looked at', { 'What you looked at, and what you saw': 'Two people decided, and support was offered.' }, look)
    await at('marcus').take('Say what you found', { 'What you found': 'Not upheld', 'What you found, why, and what is put right': 'It was decided by two, with care. I asked that facilitators say beforehand how disagreement is held.' }, look)
    expect(await at('marcus').open()).toBe(404)
    expect(await told.person.messages()).toContain('I asked that facilitators say beforehand how disagreement is held.')
  })

  test('and it ends on record', async () => {
    const what = 'Facilitators say at the start how disagreement is held, and ask afterwards who went home with what.'
    await owes(at('bernadette'), { whose: 'A team', who: 'those in the room', need: 'Not to be the only one who goes home with it.', what, kind: 'A rule is changed', owner: 'Martin Rimmer', by: people.date(10) })
    await at('bernadette').take('Close the list of safety steps', { 'Steps that were taken': ['Looked, and nothing is needed now'] })
    await at('martin').findInWork()
    await at('martin').answerOwed(what, 'It is done', 'It is in the guide for facilitators.')
    await at('martin').take('Answer as the owner', { 'What the trust has done, and will do': 'The guide.' })
    await told.person.finish('I am content. You may finish')
    expect(await told.person.reads()).toContain('This is finished.')
  })
})

describe('a02 once more: treated worse since, and a case of its own that others read', () => {
  let first: Told
  let second: { ref: string; person: Person }
  const at = (key: string) => people.at(first.ref)(key)
  const apart = (key: string) => people.at(second.ref)(key)
  const worse = 'Since I told you I do the minutes alone, every week, and my leave was given to her.'

  test('while two reviewers carry the first, the person says that something changed', async () => {
    first = await people.tells('a02')
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
    await at('marcus').take('Say what you found', { 'What you found': 'Upheld', 'What you found, why, and what is put right': 'You were left alone with it. A new team takes your case today.' }, look)
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
