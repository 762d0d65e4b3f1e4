import { describe, expect, test } from 'vitest'
import { eachKeyWasRead, firstLook, noMeetingAmongTheOptions, putForward, takesThePath } from './flows'
import type { People, Told } from './story'

const protection = 'Being treated worse for speaking up'

export function passedOver(people: People): void {
  describe('a06, passed over and careful', () => {
    let told: Told
    const at = (key: string) => people.at(told.ref)(key)

    test('the time limit is shown before sending, and the risk that it has begun is read', async () => {
      told = await people.tells('a06')
      told.expected.shown('timeLimitShown', /If you may want to make a legal claim.*3 months less one day, for/.test(told.check))
      expect(told.check).not.toContain('look at their own part')
      const account = await firstLook(at('bernadette'), { expected: told.expected, message: 'Thank you for trusting us while you are careful. Nothing goes to your manager. You can have formal routes explained, and none is opened unless you ask.' })
      expect(account).toContain('Path suggested Put it right')
      expect(account).toContain('They asked about formal routes. Tell them today')
      await at('bernadette').take('Set the risk of being treated worse', { 'For whom': 'The person telling us', 'How likely': 'Likely, or it has begun', 'Do they work for the bank or an agency?': 'No', 'Why you think so': 'Late shifts since the appraisal.' })
      expect(await at('bernadette').hasStrand(protection)).toBe(true)
      expect(await at('bernadette').offers(protection)).not.toContain('Look at the shifts')
      await takesThePath(at('bernadette'), told, 'Put it right')
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
      told.expected.shown('formalRouteExplained', /HR.*It was explained, and nobody asked for it/.test(await told.person.reads('What was done to keep people safe')))
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
      await noMeetingAmongTheOptions(told.person, shufen)
      told.expected.shown('meetingOffered', !(await told.person.options()).noMeeting)
      await told.person.choose('Something for me only', 'My turn on the course, and my leave.')
      await shufen.open('meeting')
      expect(shufen.who.text).toContain('This cannot be done now')
      await at('grace').findInWork()
      await at('grace').answerOwed(what, 'It is done', 'The rule hangs in the office. The next place is hers.')
      await told.person.sayMet('The course is given by', 'Yes')
      await told.person.finish('I am content. You may finish')
      expect(await told.person.reads()).toContain('This is finished.')
    })

    eachKeyWasRead('a06', () => told)
  })
}

export function bankShifts(people: People): void {
  describe('a13, shifts of somebody from the bank', () => {
    let told: Told
    const at = (key: string) => people.at(told.ref)(key)

    test('numbers to ring stand on the way, the limits of the law before sending, and the ward is not rung', async () => {
      told = await people.tells('a13')
      told.expected.shown('timeLimitShown', /If you may want to make a legal claim.*3 months less one day, for/.test(told.check))
      const account = await firstLook(at('bernadette'), { expected: told.expected, message: 'Thank you. I do not ring the ward. I look at the shifts myself, and here is whom you can ring tonight.' })
      const numbersStandOnTheWay = told.read.includes('116 123') && /111.*option 2/.test(told.read)
      told.expected.shown('crisisAndWelfareOffered', numbersStandOnTheWay && account.includes('How they are I would like someone to ring me'))
      expect(account).toContain('Path suggested Put it right')
      expect(account).toContain('some claims have short legal time limits')
      await told.person.declinesSupport()
      await takesThePath(at('bernadette'), told, 'Put it right')
    })

    test('the formal route is explained and not opened', async () => {
      await told.person.open('/follow-up/choices')
      await told.person.press('Share with this team', { 'Share with one more team': 'HR' })
      await at('helen').findInWork()
      await at('helen').take('Look at it today', { 'What you looked at, and what you saw': 'Bank contract.' }, 'HR')
      await at('helen').take('Record that it was explained', { 'Was it in writing': 'Yes', 'What was explained, and how': 'In plain English, with the limit and whom to ring.' }, 'HR')
      await at('helen').take('Not needed', { Why: 'It was explained, and nobody asked for it', 'The reason, in words that the person could read': 'You know what it is now. You can ask for it at any time.' }, 'HR')
      told.expected.shown('formalRouteExplained', /HR.*It was explained, and nobody asked for it/.test(await told.person.reads('What was done to keep people safe')))
    })

    test('the shifts are watched: offered and cancelled, beside what was usual before', async () => {
      const bernadette = at('bernadette')
      await bernadette.take('Set the risk of being treated worse', { 'For whom': 'The person telling us', 'How likely': 'Likely, or it has begun', 'Do they work for the bank or an agency?': 'Yes', 'Why you think so': 'Six shifts cancelled since she told the sister.' })
      await bernadette.take('Agree a plan with them', { 'The plan, as they agreed it': 'The bank office sends me the list each Friday. Nobody rings the ward.' }, protection)
      await bernadette.begin('Look at the shifts', protection)
      told.expected.shown('treatedWorseLooksAt', /(Shifts offered and cancelled), beside what was usual before\./.exec(bernadette.who.text)?.[1]?.toLowerCase())
      expect(bernadette.choicesOf('What you found')).toEqual(['As before', 'Fewer offered', 'Shifts cancelled'])
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
      await noMeetingAmongTheOptions(told.person, amara)
      told.expected.shown('meetingOffered', !(await told.person.options()).noMeeting)
      await told.person.choose('Change the rule, the place or the system only', 'Not to meet her. I want to work.')
      await amara.open('meeting')
      expect(amara.who.text).toContain('This cannot be done now')
      await at('grace').findInWork()
      await at('grace').answerOwed(what, 'It is done', 'By the hour and by name since Monday.')
      await told.person.sayMet('Observation is shared', 'Yes')
      await told.person.finish('I am content. You may finish')
      expect(await told.person.reads()).toContain('This is finished.')
    })

    eachKeyWasRead('a13', () => told)
  })
}
