import { describe, expect, test } from 'vitest'
import { eachKeyWasRead, firstLook, noMeetingIsOffered, owes, putForward, takesThePath } from './flows'
import { tagged, textOf } from './html'
import type { Person } from './person'
import type { People, Told } from './story'

export function challengeThatWorked(people: People): void {
  describe('a08, a challenge that worked', () => {
    let told: Told
    const at = (key: string) => people.at(told.ref)(key)

    test('is on record as a challenge, with no look today and no meeting', async () => {
      told = await people.tells('a08')
      expect(told.check).toContain('these people look at their own part: Abuse by patients or the public')
      expect(told.check).not.toContain('looks at what is needed to be safe')
      const account = await firstLook(at('bernadette'), { expected: told.expected, message: 'Thank you, both of you. The office hears about the house before the next visit, as she asked.' })
      expect(account).toContain('Path suggested Record it and make people safe')
      expect(account).toContain('What kind of report A challenge that was made')
      await takesThePath(at('bernadette'), told, 'Record it and make people safe')
      await noMeetingIsOffered(at('bernadette'), told)
    })

    test('protection is offered and may be declined, and all reasonable steps are listed before the route ends', async () => {
      const steve = at('steve')
      const abuse = 'Abuse by patients or the public'
      await steve.findInWork()
      await steve.take('Look at it today', { 'What you looked at, and what you saw': 'Care refused at a home visit because of origin.' }, abuse)
      await steve.take('Open the route', { 'On what it rests': 'The lead decides', 'The date and the reference there, and the reason': 'Today, VP-31.' }, abuse)
      await steve.begin('Offer protection', abuse)
      expect(steve.choicesOf('What is offered')).not.toContain('The move that they asked for')
      await steve.take('Offer protection', { 'What is offered': 'Visits in pairs', 'How it was offered, and by whom': 'By her team lead, in private.' }, abuse)
      await steve.take('Record what they answered', { 'They said': 'No' }, abuse)
      expect(await steve.offers(abuse)).not.toContain('End the route')
      await steve.take('List the reasonable steps', { 'What was done before, then and since, with dates and references': 'A note at the office before each visit. The son was written to.' }, abuse)
      await steve.take('End the route', { 'What came of it, with date and reference': 'VP-31 closed today.', 'If no evidence was kept: why': 'It was at the door of a house: there is no camera, and nobody else stood there.' }, abuse)
    })

    test('the owner answers, and it is finished when they say so', async () => {
      const what = 'Before a first visit the office asks about the house and writes down what it hears.'
      await owes(at('bernadette'), { who: 'the nurse who was refused', need: 'That the office knows before, not after.', what, kind: 'A rule is changed', owner: 'Grace Adeyemi-Holt', by: people.date(10) })
      await at('bernadette').take('Close the list of safety steps', { 'Steps that were taken': ['Looked, and nothing is needed now'] })
      await at('grace').findInWork()
      await at('grace').answerOwed(what, 'It is done', 'It is on the form for first visits.')
      await at('grace').take('Answer as the owner', { 'What the trust has done, and will do': 'It is on the form.' })
      await told.person.sayMet('Before a first visit', 'Yes')
      await told.person.finish('I am content. You may finish', { 'Would you speak up again?': 'Yes' })
      expect(await told.person.reads()).toContain('This is finished.')
    })

    eachKeyWasRead('a08', () => told)
  })
}

export function assaultOnAStudent(people: People): void {
  describe('a09, an assault on a student, told by somebody else', () => {
    let told: Told
    let student: Person
    const at = (key: string) => people.at(told.ref)(key)

    test('the evidence is to be kept today, and the account says that she agreed that it is told', async () => {
      told = await people.tells('a09')
      expect(told.check).toContain('these people look at their own part: Abuse by patients or the public Hate crime')
      expect(told.check).toContain('Keep the evidence today')
      expect(told.check).toContain(`The first reader looks at what is needed to be safe by ${people.day(0)}.`)
      const account = await firstLook(at('bernadette'), { expected: told.expected, message: 'Thank you for telling us for her. She is asked herself what she wants, and nobody else decides it.', done: ['Told the lead for this kind of risk', 'Asked for camera pictures and other evidence to be kept'] })
      expect(account).toContain('Path suggested Record it and make people safe')
      expect(account).toContain('Do they know Yes and agrees')
      await takesThePath(at('bernadette'), told, 'Record it and make people safe')
      await noMeetingIsOffered(at('bernadette'), told)
    })

    test('she gets words of her own, and from then on the choices are hers', async () => {
      const bernadette = at('bernadette')
      await bernadette.open('others')
      const handed = /nobody here is told when\. ((?:[a-z]+ ){8})/.exec(bernadette.who.text)?.[1]?.trim().split(' ') ?? []
      expect(handed).toHaveLength(8)
      await bernadette.who.press('I hand these words over')
      student = people.personWith(handed)
      await student.takeWordsOfTheirOwn()
      expect(await student.reads()).toContain('Somebody told us about it on')
      expect(student.text).not.toContain('hijab')
      told.expected.shown('affectedAskedFirst', (await told.person.reads()).includes('They have their own page now, and the choices are theirs.'))
    })

    test('evidence the same day; the police only because she wishes it, and time to make a statement', async () => {
      const farhana = at('farhana')
      await farhana.findInWork()
      await farhana.take('Keep the evidence today', { 'What is kept, by whom, and the reference': 'Camera 4, 18:00 to 18:30, kept by security, CC-301.' }, 'Hate crime')
      await farhana.take('Look at it today', { 'What you looked at, and what you saw': 'An assault with a shout about religion.' }, 'Hate crime')
      expect(await farhana.offers('Hate crime')).not.toContain('Open the route')
      await farhana.take('Record what the person affected wants', { 'Do they want this route?': 'Yes', 'In their own words': 'If somebody comes with me.' }, 'Hate crime')
      await farhana.take('Support their own call to the police', { 'What they were told, and the time that they were given': 'A morning off the ward. It does not count against her placement.' }, 'Hate crime')
      await farhana.take('Open the route', { 'On what it rests': 'The person affected wants it', 'The date and the reference there, and the reason': 'Reported today, crime number 1180.' }, 'Hate crime')
      await farhana.take('End the route', { 'What came of it, with date and reference': 'Statement given. 1180.' }, 'Hate crime')
    })

    test('the scratch on her neck prompts health and safety, with a lead and a record of its own', async () => {
      const steve = at('steve')
      const abuse = 'Abuse by patients or the public'
      await steve.findInWork()
      await steve.take('Look at it today', { 'What you looked at, and what you saw': 'Visitor walked out by security.' }, abuse)
      await steve.take('Open the route', { 'On what it rests': 'The lead decides', 'The date and the reference there, and the reason': 'VP-32.' }, abuse)
      await steve.take('An injury, or more than seven days off', { What: 'An injury', 'What they must know': 'A scratch on the neck.' }, abuse)
      await steve.take('List the reasonable steps', { 'What was done before, then and since, with dates and references': 'Visitor barred from the department, not from care.' }, abuse)
      await steve.take('End the route', { 'What came of it, with date and reference': 'VP-32.', 'If no evidence was kept: why': 'Security keeps the pictures of the department under 1180; the police have them.' }, abuse)
      await steve.take('Look at it today', { 'What you looked at, and what you saw': 'First aid book.' }, 'Health and safety')
      await steve.take('Not needed', { Why: 'No threshold is met', 'The reason, in words that the person could read': 'No report to the regulator is needed for this.' }, 'Health and safety')
    })

    test('the owner answers, and she, whom it happened to, says whether it is finished', async () => {
      const what = 'Every student is told on their first day that they may call the police, and who goes with them.'
      await owes(at('bernadette'), { who: 'the student', need: 'That nobody has to finish a shift like that.', what, kind: 'A rule is changed', owner: 'Grace Adeyemi-Holt', by: people.date(10) })
      await at('bernadette').take('Close the list of safety steps', { 'Steps that were taken': ['Asked for camera pictures and other evidence to be kept'] })
      await at('grace').findInWork()
      await at('grace').answerOwed(what, 'It is done', 'It is in the welcome pack.')
      await at('grace').take('Answer as the owner', { 'What the trust has done, and will do': 'In the pack, and said aloud.' })
      expect(await told.person.reads('We ask you')).toContain('We are not waiting for anything from you.')
      await student.sayMet('Every student is told', 'Yes')
      await student.finish('I am content. You may finish', { 'Anything else about what you asked for, and what you got': 'Somebody came with me.' })
      expect(await student.reads()).toContain('This is finished.')
    })

    eachKeyWasRead('a09', () => told)
  })
}

export function betweenPatients(people: People): void {
  describe('a12, between two patients', () => {
    let told: Told
    const at = (key: string) => people.at(told.ref)(key)
    const asked = { 'Who asked': true, 'An advocate': true, Language: true } as const
    const [inTheCoat, whoDidIt] = ['the patient in the corridor', 'the patient who did it']

    test('is looked at the same day, with two routes and the evidence kept', async () => {
      told = await people.tells('a12')
      expect(told.check).toMatch(/these people look at their own part: (Safeguarding Hate crime|Hate crime Safeguarding)/)
      expect(told.check).toContain(`The first reader looks at what is needed to be safe by ${people.day(0)}.`)
      const account = await firstLook(at('bernadette'), {
        expected: told.expected,
        message: 'Thank you for seeing the man in the coat. He is asked today, and so is how the other is cared for.',
        done: ['Made the place safe: door, symbol, room', 'Told the clinical team of the patient concerned'],
        othersRead: 'On a night shift [a patient] scratched a symbol on a bedroom door and threatened [another patient]. Handover called it low level.',
      })
      expect(account).toContain('Path suggested Record it and make people safe')
      await takesThePath(at('bernadette'), told, 'Record it and make people safe')
      await noMeetingIsOffered(at('bernadette'), told)
      expect(await told.person.reads('What was done to keep people safe')).toContain('We made the place safe.')
    })

    test('he is asked first, with an advocate, and decides for himself; support changes how he is asked, not whether', async () => {
      const farhana = at('farhana')
      await farhana.findInWork()
      await farhana.take('Look at it today', { 'What you looked at, and what you saw': 'A symbol and a threat about his family.' }, 'Hate crime')
      expect(await farhana.offers('Hate crime')).not.toContain('Record what the person affected wants')
      const mayOpenByHisWish = async () => {
        await farhana.begin('Open the route', 'Hate crime')
        return farhana.choicesOf('On what it rests').includes('The person affected wants it')
      }
      const openedFirst = (await farhana.offers('Hate crime')).includes('Open the route') && await mayOpenByHisWish()
      await farhana.begin('Record that the patient was asked', 'Hate crime')
      expect(farhana.choicesOf('For this one decision')).toEqual(['They can decide this. It is presumed', 'They decide this with support', 'They cannot decide this now. It was decided in their interest'])
      await farhana.who.press('Record what they said', { ...asked, 'Do they want this route?': 'Yes', 'For this one decision': 'They decide this with support', 'An advocate': [], 'How they were asked, and what they said': 'At breakfast.' })
      told.expected.shown('advocateOffered', farhana.who.status === 400 && farhana.who.text.includes('This must be so before you can go on.'))
      const yes = { ...asked, 'Do they want this route?': 'Yes', 'For this one decision': 'They decide this with support', 'How they were asked, and what they said': 'With the chaplain and an advocate. He wants it written down as what it was.' } as const
      await farhana.take('Record that the patient was asked', yes, 'Hate crime')
      await people.workingDaysPass(1)
      await farhana.take('Record that the patient was asked', yes, 'Hate crime')
      expect(await mayOpenByHisWish()).toBe(true)
      told.expected.shown('affectedAskedFirst', !openedFirst)
      await farhana.take('Keep the evidence today', { 'What is kept, by whom, and the reference': 'A photograph of the door, kept by security, CC-310.' }, 'Hate crime')
      await farhana.take('Open the route', { 'On what it rests': 'The person affected wants it', 'The date and the reference there, and the reason': 'Crime number 1204.' }, 'Hate crime')
      await farhana.take('End the route', { 'What came of it, with date and reference': 'Recorded as he wished. 1204.' }, 'Hate crime')
      const nuala = at('nuala')
      await nuala.findInWork()
      await nuala.take('Look at it today', { 'What you looked at, and what you saw': 'Both on one ward.' }, 'Safeguarding')
      await nuala.take('Not needed', { Why: 'Another route acts on it', 'The reason, in words that the person could read': 'The clinical team has moved nobody who did not ask, and sits with both.' }, 'Safeguarding')
    })

    test('capacity decides how the patient who did it is answered, not whether', async () => {
      const abuse = 'Abuse by patients or the public'
      await at('bernadette').take('I must raise this', { 'With whom': abuse, 'What you must raise': 'A threat and a symbol by a patient who is very unwell.', 'The person': 'They are told first: my words below go to them', 'What the person will read': 'The lead for violence prevention looks at how he is answered while he is so unwell.' })
      const steve = at('steve')
      await steve.findInWork()
      await steve.take('Look at it today', { 'What you looked at, and what you saw': 'He is very unwell. It was said, and it is answered.' }, abuse)
      await steve.begin('Consider capacity', abuse)
      // There is no answer "not at all".
      expect(steve.choicesOf('How they are answered')).toEqual(['As anybody is', 'With support', 'In their care plan, by the clinical team'])
      told.expected.shown('capacityDecidesHowNotWhether', steve.who.text.includes('Capacity decides how the patient is answered, not whether.'))
      await steve.take('Consider capacity', { 'How they are answered': 'In their care plan, by the clinical team', 'Who considered it, and what they said': 'His consultant.' }, abuse)
      await steve.take('Open the route', { 'On what it rests': 'The lead decides', 'The date and the reference there, and the reason': 'VP-40.' }, abuse)
      await steve.take('List the reasonable steps', { 'What was done before, then and since, with dates and references': 'The door was cleaned. The plan names who speaks with him.' }, abuse)
      await steve.take('End the route', { 'What came of it, with date and reference': 'VP-40.', 'If no evidence was kept: why': 'The door was washed before anybody took a picture.' }, abuse)
    })

    test('both patients are supported, each in a line of their own', async () => {
      const bernadette = at('bernadette')
      const [first, second] = ['Somebody sits with him each evening, and his prayer book has a drawer that locks.', 'The clinical team goes on with his care, and says to him what was said.']
      await owes(bernadette, { who: inTheCoat, need: 'To sleep in his own bed.', what: first, kind: 'Support', owner: 'Grace Adeyemi-Holt', by: people.date(10) })
      await owes(bernadette, { who: whoDidIt, need: 'To be cared for while he is ill.', what: second, kind: 'Care is put right', owner: 'Grace Adeyemi-Holt', by: people.date(10) })
      await bernadette.take('Close the list of safety steps', { 'Steps that were taken': ['Told the clinical team of the patient concerned'] })
      await at('grace').findInWork()
      await at('grace').answerOwed(first, 'It is done', 'Since Tuesday.')
      await at('grace').answerOwed(second, 'It is done', 'In his plan.')
      // Supported: what is owed to each is done, and somebody said by what it shows.
      await bernadette.open('needs')
      const lines = tagged(bernadette.who.main, 'tr').map(textOf)
      const isDoneFor = (who: string) => lines.some((line) => line.includes(who) && line.includes('The owner answered that it is done:'))
      told.expected.shown('bothPatientsSupported', [inTheCoat, whoDidIt].every(isDoneFor))
    })

    test('taken up by reviewers, they see no patient’s identity', async () => {
      await at('bernadette').take('Put it right')
      await putForward(at('bernadette'), 'Amara Okafor', 'Shu-Fen Lau')
      await told.person.agree()
      const account = await at('amara').readAccount()
      expect(account).toContain('[a patient] scratched a symbol')
      expect(account).toContain('What shows who a patient is was taken out before you could read it.')
      expect(account).not.toContain('What the answers suggest')
      told.expected.shown('reviewersSeeNoPatientIdentity', !/prayer book|grandparents|in the coat|gentlemen/.test(account))
      expect(await at('shufen').open('needs')).toBe(200)
    })

    test('and it ends when whoever told us says what was done for both', async () => {
      const amara = at('amara')
      await amara.take('The needs are written down')
      await amara.take('Offer the options', { 'What may be done': 'No meeting. What is changed in how we work can be the whole of it.' })
      await told.person.choose('Change the rule, the place or the system only', 'That somebody asks the man in the coat, next time the same night.')
      await told.person.sayMet('Somebody sits with him', 'Yes')
      await told.person.sayMet('The clinical team goes on', 'Yes')
      await told.person.finish('I am content. You may finish')
      expect(await told.person.reads()).toContain('This is finished.')
    })

    eachKeyWasRead('a12', () => told)
  })
}
