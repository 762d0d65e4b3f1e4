import type { Page } from '@playwright/test'
import { expect, test, type Heard } from '#tests/fixtures/heard'
import { type Beside, besideTheBrowser } from './beside'
import { byLink } from './pages/by-link'
import { expectReadableHere, expectToFitFromTheRight } from './pages/reading'

test.use({ hasDemoTrust: false })

/** Types eight words at the door, in a page that has none open. */
async function openWith(page: Page, words: string): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/follow-up')
  await page.getByLabel('Your eight words').fill(words)
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Open my page' }).click()])
}

type Parts = { page: Page; heard: Heard; beside: Beside; expectKind: (address: string) => Promise<void> }

/** Told with and without JavaScript; the search for barriers itself needs it. */
function story(title: string, tell: (parts: Parts) => Promise<void>) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled })
      test(title, async ({ page, heard }) => {
        const beside = await besideTheBrowser(heard)
        try {
          await tell({ page, heard, beside, expectKind: (address) => expectKind(page, address, javaScriptEnabled) })
        } finally {
          await beside.close()
        }
      })
    })
  }
}

/** There, and no other page: no barrier, every control reached by keyboard, nothing that scrolls sideways, a neutral title, one small script, and nothing kept. */
async function expectKind(page: Page, address: string, hasScript: boolean): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 })
  const answer = await byLink(page, address)
  expect([answer?.status(), new URL(page.url()).pathname]).toEqual([200, address])
  expect(answer?.headers()['cache-control']).toBe('no-store')
  expect(await page.title()).toMatch(/^Heard: (?!.*(rac|report|abuse))/i)
  expect(await page.locator('script').count()).toBe(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  if (!hasScript) return
  await expectReadableHere(page, address)
  await expectToFitFromTheRight(page, address)
  await byLink(page, `${address}?lang=en`)
}

story('a nurse gives her union a key, takes a copy, picks an alert, and takes the key back: its words are words that nobody has', async ({ page, beside, expectKind }) => {
  const nurse = await beside.nurseTells()
  await beside.amaraReads(nurse)
  await openWith(page, nurse.words)
  for (const address of ['/follow-up', '/follow-up/alert', '/follow-up/my-copy', '/follow-up/supporter', '/follow-up/take-back', '/follow-up/choices']) await expectKind(address)

  await byLink(page, '/follow-up/alert')
  await page.getByRole('button', { name: 'Send me an alert' }).click()
  await expect(page.getByRole('link', { name: 'Please type an e-mail address, such as name@example.com.' })).toBeVisible()
  await page.getByLabel('A reminder of what you planned').check()
  await page.getByLabel('Your e-mail address').fill('ada@home.example')
  await page.getByRole('button', { name: 'Send me an alert' }).click()
  await expect(page.getByText('From now on you get a short e-mail')).toBeVisible()
  expect(await page.content()).not.toContain('ada@home.example')

  await byLink(page, '/follow-up/my-copy')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save my copy' }).click()])
  expect(download.suggestedFilename()).toBe('my-copy.html')

  await byLink(page, '/follow-up/supporter')
  await page.getByRole('button', { name: 'I have written them down' }).click()
  await expect(page.getByRole('link', { name: 'Please choose one of these.' })).toBeVisible()
  const key = await page.locator('.heard-own-words').innerText()
  expect(key.trim().split(' ')).toHaveLength(8)
  await page.getByLabel('how far it is, and what was promised').check()
  await page.getByLabel('what I told you').check()
  await page.getByRole('button', { name: 'I have written them down' }).click()
  await expect(page.getByText('The eight words work now.')).toBeVisible()

  await openWith(page, key)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are beside somebody')
  await expect(page.getByText('a shortened name that is not mine')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Messages' })).toHaveCount(0)
  await expectKind('/follow-up')

  await openWith(page, nurse.words)
  await expect(page.getByText(/^Somebody whom you gave a key, /)).toBeVisible()
  await byLink(page, '/follow-up/supporter')
  await page.getByRole('button', { name: 'Take key 1 back' }).click()
  await expect(page.getByText('The key is taken back.')).toBeVisible()
  await openWith(page, key)
  await expect(page.getByText('These words do not open a page')).toBeVisible()
})

story('Blessing decides for herself, and whoever told us is shown that the choices are hers', async ({ page, beside, expectKind }) => {
  const teller = await beside.nurseTells(['contactMe', 'shareWithReviewTeam'], { reporterRole: 'sawOrHeard', affectedKnows: 'yesNotAsked' })
  await beside.sends('amara', teller, { type: 'firstLook.started' })
  const { words } = await beside.invites(teller)
  await openWith(page, words)
  await expect(page.getByRole('heading', { name: 'Do you want this to go on?' })).toBeVisible()
  expect(await page.content()).not.toContain('shortened name')
  for (const address of ['/follow-up', '/follow-up/choices', '/follow-up/support', '/follow-up/messages']) await expectKind(address)
  await byLink(page, '/follow-up')
  await page.getByRole('button', { name: 'Yes, go on' }).click()
  await expect(page.getByText('Thank you. What we may do is your choice now.')).toBeVisible()

  await openWith(page, teller.words)
  await expect(page.getByText('They have their own page now, and the choices are theirs.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Take back the whole report' })).toHaveCount(0)
  await byLink(page, '/follow-up/choices')
  await expect(page.getByRole('button', { name: /Show this to the review team/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /Contact me/ })).toBeVisible()
})

story('Colin reads the gist, says his side, and asks for another look; nothing of the report is on his page', async ({ page, beside, expectKind }) => {
  const nurse = await beside.nurseTells(['contactMe', 'shareWithReviewTeam', 'speakToThePerson'])
  await beside.accepted(nurse)
  const { words } = await beside.tellsTheOther(nurse, 'A name was said wrongly at handover. It is not a finding.')
  await openWith(page, words)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your side of it')
  await expect(page.getByText('A name was said wrongly at handover.')).toBeVisible()
  expect(await page.content()).not.toContain('shortened name')
  await expectKind('/follow-up')
  await page.getByLabel('In your own words').fill('I did not know that it hurt.')
  await page.getByRole('button', { name: 'Send what I wrote' }).click()
  await expect(page.getByText('Thank you. We have what you wrote, and you have been heard.')).toBeVisible()
  await page.getByText('Ask for another look at how we handled this').click()
  await page.getByLabel('What should they look at?').fill('Nobody rang me.')
  await page.getByRole('button', { name: 'Ask for another look' }).click()
  await expect(page.getByText('Somebody independent looks at how we handled this. You hear what they find.')).toBeVisible()
  // The pages of whoever told us are not there for him.
  await byLink(page, '/follow-up/choices')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Follow up')
})
