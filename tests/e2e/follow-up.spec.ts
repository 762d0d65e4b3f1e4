import type { Page } from '@playwright/test'
import { expect, test, type Heard } from '#tests/fixtures/heard'
import type { NursesCase } from '#tests/cases/nurses-case'
import { type Beside, besideTheBrowser } from './beside'
import { barriersOf } from './pages/barriers'
import { byLink } from './pages/by-link'

test.use({ hasDemoTrust: false })

async function openPage(page: Page, { words }: Pick<NursesCase, 'words'>): Promise<void> {
  await page.goto('/follow-up')
  await page.getByLabel('Your eight words').fill(words)
  await page.getByRole('button', { name: 'Open my page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What happens now')
}

/** Runs a story beside a nurse who has told us, with colleagues who act on her case. */
function story(title: string, tell: (parts: { page: Page; heard: Heard; beside: Beside; nurse: NursesCase }) => Promise<void>) {
  test(title, async ({ page, heard }) => {
    const beside = await besideTheBrowser(heard)
    try {
      await tell({ page, heard, beside, nurse: await beside.nurseTells() })
    } finally {
      await beside.close()
    }
  })
}

async function twoAreProposed(beside: Beside, nurse: NursesCase): Promise<void> {
  await beside.amaraReads(nurse)
  await beside.accepted(nurse)
  await beside.amaraWrites(nurse, 'Thank you for telling me.')
  await beside.proposes(nurse, 'efe', 'gwen')
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    story('she opens her page, reads a message and answers it, agrees to two reviewers and turns a choice on', async ({ page, beside, nurse }) => {
      await twoAreProposed(beside, nurse)
      await openPage(page, { words: nurse.words.toUpperCase().replaceAll(' ', '-') })
      await expect(page.getByText('You have one new message.')).toBeVisible()
      await expect(page.locator('.heard-people__person').filter({ hasText: 'Gwen, reviewer. Works in: Community.' })).toContainText('Comes from the staff network.')
      await expect(page.getByText(/^First reader, /)).toBeVisible()

      await page.getByRole('link', { name: 'Read and write messages' }).click()
      await expect(page.getByText('Thank you for telling me.')).toBeVisible()
      await page.getByRole('button', { name: 'Send' }).click()
      await expect(page.getByRole('link', { name: 'Please write something here.' })).toBeVisible()
      await page.getByLabel('Write to us').fill('It happened again.')
      await page.getByRole('button', { name: 'Send' }).click()
      await expect(page.getByText('We have your message.')).toBeVisible()
      await expect(page.getByText('not read yet')).toBeVisible()

      await page.getByRole('link', { name: 'Back to my page' }).click()
      await page.getByRole('button', { name: 'Yes, they may read it' }).click()
      await expect(page.getByText('They may read it now.')).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Who carries this with you' })).toBeVisible()

      await page.getByRole('link', { name: 'See and change your choices' }).click()
      await page.getByRole('button', { name: /^Turn on\s+Speak to the person who did it$/ }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Before we speak to them')
      await page.getByRole('button', { name: 'Yes, you may speak to them' }).click()
      await expect(page.getByText('We may now speak to them. We write here when we have.')).toBeVisible()
      await page.getByRole('button', { name: /^Turn off\s+Show this to the review team$/ }).click()
      await expect(page.getByText('No reviewer can open it any more.')).toBeVisible()
      expect(await beside.stateOf(nurse)).toBe('resting')
      expect(new URL(page.url()).search).toBe('')
    })
  })
}

story('the clock goes past a promise, and her page says late, with an apology and who must act', async ({ page, heard, beside, nurse }) => {
  await openPage(page, nurse)
  await expect(page.getByText('The first reader writes to you and offers support.').first()).toBeVisible()
  await expect(page.getByText('This is late, and we are sorry.')).toHaveCount(0)
  beside.setClock(await heard.moveClock({ days: 8 }))
  await beside.fireDueTimers()
  await openPage(page, nurse)
  const late = page.locator('.heard-promises__item--late').filter({ hasText: 'The first reader writes to you and offers support.' })
  await expect(late).toContainText('This is late, and we are sorry.')
  await expect(late).toContainText('The first reader must act now, and has been told.')
  await beside.sends('amara', nurse, { type: 'acknowledgement.recorded' })
  await page.reload()
  await expect(page.locator('.heard-promises__item--kept').filter({ hasText: 'The first reader wrote to you and offered support.' })).toBeVisible()
})

story('fifteen minutes without a touch close the page, and what she typed comes back with her words, and to nobody else', async ({ page, heard, beside, nurse }) => {
  const somebodyElse = await beside.nurseTells()
  await openPage(page, nurse)
  await byLink(page, '/follow-up/messages')
  await page.getByLabel('Write to us').fill('A long answer, written slowly.')
  await heard.moveClock({ minutes: 16 })
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('Your page has closed, and what you typed is kept')).toBeVisible()
  await page.getByLabel('Your eight words').fill(nurse.words)
  await page.getByRole('button', { name: 'Open my page' }).click()
  await expect(page.getByLabel('Write to us')).toHaveValue('A long answer, written slowly.')

  await heard.moveClock({ minutes: 16 })
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('Your page has closed, and what you typed is kept')).toBeVisible()
  await page.getByLabel('Your eight words').fill(somebodyElse.words)
  await page.getByRole('button', { name: 'Open my page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What happens now')
  expect(await page.content()).not.toContain('written slowly')
})

story('two tabs: the second is told that the page changed, and keeps what was typed', async ({ page, beside, nurse }) => {
  await beside.sends('amara', nurse, { type: 'firstLook.started' })
  await beside.amaraWrites(nurse, 'On which ward was it?', { type: 'question.asked' })
  await openPage(page, nurse)
  const second = await page.context().newPage()
  await second.goto('/privacy')
  await byLink(second, '/follow-up')
  await page.getByLabel('Your answer').fill('On Rowan.')
  await page.getByRole('button', { name: 'Send my answer' }).click()
  await expect(page.getByText('Thank you. We go on now.')).toBeVisible()
  await second.getByLabel('Your answer').fill('On Hazel, I think now.')
  await second.getByRole('button', { name: 'Send my answer' }).click()
  await expect(second.getByText('This changed while you were looking at it')).toBeVisible()
  await expect(second.getByText('On Hazel, I think now.')).toBeVisible()
})

story('words that are wrong, taken back or lapsed get one and the same answer', async ({ page, heard, beside, nurse }) => {
  const [lapsed, ended] = [await beside.nurseTells(), await beside.nurseTells()]
  await beside.sql`update "ReportCode" set "lastUsedOn" = '2020-01-01' where "caseId" = ${lapsed.caseId}`
  await beside.sql`update "ReportCode" set "endedOn" = "lastUsedOn" where "caseId" = ${ended.caseId}`
  const answers = new Set<string>()
  for (const words of ['able acorn actor adapt adult again agent agree', lapsed.words, ended.words, 'nothing like it']) {
    const answer = await page.request.post('/follow-up', { form: { words }, headers: { 'sec-fetch-site': 'same-origin' }, maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([303, '/follow-up'])
    const shown = await page.request.get('/follow-up')
    answers.add(`${shown.status()} ${(await shown.text()).replaceAll(words, '').replaceAll(/nonce="[^"]*"/g, '')}`)
  }
  expect([...answers]).toHaveLength(1)
  expect([...answers][0]).toContain('Your code is not known to us any more or was mistyped.')
  const cookie = (await page.context().cookies(`${heard.url}/follow-up`)).find(({ name }) => name.startsWith('heard-follow-up'))
  expect(cookie).toMatchObject({ httpOnly: true, path: '/follow-up', sameSite: 'Lax', expires: -1 })
  expect(await page.context().cookies(heard.url)).toEqual([])
  await openPage(page, nurse)
  await beside.sql`update "ReportCode" set "endedOn" = "lastUsedOn" where "caseId" = ${nurse.caseId}`
  await page.reload()
  await expect(page.getByText('These words do not open a page')).toBeVisible()
})

story('leaving ends the visit, and Back shows nothing', async ({ page, nurse }) => {
  await openPage(page, nurse)
  await page.getByRole('button', { name: 'Leave my page' }).click()
  await expect(page.getByText('You have left your page')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Follow up')
  await page.goto('/follow-up/choices')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Follow up')
})

story('from the options to the finishing question: chosen, done, asked, and content', async ({ page, beside, nurse }) => {
  await twoAreProposed(beside, nurse)
  await openPage(page, nurse)
  await page.getByRole('button', { name: 'Yes, they may read it' }).click()
  await expect(page.getByText('They may read it now.')).toBeVisible()
  await beside.efeWritesItDown(nurse)
  await page.reload()
  await page.getByLabel('In your own words, if you want').fill('I want no meeting.')
  await page.getByRole('button', { name: 'Choose this' }).click()
  await expect(page.getByRole('link', { name: 'Please choose one of these.' })).toBeVisible()
  await expect(page.getByLabel('In your own words, if you want')).toHaveValue('I want no meeting.')
  await page.getByRole('radio', { name: 'Something for me only' }).check()
  await page.getByRole('button', { name: 'Choose this' }).click()
  await expect(page.getByText('We have your choice.')).toBeVisible()
  await page.getByRole('radio', { name: 'Yes' }).check()
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('heading', { name: 'May we finish?' })).toBeVisible()
  expect(await barriersOf(page)).toEqual([])
  await page.getByRole('radio', { name: 'I am content. You may finish' }).check()
  await page.getByRole('button', { name: 'Send my answer' }).click()
  await expect(page.getByText('This is finished.')).toBeVisible()
  await expect(page.getByText('Ask us to open this again')).toBeVisible()
})

story('the quick exit takes the key to her page away', async ({ page, heard, nurse }) => {
  await openPage(page, nurse)
  const answer = await page.request.get('/report/leave', { headers: { 'sec-fetch-site': 'same-origin' }, maxRedirects: 0 })
  expect(answer.status()).toBe(303)
  expect(await page.context().cookies(`${heard.url}/follow-up`)).toEqual([])
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Follow up')
})

story('every page reads well for everyone at three widths, with neutral titles and one small script', async ({ page, beside, nurse }) => {
  await twoAreProposed(beside, nurse)
  await openPage(page, nurse)
  for (const address of ['/follow-up', '/follow-up/messages', '/follow-up/choices', '/follow-up/one-more-page', '/follow-up/take-back']) {
    await byLink(page, address)
    expect(await page.title()).toMatch(/^Heard: (?!.*(rac|report|abuse))/i)
    expect(await page.locator('script').count()).toBe(1)
    for (const width of [1280, 768, 320]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    }
    expect(await barriersOf(page), address).toEqual([])
  }
})
