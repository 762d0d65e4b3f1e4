import { text } from '~/content/text'
import { hiddenField } from '~/reports/quarantine/signs'
import { expect, test } from './story'

const words = text('en')

test.use({ account: 'a15' })

test('again, in ninety seconds, with what else she knows: looked at the same day and answered for', async ({ page, story }) => {
  const { told: { answers }, expected } = story
  let code: string[] = []
  const ref = await story.refAfter(async () => {
    const form = story.reportForm()
    await form.begin(true)
    const asked = new Set(await page.locator('main form input:not([type="hidden"]), main form select').evaluateAll((all) => all.map((one) => one.getAttribute('name'))))
    // One more is there that nobody sees: what fills in everything fills it in too.
    expect([...asked].filter((name) => !name?.startsWith('contactDetails') && name !== 'alertWording' && name !== hiddenField)).toEqual(
      ['immediateDanger', 'source', 'affected', 'wordsThatFit', 'narrative', 'incidentReference', 'earlierCode', 'contact', 'file'])
    await form.goThrough(answers)
    await expect(page.getByRole('button', { name: words.reportCheck.send })).toBeVisible()
    await expect(page.locator('main')).toContainText(`The first reader looks at what is needed to be safe by ${story.day(0)}.`)
    await form.addTheRest(answers)
    code = await form.send()
    await story.picture('report-sent')
    await expect(page.getByRole('blockquote')).toContainText('Reported as racism. From patient toward staff.')
    await expect(page.getByRole('blockquote')).not.toContainText('same words 3 times')
  })
  const person = story.followUp(code)

  await person.open()
  await story.picture('person-received')
  await person.expectPromise('looks at what is needed to be safe', 'next', story.day(0))
  await person.expectPromise('writes to you and offers support', 'later', story.day(3))
  await person.expectPromise('tells you what will happen', 'later', story.day(5))
  await expect(person.looked()).toContainText(words.followUp.page.lookedNobody)

  const bernadette = await story.caseOf('bernadette', ref)
  await bernadette.open()
  await story.picture('first-reader-case', bernadette.page)
  await expect(bernadette.strand('Abuse by patients or the public')).toContainText('Nobody has looked yet.')
  await bernadette.take('first-look')
  await bernadette.readAccount()
  await story.picture('first-reader-account', bernadette.page)
  const account = bernadette.page.locator('main')
  await expect(account).toContainText(answers.narrative)
  await expect(account).toContainText('Record it and make people safe')
  const facts = await bernadette.facts()
  expected.followsFromTheAnswers(facts)
  expected.shown('incidentReference', facts['Number in the incident system']?.[0])

  await bernadette.take('acknowledgement', { words: 'Thank you for telling us again. Nobody should be called that at work. You hear what we do by Friday. Support is there for you, whatever happens.' })
  await bernadette.take('safety-look', { done: ['rangThePerson', 'clinicalTeamTold'] })
  await bernadette.take('mask', { nobodyRecognisable: 'yes' })
  await bernadette.take('record-and-make-safe')
  expected.shown('meetingOffered', (await bernadette.offers()).some((noun) => ['options', 'meeting', 'facilitator'].includes(noun)))

  await person.open()
  await story.picture('person-recorded')
  expected.pathIsTold(await page.locator('main').innerText())
  await person.expectPromise('looked at what is needed to be safe', 'kept', story.day(0))
  await person.expectPromise('wrote to you and offered support', 'kept', story.day(0))
  await person.expectPromise('told you what will happen', 'kept', story.day(0))
  await expect(person.looked()).toContainText(`First reader, ${story.day(0)}`)
  await expect(await person.messages()).toContainText('Nobody should be called that at work.')
  await story.picture('person-messages')

  const need = 'That somebody stands up for us when it happens.'
  const owed = 'The ward has a plan for this patient that names who speaks to him, and it is read out at each handover.'
  await bernadette.take('need', { kind: 'team', who: 'the night team', need })
  await bernadette.take('obligation', { needId: need, kind: 'behaviour', what: owed, ownerId: 'Grace Adeyemi-Holt', dueOn: story.date(10) })
  await bernadette.take('safety-steps', { done: ['clinicalTeamTold'] })
  await bernadette.take('incident-reference', { words: '48812' })
  const steve = await story.caseOf('steve', ref)
  await steve.take('route-look', { words: 'Incident 48812, the third this month.' }, 'Abuse by patients or the public')
  await steve.take('not-needed', { why: 'noThreshold', words: 'The plan of the ward acts on it. Tell us again, in a line, whenever it happens.', noEvidence: 'It was said in passing, and nothing was recorded.' }, 'Abuse by patients or the public')
  const grace = await story.caseOf('grace', ref)
  await grace.answerOwed(owed, 'done', 'The plan is read out at handover since Tuesday.')
  await grace.take('owner-answer', { words: 'A plan, and one person who speaks to him.' })
  await person.sayMet(owed, 'partly', 'Some nights it is read out.')
  await person.finish('content')
  await person.open()
  await expect(page.locator('main')).toContainText('This is finished.')
  expected.isWhole()
})
