import type { Page } from '@playwright/test'
import { accountTold } from '#prisma/factories/accounts'
import { expect, test } from '#tests/fixtures/heard'
import { text } from '~/content/text'
import { stretchesOf } from '~/routes/workspace/case/parts/quotes'
import { CasePage } from './pages/case-page'
import { Colleague } from './pages/colleague'
import { ReportForm } from './pages/report-form'

const words = text('en')

/** What `expect` in accounts.json says, in the words of the pages: written by hand, so that neither the file nor the code can drift alone. */
type Row = {
  directions: string[]
  routes: string[]
  path: string
  isToday: boolean
  worse: string
  isSystemOnly?: boolean
  keepsEvidence?: boolean
  /** They asked about formal routes, and the limits of the law stand on their own page too. */
  showsLimits?: boolean
  also?: string[]
  /** Somebody might guess who tells, by what is written or by how few there are. */
  mayBeGuessed?: true
}

const record = 'Record it and make people safe'
const putRight = 'Put it right'
const system = 'Change the system'
const [begun, afraid, notAfraid] = ['They say that it has already begun.', 'They are afraid of it.', 'They are not afraid of it.']

const table: Record<string, Row> = {
  a01: { directions: ['From a patient toward staff'], routes: ['Abuse by patients or the public', 'Hate crime'], path: record, isToday: true, worse: afraid, keepsEvidence: true },
  a02: { directions: ['From staff toward staff'], routes: [], path: putRight, isToday: false, worse: afraid },
  a03: { directions: ['From staff toward a patient'], routes: ['Safeguarding', 'Patient safety'], path: record, isToday: true, worse: afraid },
  a04: {
    directions: ['From a rule, process or place toward a patient', 'From a rule, process or place toward a carer or the public', 'From a rule, process or place toward a group'],
    routes: ['Safeguarding'], path: system, isToday: false, worse: notAfraid, isSystemOnly: true,
  },
  a05: { directions: ['From staff toward staff'], routes: [], path: putRight, isToday: false, worse: notAfraid, also: ['I did or said something and want to put it right'] },
  a06: { directions: ['From staff toward staff'], routes: [], path: putRight, isToday: false, worse: begun, showsLimits: true },
  a07: {
    directions: ['From a rule, process or place toward a patient'], routes: ['Safeguarding'], path: system, isToday: false, worse: notAfraid, isSystemOnly: true,
    also: ['on behalf', 'advocate'],
  },
  a08: {
    directions: ['From a carer or the public toward staff'], routes: ['Abuse by patients or the public'], path: record, isToday: false, worse: notAfraid,
    also: ['a challenge that was made'],
  },
  a09: {
    directions: ['From a carer or the public toward staff'], routes: ['Abuse by patients or the public', 'Hate crime'], path: record, isToday: true, worse: afraid,
    keepsEvidence: true, showsLimits: true,
  },
  a10: { directions: ['From staff toward staff', 'From a patient toward staff'], routes: [], path: system, isToday: false, worse: afraid, mayBeGuessed: true },
  a11: {
    directions: [
      'From staff toward a carer or the public', 'From staff toward a patient', 'From a rule, process or place toward a carer or the public',
      'From a rule, process or place toward a patient',
    ],
    routes: ['Safeguarding', 'Patient safety'], path: record, isToday: true, worse: afraid,
  },
  a12: { directions: ['From a patient toward a patient'], routes: ['Hate crime', 'Safeguarding'], path: record, isToday: true, worse: notAfraid, keepsEvidence: true },
  a13: {
    directions: ['From staff toward staff', 'From a rule, process or place toward staff'], routes: [], path: putRight, isToday: false, worse: begun, showsLimits: true,
  },
  // Two people decide against the suggestion in a14 (DESIGN.md 8.11): the page suggests, and says that the first reader decides.
  a14: { directions: ['From staff toward a group'], routes: [], path: putRight, isToday: false, worse: notAfraid, mayBeGuessed: true },
  a15: { directions: ['From a patient toward staff'], routes: ['Abuse by patients or the public'], path: record, isToday: true, worse: notAfraid, also: ['48812'] },
  a16: { directions: ['From staff toward staff'], routes: [], path: system, isToday: false, worse: afraid, also: ['before the trust\'s relaunch'] },
}

const quarters = [['a01', 'a02', 'a03', 'a04'], ['a05', 'a06', 'a07', 'a08'], ['a09', 'a10', 'a11', 'a12'], ['a13', 'a14', 'a15', 'a16']]
const ways = [...quarters.map((ids) => ({ ids, javaScriptEnabled: true })), { ids: ['a05', 'a07', 'a08', 'a12'], javaScriptEnabled: false }]

for (const { ids, javaScriptEnabled } of ways) {
  test.describe(javaScriptEnabled ? 'through the form' : 'through the form without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test(`${ids.join(', ')} arrive as they were told, and the pages say what follows`, async ({ page, browser, heard }) => {
      const bernadette = await Colleague.at(browser, { url: heard.url, key: 'bernadette' })
      const today = new Date(await heard.moveClock({})).toISOString().slice(0, 10)
      for (const id of ids) {
        const row = table[id]
        if (row === undefined) throw new Error(`No line for ${id}`)
        await test.step(id, async () => {
          const before = await bernadette.cases()
          await tell(page, id, today, row)
          const [ref, ...others] = (await bernadette.cases()).filter((known) => !before.includes(known))
          expect(others).toEqual([])
          await showsWhatFollows(new CasePage(bernadette, ref ?? ''), id, today, row)
        })
        await page.context().clearCookies()
      }
      await bernadette.leave()
    })
  })
}

/** Through every page to the eight words; on the way the check page says who looks, when, and what must not wait. */
async function tell(page: Page, id: string, today: string, row: Row): Promise<void> {
  const { answers } = accountTold(id, today)
  const main = page.locator('main')
  const form = new ReportForm(page, {
    onPage: async (step) => {
      if (step === 'putRightFirst') await expect(main).toContainText('You can put things right without writing here.')
    },
  })
  await form.begin(answers.kind === 'ninetySeconds' ? 'again' : answers.kind === 'challenge' ? 'challenge' : answers.reporterRole === 'didOrSaid' ? 'putRight' : 'start')
  await form.goThrough(answers)
  if (answers.kind === 'ninetySeconds') await form.addTheRest(answers)
  // The page before sending is whole by now, so what it promises for today stands there, or is not promised.
  await expect(main.getByText(/looks at what is needed to be safe by/), id).toHaveCount(row.isToday ? 1 : 0)
  for (const route of row.routes) await expect(main, `${id} ${route}`).toContainText(new RegExp(`look at their own part:.*${route}`, 'i'))
  await expect(main.getByRole('heading', { name: words.reportCheck.evidence.heading })).toHaveCount(row.keepsEvidence ? 1 : 0)
  await expect(main.getByText(/3 months less one day/)).toHaveCount(row.showsLimits ? 1 : 0)
  if (row.mayBeGuessed) await expect(main.locator('.heard-guesses').first(), id).toBeVisible()
  const said = await form.send()
  expect(said).toHaveLength(8)
  await expect(main.getByRole('heading', { name: words.reportCheck.evidence.heading })).toHaveCount(row.keepsEvidence ? 1 : 0)
}

/** The first reader's page of the account, and the routes beside the case. */
async function showsWhatFollows(reader: CasePage, id: string, today: string, row: Row): Promise<void> {
  await reader.open()
  for (const route of row.routes) await expect(reader.strand(route), `${id} ${route}`).toBeVisible()
  await reader.readAccount()
  const main = reader.page.locator('main')
  // What was said is folded below the paragraph that it stands in.
  for (const { text: said } of stretchesOf(accountTold(id, today).answers.narrative)) await expect(main).toContainText(said.trim())
  const value = (key: string) => main.locator('.nhsuk-summary-list__row').filter({ has: reader.page.getByText(key, { exact: true }) }).locator('dd')
  expect(await value('Direction').locator('li').allTextContents(), id).toEqual(row.directions)
  if (row.routes.length === 0) await expect(value('Routes beside the review'), id).toHaveText('The answers ask for none.')
  else expect((await value('Routes beside the review').locator('li').allTextContents()).sort(), id).toEqual([...row.routes].sort())
  await expect(value('Path suggested'), id).toHaveText(row.path)
  await expect(value('Safety'), id).toHaveText(row.isToday ? 'Somebody must look today.' : 'Nothing in the answers asks for a look today.')
  await expect(value('Being treated worse for telling us'), id).toHaveText(row.worse)
  await expect(value('Who did it'), id).toHaveCount(row.isSystemOnly ? 1 : 0)
  await expect(value('Evidence'), id).toHaveCount(row.keepsEvidence ? 1 : 0)
  await expect(value('Formal routes'), id).toHaveCount(row.showsLimits ? 1 : 0)
  for (const said of row.also ?? []) await expect(main, id).toContainText(said, { ignoreCase: true })
}
