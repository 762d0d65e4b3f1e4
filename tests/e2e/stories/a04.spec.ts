import { text } from '~/content/text'
import { checklist } from '~/routes/workspace/learning/fields'
import { expect, test } from './story'

const words = text('en')

test.use({ account: 'a04' })

const need = 'To be asked in a language that I read, and to have an interpreter there.'
const owed = 'The letter template offers an interpreter in the ten languages most asked for, and nobody is discharged for a slot missed without one.'

test('no interpreter: the system is changed, its owner answers, and whoever told us reads “you said, we did”', async ({ page, story }) => {
  const { told: { answers }, expected } = story
  let code: string[] = []
  const ref = await story.refAfter(async () => {
    const form = story.reportForm()
    await form.begin()
    await form.goThrough(answers)
    const check = page.locator('main')
    await expect(check).toContainText(/these people look at their own part:\s*Safeguarding/)
    await expect(check).not.toContainText('looks at what is needed to be safe')
    await expect(check).toContainText('A senior person outside the team says what will change, or why not')
    code = await form.send()
  })
  const person = story.followUp(code)
  const bernadette = await story.caseOf('bernadette', ref)

  await test.step('the first reader masks, writes back and chooses to change the system', async () => {
    await bernadette.take('first-look')
    await bernadette.readAccount()
    await story.picture('first-reader-account', bernadette.page)
    const account = bernadette.page.locator('main')
    await expect(account).toContainText('Change the system')
    expected.followsFromTheAnswers(await bernadette.facts())
    await bernadette.take('mask', { nobodyRecognisable: 'yes' })
    await bernadette.take('acknowledgement', { words: 'Thank you. You put in a few lines what families have met for years. Somebody who can change the letters answers for it by the end of the month.' })
    await bernadette.take('safety-look', { done: ['nothingNeededNow'] })
    await bernadette.begin('duty')
    expected.mayBeAdded((await bernadette.page.locator('main label').allInnerTexts()).map((label) => label.trim()))
    await bernadette.take('change-the-system')
    expected.shown('meetingOffered', (await bernadette.offers()).some((noun) => ['options', 'meeting', 'facilitator'].includes(noun)))
    await bernadette.take('need', { kind: 'community', who: 'people who need an interpreter', need })
    await bernadette.take('obligation', { needId: need, kind: 'rule', what: owed, ownerId: 'Martin Rimmer', dueOn: story.date(10) })
    await person.open()
    await story.picture('person-changing')
    expected.pathIsTold(await page.locator('main').innerText())
    await person.expectPromise('A senior person outside the team says what will be done.', 'next', story.day(10))
  })

  await test.step('the lead for safeguarding looks at their own part and sees nothing else', async () => {
    const nuala = await story.caseOf('nuala', ref)
    await nuala.open()
    await story.picture('lead-case', nuala.page)
    await expect(nuala.page.locator('main')).not.toContainText('Appointment letters')
    expect(await nuala.open('account')).toBe(404)
    expect(await nuala.open('needs')).toBe(404)
    await nuala.take('route-look', { words: 'Read with the owner’s draft answer. Children are asked to translate.' }, 'Safeguarding')
    await nuala.take('not-needed', { why: 'anotherRouteActs', words: 'No child is at risk now. The rule that leads to it is being changed.' }, 'Safeguarding')
  })

  await test.step('the owner answers without a word of the account', async () => {
    const martin = await story.caseOf('martin', ref)
    await martin.open()
    await story.picture('owner-case', martin.page)
    await expect(martin.page.locator('main')).not.toContainText('Appointment letters')
    expect(await martin.open('account')).toBe(404)
    await martin.open('obligations')
    await story.picture('owner-owes', martin.page)
    await martin.answerOwed(owed, 'done', 'The new template went out on Monday. Clinics can change the language themselves.')
    await martin.take('owner-answer', { words: 'The template is changed, and discharge after two missed slots is stopped where no interpreter was there.' })
  })

  const toLearn = await story.learning()

  await test.step('the person reads what was done, says whether it was met, and it is finished', async () => {
    await person.open()
    await story.picture('person-you-said-we-did')
    await expect(page.locator('main')).toContainText(owed)
    await expect(page.locator('main')).toContainText('The new template went out on Monday.')
    await person.sayMet(owed, 'met', 'The letters come in Polish now.')
    await story.picture('person-finishing')
    await person.finish('content', { trustLearnt: 'yes', again: 'yes' })
    await person.open()
    await story.picture('person-finished')
    await expect(page.locator('main')).toContainText('This is finished.')
    await expect(person.looked()).toContainText(`First reader, ${story.day(0)}`)
  })

  await test.step('eight are alike, the person says yes first, two people who were not on the case approve, and everybody can read it', async () => {
    await bernadette.take('learning-material', { theme: 'ruleOrPlace', happened: 'Letters went out in one language, and a missed slot counted against people who had needed an interpreter.' }, words.caseWork.strandNames['learning-capture'])
    const address = await story.learningSince(toLearn)
    const gareth = await story.learningOf('gareth', address)
    const title = 'A letter that everybody can read'
    await gareth.take('draft', {
      title, impact: 'People lost their place on the list.', responsible: 'A template that a clinic could not change.',
      changed: 'The template offers an interpreter, and a slot missed without one no longer counts.', worked: 'We count again in spring.', question: 'Which of your letters can only some people read?',
    })
    await gareth.take('check', { checklist: [...checklist] })
    await gareth.take('preview')
    await story.picture('learning-item', gareth.page)
    await expect(gareth.page.locator('main')).toContainText('From a rule, process or place toward')
    await person.open('/follow-up/learning')
    await story.picture('person-preview')
    await person.approvePreview()
    await (await story.learningOf('precious', address)).take('approval')
    await page.goto('/learning')
    await expect(page.locator('main')).not.toContainText(title)
    await (await story.learningOf('yusuf', address)).take('approval')
    await page.goto('/learning')
    await story.picture('public-learning')
    await expect(page.locator('main')).toContainText(title)
    await person.open()
    await expect(page.getByRole('region', { name: words.followUpLearning.learnt.heading })).toContainText('It says what we changed')
    const anjali = await story.as('anjali')
    await anjali.open('/workspace/leaders')
    await story.picture('leaders', anjali.page)
    await expect(anjali.page.locator('main')).toContainText(title)
  })

  expected.isWhole()
})
