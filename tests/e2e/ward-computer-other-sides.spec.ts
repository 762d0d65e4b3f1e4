import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from '#tests/fixtures/heard'
import { text } from '~/content/text'
import { besideTheBrowser } from './beside'
import { byLink } from './pages/by-link'
import { opensWith, presses, tellsOn, writesEverywhere } from './pages/everywhere'
import { canary, formOn, leftOnDisk } from './pages/ward-computer'

const words = text('en')
test.use({ hasDemoTrust: false })

/** Opens whatever is folded up, and writes the word into every box that there is. */
async function unfoldsAndWrites(page: Page, address: string): Promise<number> {
  await byLink(page, address)
  const folded = page.locator('main details:not([open]) > summary')
  while ((await folded.count()) > 0) await folded.first().click()
  return writesEverywhere(page)
}

/** What was written about the person described, and what they write. */
async function describedSays(page: Page, context: BrowserContext, key: string): Promise<void> {
  await opensWith(page, context, key)
  await expect(page.locator('main')).toContainText(canary)
  expect(await unfoldsAndWrites(page, '/follow-up')).toBeGreaterThan(1)
  await page.locator('#account-text').fill(`${canary} `.repeat(1_000))
  await presses(page, words.followUpDescribed.account.button)
  await expect(page.locator('#account-text')).toHaveValue(new RegExp(canary))
}

/** What the person affected writes to us, and the letter that is made for them. */
async function affectedSays(page: Page, context: BrowserContext, key: string): Promise<void> {
  await opensWith(page, context, key)
  await byLink(page, '/follow-up/messages')
  await writesEverywhere(page)
  await presses(page, words.followUp.messages.button)
  await expect(page.locator('.heard-messages').last()).toContainText(`Said of ${canary}.`)
  for (const address of ['/follow-up', '/follow-up/choices', '/follow-up/support']) await unfoldsAndWrites(page, address)
  expect(await unfoldsAndWrites(page, '/follow-up/support/form?nth=0')).toBeGreaterThan(1)
}

/** A name that is given later, and is not taken as it stands. */
async function nameIsGiven(page: Page, context: BrowserContext, key: string): Promise<void> {
  await opensWith(page, context, key)
  await byLink(page, '/follow-up/choices')
  for (const field of ['yourName', 'contactDetails', 'safeTimes']) await page.locator(`#reach-${field}`).fill(canary)
  await presses(page, words.followUpChoices.reach.button)
  await expect(page.locator('#reach-yourName')).toHaveValue(canary)
}

test('a ward computer keeps nothing of the other ways in, of the other sides, and of forms for support, with and without JavaScript', async ({ heard }) => {
  const beside = await besideTheBrowser(heard)
  try {
    await beside.sql`insert into "Setting" (key, value, "changedAt", "changedBy") values ('openTo', '{"patients": true}', '2026-11-20', gen_random_uuid())`
    const spoken = await beside.nurseTells(['contactMe', 'shareWithReviewTeam', 'speakToThePerson'])
    await beside.accepted(spoken)
    const described = await beside.tellsTheOther(spoken, `Somebody heard ${canary}. It is not a finding.`)
    const told = await beside.nurseTells(['contactMe', 'shareWithReviewTeam'], { reporterRole: 'sawOrHeard', affectedKnows: 'yesNotAsked' })
    await beside.sends('amara', told, { type: 'firstLook.started' })
    const affected = await beside.invites(told)

    for (const javaScriptEnabled of [true, false]) {
      const files = await leftOnDisk(javaScriptEnabled, heard.url, async (page, context, keys) => {
        // Without a script, ninety seconds and what is to be put right are told in tests of their own.
        for (const way of javaScriptEnabled ? (['again', 'putRight', 'challenge', 'patient'] as const) : (['challenge', 'patient'] as const)) {
          await context.clearCookies()
          const form = formOn(page, keys)
          await form.begin(way)
          const pages = await tellsOn(page, form, way === 'patient' ? { supportNow: [] } : {})
          if (way === 'challenge') expect(pages).toContain('challenge')
          keys.push(await form.send())
        }
        for (const { words: key } of [described, affected, spoken]) keys.push(key.split(' '))
        await describedSays(page, context, described.words)
        await affectedSays(page, context, affected.words)
        await nameIsGiven(page, context, spoken.words)
        await context.clearCookies()
        await page.goto('/support')
        expect(await unfoldsAndWrites(page, '/support/form/one-to-one')).toBeGreaterThan(1)
      })
      expect([javaScriptEnabled, files]).toEqual([javaScriptEnabled, []])
    }
  } finally {
    await beside.close()
  }
})
