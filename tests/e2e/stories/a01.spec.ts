import { text } from '~/content/text'
import { expect, test } from './story'

const words = text('en')

test.use({ account: 'a01' })

const need = 'That it stops, and that I can do the round without looking over my shoulder.'
const owed = 'Two people give medication on this ward in the evening, and whoever is abused is asked the same shift what they want.'
const abuse = 'Abuse by patients or the public'
const hateCrime = 'Hate crime'

test('a slur from a patient, recorded and made safe: evidence kept today, the nurse not moved, no meeting', async ({ page, story }) => {
  const { told: { answers }, expected } = story
  let code: string[] = []
  const ref = await story.refAfter(async () => {
    const form = story.reportForm()
    await form.begin()
    await form.goThrough(answers)
    const check = page.locator('main')
    await expect(check).toContainText(/these people look at their own part:\s*Abuse by patients or the public\s*Hate crime/)
    await expect(check).toContainText(`The first reader looks at what is needed to be safe by ${story.day(0)}.`)
    code = await form.send()
  })
  const person = story.followUp(code)
  const bernadette = await story.caseOf('bernadette', ref)

  await test.step('the first reader looks the same day', async () => {
    await bernadette.take('first-look')
    await bernadette.readAccount()
    await story.picture('first-reader-account', bernadette.page)
    const account = bernadette.page.locator('main')
    await expect(account).toContainText('Record it and make people safe')
    expected.followsFromTheAnswers(await bernadette.facts())
    await bernadette.take('acknowledgement', { words: 'I am sorry. Nobody should finish a round like that alone. The leads for safety look today, you stay on your ward unless you ask for something else, and support is there for you.' })
    await bernadette.take('safety-look', { done: ['rangThePerson', 'leadTold', 'evidenceAskedFor'] })
    expect(await bernadette.offers()).not.toContain('record-and-make-safe')
    await bernadette.take('mask', { narrative: 'At the evening medication [a patient] used a racist word, twice, in front of others, and threatened the nurse. Two colleagues looked down at the floor.' })
    await bernadette.take('record-and-make-safe')
    expected.shown('meetingOffered', (await bernadette.offers()).some((noun) => ['options', 'meeting', 'facilitator'].includes(noun)))
  })

  await test.step('both leads look the same day, keep the evidence, and see nothing but their own part', async () => {
    const [steve, farhana] = [await story.caseOf('steve', ref), await story.caseOf('farhana', ref)]
    await farhana.open()
    await story.picture('lead-case', farhana.page)
    await expect(farhana.page.locator('main')).not.toContainText('evening medication')
    expect(await farhana.open('account')).toBe(404)
    await farhana.open()
    await expect(farhana.strand(abuse)).toHaveCount(0)
    await farhana.take('evidence', { words: 'Camera pictures of the clinic room from 17:40 to 18:20, kept by security, reference CC-118.' }, hateCrime)
    await farhana.take('route-look', { words: 'A racist slur and a threat about a car. Police can be called by the nurse herself.' }, hateCrime)
    await farhana.take('route-wish', { wish: 'no', words: 'Not the police. I want it to stop.' }, hateCrime)
    await farhana.take('not-needed', { why: 'personDoesNotWant', words: 'You do not want the police, and nobody is in serious danger. You can change your mind.' }, hateCrime)
    await steve.take('route-look', { words: 'Third time on this ward in a month. Incident form said nothing of race; corrected.' }, abuse)
    await steve.take('opening', { basis: 'leadDecides', words: 'Plan agreed with the clinical team. The nurse stays where she is, as she wishes.' }, abuse)
    // The person harmed is not moved: the move is offered to nobody who did not ask for it.
    await steve.begin('protection-offer', {}, abuse)
    await expect(steve.page.getByLabel('Not to be alone with the patient')).toHaveCount(1)
    expected.shown('personHarmedNotMoved', (await steve.page.getByLabel('The move that they asked for').count()) === 0)
    await steve.take('reasonable-steps', { words: 'Two staff for her care, the alarm tested, the ward manager spoke with the patient. References 48812 and 48813.' }, abuse)
    await steve.take('route-closed', { words: 'The patient was told why. The alert is the clinical team’s and lapses in 28 days.', noEvidence: 'The pictures are kept by security, reference CC-118.' }, abuse)
    await story.picture('lead-after', steve.page)
  })

  await test.step('the owner answers for what the trust does', async () => {
    await bernadette.take('need', { kind: 'person', who: 'the nurse who told us', need })
    await bernadette.take('obligation', { needId: need, kind: 'place', what: owed, ownerId: 'Grace Adeyemi-Holt', dueOn: story.date(10) })
    await bernadette.take('safety-steps', { done: ['placeMadeSafe', 'clinicalTeamTold'] })
    await person.open()
    await story.picture('person-recorded')
    expected.pathIsTold(await page.locator('main').innerText())
    await expect(page.getByRole('region', { name: words.followUpSafety.heading })).toContainText('You do not want the police, and nobody is in serious danger.')
    await person.expectPromise('looked at what is needed to be safe', 'kept', story.day(0))
    await person.expectPromise('A senior person outside the team says what will be done.', 'next', story.day(10))
    await expect(person.looked()).toContainText(`First reader, ${story.day(0)}`)
    await person.acceptSupport()
    await story.picture('person-support-form')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your form')
    await expect(page.getByRole('button', { name: words.followUpSupport.form.print })).toBeVisible()
    await person.open('/follow-up/support')
    await expect(page.locator('main')).toContainText('You have answered this one. We did not keep what you said.')
    const grace = await story.caseOf('grace', ref)
    await grace.open()
    await expect(grace.page.locator('main')).not.toContainText('evening medication')
    expect(await grace.open('account')).toBe(404)
    await grace.answerOwed(owed, 'done', 'Two people do the evening round since Wednesday.')
    await grace.take('owner-answer', { words: 'Two on the round, and a debrief the same shift.' })
  })

  await test.step('the nurse answers the finishing question by code', async () => {
    await person.open()
    await story.picture('person-finishing')
    await person.sayMet(owed, 'met', 'There are two of us now.')
    await person.finish('content', { hurtAcknowledged: 'yes', healing: 'partly', belonging: 'yes', trustLearnt: 'partly', got: 'I asked for it to stop. It has.', again: 'yes' })
    await person.open()
    await story.picture('person-finished')
    await expect(page.locator('main')).toContainText('This is finished.')
    await bernadette.open()
    await expect(bernadette.page.locator('main')).toContainText('I asked for it to stop. It has.')
    await story.picture('first-reader-finished', bernadette.page)
  })

  expected.isWhole()
})
