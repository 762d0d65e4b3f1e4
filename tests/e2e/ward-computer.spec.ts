import type { BrowserContext, Page } from '@playwright/test'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '#tests/fixtures/heard'
import { text } from '~/content/text'
import { screenshot } from '#tests/reports/files/pictures'
import { besideTheBrowser } from './beside'
import { FollowUp } from './pages/follow-up'
import { answers, canary, formOn, leftOnDisk } from './pages/ward-computer'

const words = text('en')

/** The neutral site of quick exit, which no test visits for real. */
async function neutralSite(context: BrowserContext): Promise<void> {
  await context.route(/bbc\.co\.uk/, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }))
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Leave this page' }).click()
  await expect(page).toHaveTitle('Weather')
}

test.describe('a ward computer', () => {
  test.use({ hasDemoTrust: false })

  test('would keep the words of a form that answers with a page: the search finds them', async () => {
    const server = createServer((request, response) => {
      response.setHeader('Cache-Control', 'no-store')
      response.setHeader('Content-Type', 'text/html')
      const form = '<form method="post"><textarea name="story"></textarea><button>Send</button></form>'
      request.resume().on('end', () => response.end(request.method === 'POST' ? `<h1>Thank you</h1>${form}` : form))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const left = (said: string, looksFor: string[][]) => leftOnDisk(true, url, async (page, _, keys) => {
      keys.push(...looksFor)
      await page.goto('/')
      await page.locator('textarea').fill(`He said ${said} to me.`)
      await page.getByRole('button').click()
      await page.getByRole('heading').waitFor()
    })
    expect((await left(canary, [])).length).toBeGreaterThan(0)
    const key = ['amber', 'bench', 'cedar', 'delta', 'ember', 'flute', 'grape', 'honey']
    expect((await left(key.join(' '), [key])).length).toBeGreaterThan(0)
    server.close()
  })

  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

    test(`keeps nothing of a report that was sent, ${how}`, async ({ heard }) => {
      const files = await leftOnDisk(javaScriptEnabled, heard.url, async (page, _, keys) => {
        keys.push(await formOn(page, keys).tell(answers))
        expect(keys.map((key) => key.length)).toEqual([4, 8])
      })
      expect(files).toEqual([])
    })

    test(`keeps nothing after an error, ${how}`, async ({ heard }) => {
      const files = await leftOnDisk(javaScriptEnabled, heard.url, async (page, _, keys) => {
        const form = formOn(page, keys)
        await form.begin()
        for (let nth = 0; nth < 2; nth += 1) {
          await form.fillIn(answers)
          await form.onward()
        }
        // A form with a file goes another way to the server; neither its words nor the file's name stay here.
        await form.fillIn(answers)
        await page.locator('#file').setInputFiles({ name: `${canary}.png`, mimeType: 'image/png', buffer: await screenshot() })
        await form.onward()
        await expect(page.locator('main')).toContainText('Image 1')
        await form.fillIn({ ...answers, narrative: `${canary} `.repeat(1_000) })
        await form.onward()
        expect(await form.problems()).toContain('Make this shorter')
        expect(await page.locator('textarea[name="narrative"]').inputValue()).toContain(canary)
      })
      expect(files).toEqual([])
    })

    test(`keeps nothing after the exit and Back, ${how}`, async ({ heard }) => {
      const files = await leftOnDisk(javaScriptEnabled, heard.url, async (page, context, keys) => {
        await neutralSite(context)
        const form = formOn(page, keys)
        await form.begin()
        for (let nth = 0; nth < 3; nth += 1) {
          await form.fillIn(answers)
          await form.onward()
        }
        expect(await form.step()).toBe('where')
        const entries = await page.evaluate(() => history.length)
        await leave(page)
        expect((await context.cookies(`${heard.url}/report`)).map(({ name }) => name)).toEqual([])
        // With the script the neutral site stands where the report stood, and nothing of Heard is left to go back to; without it one entry more, before which stand pages that are empty now.
        expect(await page.evaluate(() => history.length)).toBe(javaScriptEnabled ? entries : entries + 1)
        for (let back = 0; back < entries; back += 1) {
          await page.goBack()
          expect(page.url()).toBe(javaScriptEnabled || back === entries - 1 ? 'about:blank' : `${heard.url}/report`)
          await expect(page.locator('body')).not.toContainText(canary)
          expect(await page.locator('textarea[name="narrative"]').count()).toBe(0)
        }
      })
      expect(files).toEqual([])
    })

    test(`keeps nothing of what is read and written while following up, ${how}`, async ({ heard }) => {
      const beside = await besideTheBrowser(heard)
      try {
        const nurse = await beside.nurseTells()
        await beside.amaraReads(nurse)
        await beside.amaraWrites(nurse, `I have read about ${canary}.`)
        const files = await leftOnDisk(javaScriptEnabled, heard.url, async (page, context, keys) => {
          await neutralSite(context)
          keys.push(nurse.words.split(' '))
          const hers = new FollowUp(page, nurse.words.split(' '))
          await hers.open('/follow-up/messages')
          await expect(page.locator('main')).toContainText(canary)
          const write = page.locator('textarea').first()
          await write.fill(`${canary} `.repeat(1_000))
          await hers.press(words.followUp.messages.button)
          await expect(page.locator('textarea').first()).toHaveValue(new RegExp(canary))
          await write.fill(`It was ${canary} again.`)
          await hers.press(words.followUp.messages.button)
          await expect(page.locator('.heard-messages')).toContainText(`It was ${canary} again.`)
          if (javaScriptEnabled) {
            await page.clock.install()
            await page.reload()
            await page.locator('textarea').first().fill(`Still ${canary}.`)
            await page.clock.runFor(121_000)
            await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.putAway.heading)
            await page.clock.resume()
            await hers.open('/follow-up/messages')
          }
          const entries = await page.evaluate(() => history.length)
          await leave(page)
          expect(await page.evaluate(() => history.length)).toBe(javaScriptEnabled ? entries : entries + 1)
          await page.goBack()
          await expect(page.locator('body')).not.toContainText(canary)
        })
        expect(files).toEqual([])
      } finally {
        await beside.close()
      }
    })
  }
})
