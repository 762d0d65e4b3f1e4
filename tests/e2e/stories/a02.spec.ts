import { text } from '~/content/text'
import { expect, test } from './story'

const words = text('en')

test.use({ account: 'a02' })

test('a name and an accent, put right by carrying words to and fro and a letter, without ever meeting', async ({ page, story }) => {
  const { answers, expect: expected } = story.told
  let code: string[] = []
  const ref = await story.refAfter(async () => {
    const form = story.reportForm()
    await form.begin()
    await form.goThrough(answers)
    await expect(page.locator('main')).toContainText('Two reviewers may read it, after you have said yes to each of them.')
    await expect(page.locator('main')).toContainText('If only the two of you were there, they will know.')
    code = await form.send()
  })
  expect(expected).toMatchObject({ direction: 'staff->staff', routes: [], sameDay: false, pathCode: 'putItRight' })
  const person = story.followUp(code)
  const bernadette = await story.caseOf('bernadette', ref)
  await bernadette.take('first-look')
  await bernadette.readAccount()
  const account = bernadette.page.locator('main')
  await expect(account).toContainText('From staff toward staff')
  await expect(account).toContainText('Put it right')
  await expect(account).toContainText('Nothing in the answers asks for a look today.')
  await bernadette.take('acknowledgement', { words: 'Thank you for telling us. A name is not a small thing. By Monday you hear what can be done, and nothing is said to anybody before you say so.' })
  await bernadette.take('safety-look', { done: ['nothingNeededNow'] })
  await bernadette.take('put-it-right')

  await bernadette.begin('reviewers')
  await story.picture('reviewers-form', bernadette.page)
})
