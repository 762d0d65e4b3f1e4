import { describe, expect, test } from 'vitest'
import { eachKeyWasRead, firstLook, noMeetingIsOffered, owes, putForward, takesThePath } from './flows'
import { tagged, textOf } from './html'
import type { People, Told } from './story'

export function painNotBelieved(people: People): void {
  describe('a03, pain that was not believed', () => {
    let told: Told
    const at = (key: string) => people.at(told.ref)(key)
    const asked = { 'Do they want this route?': 'Yes', 'For this one decision': 'They can decide this. It is presumed', 'Who asked': true, 'An advocate': true, Language: true } as const

    test('is told, and the page before sending says who looks the same day', async () => {
      told = await people.tells('a03')
      expect(told.check).toContain('these people look at their own part: Safeguarding Patient safety')
      expect(told.check).toContain(`The first reader looks at what is needed to be safe by ${people.day(0)}.`)
    })

    test('the first reader reads what follows from it, and no meeting is offered', async () => {
      const account = await firstLook(at('bernadette'), {
        message: 'Thank you for writing the times down. The patient safety lead looks today. The patient is asked what she wants, by somebody who is not in that team.',
        expected: told.expected,
        done: ['Told the lead for this kind of risk'],
        othersRead: '[A patient] asked for pain relief three times in the hour that I was there. The doctor said in the corridor that they all know what to ask for.',
      })
      expect(account).toContain('Path suggested Record it and make people safe')
      await takesThePath(at('bernadette'), told, 'Record it and make people safe')
      await noMeetingIsOffered(at('bernadette'), told)
    })

    test('candour never waits: it is given before the patient has answered anything, and whatever the person chose', async () => {
      await told.person.open('/follow-up/choices')
      await told.person.press('Turn off Contact me')
      const olumide = at('olumide')
      await olumide.findInWork()
      told.expected.shown('candourNeverWaits', (await olumide.offers('Patient safety')).includes('Record that candour was given'))
      await olumide.take('Record that candour was given', { 'Who told them, on which day, and the reference of the letter': 'The consultant, today at noon, letter DC-204.' }, 'Patient safety')
      expect(await olumide.open('account')).toBe(404)
      expect(await olumide.reads()).not.toContain('sickle')
      // What is pasted into the trust's incident system says the racism, the place and the day, and nobody's words or name.
      expect(textOf(tagged(olumide.who.main, 'blockquote')[0] ?? olumide.who.main)).toBe([
        'Reported as racism. From staff toward patient. What happened, in words from a list: pain or distress not believed; poorer, later or rougher care.',
        'When: about Sunday 25 October 2026. Where: A&E/liaison, Physical health. Done so far: recorded with Heard on Monday 2 November 2026.',
        'To be looked at for: safeguarding; patient safety. Marked to be looked at on the same working day. The account itself and all names are kept in Heard, not here.',
      ].join(' '))
      expect(await at('nuala').reads(), 'the lead of another route').not.toContain('Reported as racism')
      await told.person.open('/follow-up/choices')
      await told.person.press('Turn on Contact me')
    })

    test('the patient is asked first, in her own way and on two days; until then nothing opens by her wish', async () => {
      const olumide = at('olumide')
      await olumide.take('Look at it today', { 'What you looked at, and what you saw': 'Notes of 25 October: three requests, 70 minutes to the first dose.' }, 'Patient safety')
      await olumide.begin('Record that the patient was asked', 'Patient safety')
      await olumide.who.press('Record what they said', { ...asked, 'An advocate': [], 'How they were asked, and what they said': 'At her bed.' })
      expect([olumide.who.status, olumide.who.text]).toEqual([400, expect.stringContaining('This must be so before you can go on.')])
      await olumide.take('Record that the patient was asked', { ...asked, 'How they were asked, and what they said': 'With her sister and an advocate. Yes, and she wants a day to think.' }, 'Patient safety')
      await olumide.begin('Open the route', 'Patient safety')
      const rests = olumide.choicesOf('On what it rests')
      expect(rests).toContain('The lead decides')
      await people.workingDaysPass(1)
      await olumide.take('Record that the patient was asked', { ...asked, 'How they were asked, and what they said': 'Again, with the advocate. Yes.' }, 'Patient safety')
      await olumide.begin('Open the route', 'Patient safety')
      const byHerWish = (choices: readonly string[]) => choices.includes('The person affected wants it')
      expect(byHerWish(olumide.choicesOf('On what it rests'))).toBe(true)
      told.expected.shown('affectedAskedFirst', !byHerWish(rests))
    })

    test('patient safety decides type and harm; whoever reads first cannot', async () => {
      const olumide = at('olumide')
      expect(await at('bernadette').offers('Patient safety')).not.toContain('Grade the harm')
      await olumide.take('Open the route', { 'On what it rests': 'The person affected wants it', 'The date and the reference there, and the reason': 'Today, PS-771.' }, 'Patient safety')
      expect(await olumide.offers('Patient safety')).not.toContain('End the route')
      await olumide.take('Grade the harm', { Harm: 'Moderate', 'The type of event, and the reference in your system': 'Delayed analgesia, PS-771.' }, 'Patient safety')
      await olumide.take('End the route', { 'What came of it, with date and reference': 'Learning response agreed with her. PS-771 closed.' }, 'Patient safety')
      await at('nuala').findInWork()
      await at('nuala').take('Look at it today', { 'What you looked at, and what you saw': 'No adult at risk beyond what patient safety acts on.' }, 'Safeguarding')
      await at('nuala').take('Not needed', { Why: 'Another route acts on it', 'The reason, in words that the person could read': 'Patient safety acts on it, and she is safe now.' }, 'Safeguarding')
      expect(await told.person.reads('What was done to keep people safe')).toMatch(/Patient safety.*It ended on.*She is safe now|Patient safety acts on it, and she is safe now/)
    })

    test('an owner answers, and whoever told us says at the end what they got', async () => {
      const what = 'Pain is scored and answered within thirty minutes, whoever asks, and the times are looked at each week.'
      await owes(at('bernadette'), { who: 'the patient', need: 'That nobody has to ask three times.', what, kind: 'Care is put right', owner: 'Grace Adeyemi-Holt', by: people.date(10) })
      await at('bernadette').take('Close the list of safety steps', { 'Steps that were taken': ['Told the clinical team of the patient concerned'] })
      await at('grace').findInWork()
      expect(await at('grace').open('account')).toBe(404)
      await at('grace').answerOwed(what, 'It is done', 'The times are on the board of the department since Monday.')
      await at('grace').take('Answer as the owner', { 'What the trust has done, and will do': 'Scored, answered, and counted.' })
      await told.person.sayMet('Pain is scored', 'Yes')
      await told.person.finish('I am content. You may finish')
      expect(await told.person.reads()).toContain('This is finished.')
    })

    eachKeyWasRead('a03', () => told)
  })
}

export function putItRight(people: People): void {
  describe('a05, somebody who wants to put right what they said', () => {
    let told: Told
    const at = (key: string) => people.at(told.ref)(key)

    test('is told first that nobody is contacted, and that nobody is told who else wrote', async () => {
      told = await people.tells('a05')
      expect(told.read).toContain('We will not contact them. We will not tell you whether they have told us.')
      expect(told.check).not.toContain('look at their own part')
      expect(told.check).not.toContain('looks at what is needed to be safe')
    })

    test('is carried by two people to whom they said yes, and the colleague is never pressed', async () => {
      const account = await firstLook(at('bernadette'), { expected: told.expected, message: 'Thank you for writing before anybody asked. She is told nothing, and she is asked nothing. We think with you about what you can do.' })
      expect(account).toContain('Path suggested Put it right')
      expect(account).toContain('I did or said something and want to put it right')
      await takesThePath(at('bernadette'), told, 'Put it right')
      const asked = await putForward(at('bernadette'), 'Amara Okafor', 'Joe Molyneux')
      // Somebody who may be asked here, and who writes another report further below.
      expect(asked.join(' | ')).toContain('Maureen Tyrer')
      expect(await at('joe').open()).toBe(404)
      await told.person.agree()
      const joe = at('joe')
      await joe.findInWork()
      expect(await joe.readAccount()).toContain('I do not want to make it worse by turning up with an apology that she has to look after.')
      await joe.take('Write down a need', { 'Who was hurt': 'A person', 'In a few words, who': 'the new colleague', 'What they need': 'Not to have to explain where she is from.' })
      await joe.take('The needs are written down')
      await joe.take('Add an obligation', {
        'For which need': 'Not to have to explain where she is from.', 'What kind': 'An agreement on behaviour', 'Who owns it': 'Martin Rimmer', 'By when': people.date(10),
        'What is owed': 'New colleagues are asked at their welcome what they want to be asked, and the question is not put again.',
      })
      await joe.take('Offer the options', { 'What may be done': 'Nothing asks her for anything. You can change how you welcome people. That is a whole outcome.' })
    })

    test('no meeting can be chosen, because she was not asked; nobody hands her words, and nobody is made to ask her', async () => {
      await told.person.open()
      const offered = ['Change the rule, the place or the system only', 'No meeting, and nothing more for now']
      expect(choicesOf(told, 'What do you want?')).toEqual(offered)
      await at('joe').begin('Record what the person chose')
      expect(at('joe').choicesOf('What they chose')).toEqual(['No meeting: what is changed in how we work is the outcome', 'No meeting and nothing more for now. It is a whole outcome'])
      await at('joe').open('meeting')
      told.expected.shown('meetingOffered', !at('joe').who.text.includes('This cannot be done now'))
      expect(told.person.text).not.toContain('Telling the other person')
      await at('bernadette').open('others')
      const others = at('bernadette').who.text
      told.expected.shown('affectedNeverPressed', others.includes('we promised not to contact the other person. Nobody hands them words.') && !others.includes('I hand these words over'))
      // On her no, nothing asks again: what may be chosen is the same.
      await at('joe').take('Record that the person affected was asked', { 'What they answered': 'No', 'Who asked, where and how': 'She came herself, and said that she wants no more of it.' })
      await told.person.open()
      expect(choicesOf(told, 'What do you want?')).toEqual(offered)
      expect(told.person.text).not.toContain('she wants no more of it')
      await told.person.choose('Change the rule, the place or the system only', 'I will ask better, and leave her in peace.')
    })

    test('what is owed is answered, and it is finished when they are asked', async () => {
      const martin = at('martin')
      await martin.findInWork()
      expect(martin.who.text).not.toContain('Bootle')
      await martin.answerOwed('New colleagues are asked at their welcome what they want to be asked, and the question is not put again.', 'It is done', 'The welcome sheet is changed.')
      await told.person.sayMet('New colleagues are asked', 'Yes')
      await told.person.finish('I am content. You may finish')
      expect(await told.person.reads()).toContain('This is finished.')
    })

    eachKeyWasRead('a05', () => told)
  })
}

export function travellersAtVisiting(people: People): void {
  describe('a11, a family who come to visit', () => {
    let told: Told
    const at = (key: string) => people.at(told.ref)(key)
    const asked = { 'Who asked': true, 'An advocate': true, Language: true, 'For this one decision': 'They can decide this. It is presumed' } as const

    test('the manager who writes it down is kept out of the review, and four directions are read from it', async () => {
      told = await people.tells('a11', { yourName: 'Maureen Tyrer' })
      expect(told.check).toContain('these people look at their own part: Safeguarding Patient safety')
      const account = await firstLook(at('bernadette'), {
        message: 'Thank you for writing it down the same day. The patient is asked by somebody who is not on your ward. Nothing goes to the family before he has said yes.',
        expected: told.expected,
        done: ['Told the lead for this kind of risk'],
        othersRead: '[The mother and sister of a patient] are Irish Travellers. When they come in somebody calls out to lock the office.',
      })
      expect(account).toContain('Path suggested Record it and make people safe')
      await takesThePath(at('bernadette'), told, 'Record it and make people safe')
      await noMeetingIsOffered(at('bernadette'), told)
    })

    test('nothing is shared with the family before the patient said yes, twice and with an advocate offered', async () => {
      const bernadette = at('bernadette')
      const wordsAreHeld = async () => {
        await bernadette.open('others')
        return !bernadette.who.text.includes('I hand these words over')
      }
      const heldAtFirst = await wordsAreHeld()
      const isSaid = bernadette.who.text.includes('Nothing is shared with the family before the patient has said yes on two days.')
      await bernadette.begin('Record that the patient was asked')
      await bernadette.who.press('Record what they said', { ...asked, 'Do they agree that this is looked at?': 'Yes', 'An advocate': [], 'How they were asked, and what they said': 'In the garden.' })
      told.expected.shown('advocateOffered', bernadette.who.status === 400 && bernadette.who.text.includes('This must be so before you can go on.'))
      const yes = { ...asked, 'Do they agree that this is looked at?': 'Yes', 'How they were asked, and what they said': 'By the chaplain, an advocate beside him. He wants his mother let in like others.' } as const
      await bernadette.take('Record that the patient was asked', yes)
      const heldAfterOneDay = await wordsAreHeld()
      await people.workingDaysPass(1)
      await bernadette.take('Record that the patient was asked', yes)
      expect(await wordsAreHeld()).toBe(false)
      told.expected.shown('affectedAskedFirst', heldAtFirst && heldAfterOneDay)
      told.expected.shown('nothingSharedWithFamilyWithoutPatient', heldAtFirst && heldAfterOneDay && isSaid)
    })

    test('the complaint is explained in writing, and nobody is made to complain', async () => {
      await at('bernadette').take('I must raise this', { 'With whom': 'Complaint and PALS', 'What you must raise': 'A family was let in otherwise than others. They do not want a complaint. They must know that they may.', 'The person': 'They are told first: my words below go to them', 'What the person will read': 'The family is told in writing what a complaint is. It is their choice.' })
      const olumide = at('olumide')
      await olumide.findInWork()
      await olumide.take('Look at it today', { 'What you looked at, and what you saw': 'Whether they were told of PALS: no.' }, 'Complaint and PALS')
      expect(await olumide.offers('Complaint and PALS')).not.toContain('Not needed')
      await olumide.take('Record that it was explained', { 'Was it in writing': 'Yes', 'What was explained, and how': 'By letter, and read aloud: what a complaint is, who helps, and that leave does not hang on it.' }, 'Complaint and PALS')
      await olumide.take('Not needed', { Why: 'It was explained, and nobody asked for it', 'The reason, in words that the person could read': 'It was explained in writing. The door stays open.' }, 'Complaint and PALS')
      told.expected.shown('complaintRouteExplained', /A complaint.*It was explained, and nobody asked for it/.test(await told.person.reads('What was done to keep people safe')))
    })

    test('both routes end, and the ward answers for its door', async () => {
      const [olumide, nuala] = [at('olumide'), at('nuala')]
      await olumide.take('Look at it today', { 'What you looked at, and what you saw': 'A review without the family.' }, 'Patient safety')
      await olumide.take('Record that candour was given', { 'Who told them, on which day, and the reference of the letter': 'The consultant, today.' }, 'Patient safety')
      await olumide.take('Not needed', { Why: 'No threshold is met', 'The reason, in words that the person could read': 'No harm by our scale. The missed letter is put right.' }, 'Patient safety')
      await nuala.findInWork()
      await nuala.take('Look at it today', { 'What you looked at, and what you saw': 'Nobody at risk today.' }, 'Safeguarding')
      await nuala.take('Not needed', { Why: 'No threshold is met', 'The reason, in words that the person could read': 'Nobody is at risk.' }, 'Safeguarding')
      const what = 'Every family is let in by the same rule, and letters go to the address that the family gives.'
      await owes(at('bernadette'), { whose: 'A family', who: 'the family who visit', need: 'To sit with him like other people do.', what, kind: 'A rule is changed', owner: 'Martin Rimmer', by: people.date(10) })
      await at('bernadette').take('Close the list of safety steps', { 'Steps that were taken': ['Told the clinical team of the patient concerned'] })
      await at('martin').findInWork()
      await at('martin').answerOwed(what, 'It is done', 'One rule at the door since Monday, and it hangs there.')
      await at('martin').take('Answer as the owner', { 'What the trust has done, and will do': 'One rule for all, and the address is put right.' })
    })

    test('and when it is reviewed after all, its manager reviews nothing of it', async () => {
      await told.person.finish('I am not content. Try once more')
      await at('bernadette').take('Put it right')
      await at('bernadette').begin('Propose reviewers')
      const offered = at('bernadette').choicesOf('People who may be asked')
      expect(offered.length).toBeGreaterThan(1)
      told.expected.shown('managerNotReviewer', !offered.join(' | ').includes('Maureen Tyrer'))
      await at('bernadette').take('Choose another path')
      await at('bernadette').take('Record it and make people safe')
      await at('martin').open()
      await at('martin').take('Answer as the owner', { 'What the trust has done, and will do': 'The same rule, looked at again.' })
      await told.person.sayMet('Every family is let in', 'Yes')
      await told.person.finish('I am content. You may finish')
      expect(await told.person.reads()).toContain('This is finished.')
    })

    eachKeyWasRead('a11', () => told)
  })
}

/** The choices under a question on the page that the person has open. */
function choicesOf({ person }: Told, question: string): string[] {
  const group = tagged(person.main, 'fieldset').find((one) => tagged(one, 'legend').some((legend) => textOf(legend) === question))
  return group === undefined ? [] : tagged(group, 'label').map(textOf)
}
