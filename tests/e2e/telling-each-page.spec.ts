import type { Page } from '@playwright/test'
import { accountTold } from '#prisma/factories/accounts'
import { expect, test } from '#tests/fixtures/heard'
import { text } from '~/content/text'
import { barriersOf } from './pages/barriers'
import { byLink } from './pages/by-link'
import { expectReadableHere } from './pages/reading'
import { ReportForm } from './pages/report-form'
import { expectLittle, type Measured, trafficOf } from './pages/traffic'

const words = text('en')
const amara = accountTold('a02', new Date().toISOString().slice(0, 10)).answers

test.use({ hasDemoTrust: false })

test('each page of the journey reads well for everyone, empty, in error and filled in, in any words, on a small phone; asks little of the network; and keeps nothing', async ({ page, heard }) => {
  const traffic = trafficOf(page)
  const measured: Measured[] = []
  const measure = async (name: string) => void measured.push({ page: name, ...(await traffic.since()) })
  const inOtherWords = async (name: string) => {
    const [address, step] = [new URL(page.url()).pathname, await form.step()]
    for (const lang of ['easy', 'ar-XB', 'en']) {
      await byLink(page, `${address}?lang=${lang}`)
      expect([new URL(page.url()).pathname, await form.step(), await page.locator('html').getAttribute('dir')], `${name} in ${lang}`).toEqual([address, step, lang === 'ar-XB' ? 'rtl' : 'ltr'])
      expect(await sideways(page), `${name} in ${lang}`).toBeLessThanOrEqual(0)
      // From right to left stand the same words and elements as in English, another way round: read by a machine in `every-page.spec.ts`.
      if (lang === 'easy') expect(await barriersOf(page, { hasColours: false }), `${name} in ${lang}`).toEqual([])
    }
  }
  let onArrivalOpen = 0
  const onArrival = async (step: string) => {
    onArrivalOpen = await controlsOpen(page)
    await measure(step)
    await keepsNothing(page)
    await expectReadableHere(page, step)
    if (wrongOn[step] !== undefined) {
      await wrongOn[step](page)
      await form.onward()
      expect([await form.step(), await form.problems()], `${step}, with something wrong`).toEqual([step, expect.stringMatching(/\w/)])
      await expectReadableHere(page, `${step}, in error`)
    }
    await inOtherWords(step)
  }
  const onPage = async (step: string) => {
    if (['start', 'check', 'sent'].includes(step)) {
      await measure(step)
      await keepsNothing(page)
      await expectReadableHere(page, step)
      if (step !== 'start') await inOtherWords(step)
    } else {
      expect(await sideways(page), `${step}, filled in`).toBeLessThanOrEqual(0)
      // Answers that open nothing leave the page as it was read on arrival.
      if ((await controlsOpen(page)) !== onArrivalOpen) expect(await barriersOf(page, { hasColours: false }), `${step}, filled in`).toEqual([])
    }
    await traffic.since()
  }
  const form = new ReportForm(page, { onArrival, onPage })
  const shown = { immediateDanger: 'yes', kind: 'challenge', reporterRole: 'sawOrHeard', affectedKnows: 'yesAgrees', wordsUsed: 'the words' } as const
  const eightWords = await form.tell({ ...amara, ...shown })

  // Ninety seconds, and the first screen of whoever did it.
  const later = new ReportForm(page, { onPage: async () => { await traffic.since() } })
  await page.context().clearCookies()
  await later.begin(true)
  await onArrival('again')
  await page.context().clearCookies()
  await later.begin('putRight')
  await measure('putRight')
  await expectReadableHere(page, 'putRight')
  await inOtherWords('putRight')

  // Behind the eight words.
  await page.goto('/follow-up')
  await traffic.since()
  await page.getByLabel(words.followUp.code.label).fill(eightWords.join(' '))
  await form.press(words.followUp.code.button)
  await measure('/follow-up')
  for (const address of ['/messages', '/choices', '/alert', '/my-copy', '/supporter', '/one-more-page', '/take-back', '/support', '/learning']) {
    await byLink(page, `/follow-up${address}`)
    expect(new URL(page.url()).pathname).toBe(`/follow-up${address}`)
    await measure(`/follow-up${address}`)
    await keepsNothing(page)
  }
  expect(measured.map(({ page: name }) => name)).toEqual([
    'start', 'safe', 'danger', 'you', 'what', 'challenge', 'where', 'place', 'who', 'agreement', 'other', 'impact', 'about', 'help', 'words', 'reach',
    'name', 'choices', 'speak', 'people', 'check', 'sent', 'again', 'putRight',
    '/follow-up', '/follow-up/messages', '/follow-up/choices', '/follow-up/alert', '/follow-up/my-copy', '/follow-up/supporter', '/follow-up/one-more-page', '/follow-up/take-back', '/follow-up/support', '/follow-up/learning',
  ])
  expect(traffic.elsewhere(heard.url)).toEqual([])
  expectLittle(measured, 'reporter-pages.json')
})

/** What can be wrong on a page that somebody fills in with a browser: an answer that everybody is asked for is missing, or a day does not exist. */
const wrongOn: Readonly<Record<string, ((page: Page) => Promise<void>) | undefined>> = {
  safe: () => Promise.resolve(),
  what: () => Promise.resolve(),
  reach: () => Promise.resolve(),
  again: () => Promise.resolve(),
  where: async (page) => {
    await page.locator('[name="when.kind"][value="exact"]').check()
    for (const [part, typed] of Object.entries({ day: '31', month: '2', year: '2026' })) await page.locator(`[name="when.exact.${part}"]`).fill(typed)
  },
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** How many controls can be seen: an answer may open questions of its own. */
const controlsOpen = (page: Page) => page.locator('main :is(input, select, textarea):visible').count()

async function keepsNothing(page: Page): Promise<void> {
  expect(await page.title()).toMatch(/^Heard: [a-z ]+$/)
  expect(new URL(page.url()).search).toBe('')
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  expect(await page.locator('form:not([autocomplete="off"]):not([action="/follow-up/leave"])').count()).toBe(0)
  expect(await page.locator('textarea:not([spellcheck="false"][translate="no"]), input[type="text"]:not([inputmode]):not([spellcheck="false"][translate="no"])').count()).toBe(0)
}
