import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, type Browser } from '#tests/auth/browser'
import { accepted, efeWritesItDown, monday, nurse, nurseTells, type NursesCase, proposes, sends, stateOf, useFollowUpStory } from '#tests/cases/follow-up-story'
import { invites } from '#tests/cases/handing-over'
import { refOf } from '#tests/cases/strands-story'
import { answerObligation, chooseOption } from '~/cases/follow-up/persons-answers'
import { agreeToReviewers } from '~/cases/follow-up/reviewers-answer'
import { followUp } from '~/content/en/follow-up'
import { followUpAlert } from '~/content/en/follow-up-alert'
import { followUpAnswers } from '~/content/en/follow-up-answers'
import { webDoor } from './web'

const { owner } = useFollowUpStory()
const running: { port: number; close: () => Promise<void> } = { port: 0, close: () => Promise.resolve() }

beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  Object.assign(running, await (await webDoor(() => monday)).serveWeb({ port: 0 }))
})
afterAll(() => running.close())

/** The nurse of a02, her reviewers agreed and options put to her. */
async function choosing(choices = ['contactMe', 'shareWithReviewTeam']): Promise<NursesCase> {
  const it = await nurseTells(owner(), choices)
  await accepted(it)
  await proposes(owner(), it, 'efe', 'gwen')
  await nurse(it, (tx, hers) => agreeToReviewers(tx, hers, { seenVersion: hers.review.version }))
  await efeWritesItDown(it)
  return it
}

async function opens({ words }: Pick<NursesCase, 'words'>): Promise<{ page: Browser; html: string }> {
  const page = openBrowser(running.port)
  const { text: html } = await page.follow(await page.post('/follow-up', { words }))
  return { page, html }
}

/** What a page puts into its own forms: a post that changes only what was chosen is as good as one from the page. */
function asShown(html: string): { strand: string; seen: string } {
  const held = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''
  return { strand: held('strand'), seen: held('seen') }
}

const written = async ({ caseId }: NursesCase) => (await owner()<{ events: number; notes: number; choices: number }[]>`select
  (select count(*)::int from "WorkflowEvent" where "caseId" = ${caseId}) as events, (select count(*)::int from "CaseNote" where "caseId" = ${caseId}) as notes,
  (select count(*)::int from "Choice" where "caseId" = ${caseId}) as choices`)[0]

describe('what a page does not offer is not taken from a post made by hand', () => {
  test.each(['direct', 'circle'])('%s, where she never let us speak to the other person: why not, her words kept, and nothing saved', async (option) => {
    const it = await choosing()
    const { page, html } = await opens(it)
    expect(html).toContain(followUpAnswers.option.noMeeting)
    expect(html).not.toContain(`value="${option}"`)
    const before = await written(it)
    const { text } = await page.follow(await page.post('/follow-up/option', { ...asShown(html), option, said: 'I want to say it to her myself.' }))
    const summary = /<div class="nhsuk-error-summary"[\s\S]*?<\/ul>/.exec(text)?.[0] ?? ''
    expect(summary).toContain(followUpAnswers.option.noMeeting)
    expect(text).toContain('I want to say it to her myself.')
    expect(await written(it)).toEqual(before)
    expect(await stateOf(owner(), it)).toBe('options')
  })

  test('with that choice on, the same post is taken', async () => {
    const it = await choosing(['contactMe', 'shareWithReviewTeam', 'speakToThePerson'])
    const { page, html } = await opens(it)
    await page.post('/follow-up/option', { ...asShown(html), option: 'direct', said: '' })
    expect(await stateOf(owner(), it)).toBe('preparing')
  })

  test('another try, once we have tried once more: it is not on the page, and a post of it says what there is', async () => {
    const it = await choosing()
    const { page } = await opens(it)
    for (const end of ['anotherTry', 'anotherTry']) {
      await nurse(it, (tx, hers) => chooseOption(tx, hers, { option: 'forPersonOnly', text: '' }))
      const isOwed = (await stateOf(owner(), it)) === 'obligations'
      if (isOwed) await nurse(it, (tx, hers) => answerObligation(tx, hers, { nth: 0, met: 'met', text: '' }))
      const { text: html } = await page.get('/follow-up')
      const before = await written(it)
      const isFirst = html.includes('value="anotherTry"')
      const { text } = await page.follow(await page.post('/follow-up/finishing', { ...asShown(html), end, got: 'Only a letter.', 'each-changeRule': 'yes' }))
      if (isFirst) continue
      expect(text).toContain(followUpAnswers.finishing.onlyOnce)
      expect(text).toContain('Only a letter.')
      expect(await written(it)).toEqual(before)
      return
    }
    expect.unreachable('another try was offered twice')
  })
})

test('whoever told us for somebody else may leave an address for themselves: their page offers what the post takes', async () => {
  const teller = await nurseTells(owner(), [], 'a02', { reporterRole: 'sawOrHeard', affectedKnows: 'yesNotAsked' })
  await sends('amara', teller, { type: 'firstLook.started' })
  await invites(await refOf(owner(), teller))
  const { page, html } = await opens(teller)
  expect(html).toContain(followUp.page.theirs)
  const { text: form } = await page.get('/follow-up/alert')
  expect(form).toContain('name="address"')
  const { text } = await page.follow(await page.post('/follow-up/alert', { ...asShown(form), wording: 'second', address: 'nurse@example.com' }))
  expect(text).toContain(followUpAlert.left)
})
