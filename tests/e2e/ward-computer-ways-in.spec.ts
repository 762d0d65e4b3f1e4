import { colleague } from '#prisma/factories/people'
import { expect, test } from '#tests/fixtures/heard'
import { text } from '~/content/text'
import { handOver, wordsOf } from './pages/eight-words'
import { byLink } from './pages/by-link'
import { opensWith, presses, tellsOn, writesEverywhere } from './pages/everywhere'
import { canary, formOn, fourWords, leftOnDisk } from './pages/ward-computer'

const words = text('en')

test('a ward computer keeps nothing of ninety seconds, or of what is to be put right', async ({ heard }) => {
  const files = await leftOnDisk(false, heard.url, async (page, context, keys) => {
    const form = formOn(page, keys)
    for (const way of ['again', 'putRight'] as const) {
      await context.clearCookies()
      await form.begin(way)
      await tellsOn(page, form)
      const given = await form.send()
      keys.push(given)
      await page.locator('#words').fill(`${canary} is no such word`)
      await form.press(words.reportSent.back.button)
      await expect(page.locator('#words')).toHaveValue(new RegExp(canary))
      await page.locator('#words').fill(given.join(' '))
      await form.press(words.reportSent.back.button)
      await expect(page.getByRole('alert')).toContainText(words.reportSent.back.right)
    }
    expect(keys.map((key) => key.length)).toEqual([4, 8, 4, 8])
  })
  expect(files).toEqual([])
})

test('a ward computer keeps nothing of what a colleague types for somebody and reads back to them', async ({ heard }) => {
  const files = await leftOnDisk(false, heard.url, async (page, _, keys) => {
    await page.goto('/workspace/telling')
    await presses(page, `Sign in as ${colleague('blessing').name}`)
    await page.goto('/workspace/telling')
    await page.getByLabel(words.telling.how.beside, { exact: true }).check()
    await Promise.all([page.waitForURL('**/report'), page.getByRole('button', { name: words.telling.button }).click()])
    await page.waitForLoadState()
    keys.push(await fourWords(page))
    await Promise.all([page.waitForEvent('load'), page.locator('button[name="go"][value="start"]').click()])
    const form = formOn(page, keys)
    expect(await tellsOn(page, form)).toContain('readBack')
    keys.push(await form.send())
    expect(keys.map((key) => key.length)).toEqual([4, 8])
  })
  expect(files).toEqual([])
})

test('a ward computer keeps nothing of the pages behind the eight words, of a supporter’s, and of new words', async ({ heard, ground }) => {
  const database = ground.cluster.url('postgres', new URL(heard.settings.DATABASE_URL ?? '').pathname.slice(1))
  const [hers, handed] = [await wordsOf(heard, 'Incident 48812'), await wordsOf(heard, 'The comb')]
  await handOver(heard, database, handed)
  const files = await leftOnDisk(false, heard.url, async (page, context, keys) => {
    keys.push(hers.split(' '), handed.split(' '))
    await opensWith(page, context, hers)
    await byLink(page, '/follow-up/messages')
    await writesEverywhere(page)
    await presses(page, words.followUp.messages.button)
    await expect(page.locator('.heard-messages')).toContainText(canary)
    for (const address of ['/follow-up', '/follow-up/choices', '/follow-up/alert', '/follow-up/take-back', '/follow-up/one-more-page']) {
      await byLink(page, address)
      const folded = page.locator('main details:not([open]) > summary')
      while ((await folded.count()) > 0) await folded.first().click()
      await writesEverywhere(page)
    }
    await byLink(page, '/follow-up/alert')
    await page.getByLabel('Your e-mail address').fill(canary)
    await presses(page, 'Send me an alert')
    await expect(page.getByLabel('Your e-mail address')).toHaveValue(canary)
    await byLink(page, '/follow-up/my-copy')
    await byLink(page, '/follow-up/supporter')
    const key = (await page.locator('.heard-own-words').last().innerText()).trim()
    keys.push(key.split(' '))
    for (const part of ['messages', 'told']) await page.locator(`[name="shows-${part}"]`).check()
    await presses(page, 'I have written them down')
    await opensWith(page, context, key)
    await expect(page.locator('main')).toContainText(canary)

    // Words that somebody else saw: the page that changes them, with something else typed.
    await opensWith(page, context, handed)
    keys.push(await page.getByRole('list', { name: words.followUpNewWords.label }).getByRole('listitem').allTextContents())
    await page.locator('#words').fill(`${canary} is no such word`)
    await presses(page, words.followUpNewWords.button)
    await expect(page.locator('#words')).toHaveValue(new RegExp(canary))

    expect(keys.map((key) => key.length)).toEqual([8, 8, 8, 8])
  })
  expect(files).toEqual([])
})
