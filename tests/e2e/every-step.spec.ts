import type { Browser, Page } from '@playwright/test'
import postgres from 'postgres'
import { secretOf } from '#prisma/factories/cases/secret'
import { filledIn } from '#tests/cases/cells/filled-in'
import { expect, test, type Heard } from '#tests/fixtures/heard'
import { openKeyFolder } from '~/confidentiality/key-folder'
import { text } from '~/content/text'
import { codeOf, hashOf } from '~/reports/code'
import { answered, carriedOn, type CarriedOn, learnt } from './pages/carried-on'
import { Colleague } from './pages/colleague'
import { FollowUp } from './pages/follow-up'
import { expectReadable, expectReadableHere, linksIn } from './pages/reading'

/** Pages of a case, and everybody whose cases are walked: each step that stands open in the demo trust as it begins is somebody's of them. */
const casePages = ['access', 'account', 'needs', 'messages', 'notes', 'obligations', 'others', 'reach'] as const
const caseWorkers = ['bernadette', 'amara', 'joe', 'catherine', 'martin', 'grace', 'steve', 'nuala', 'olumide', 'farhana', 'marcus', 'patricia'] as const
/** Forms that are sent with nothing in them, so that each kind of question is looked at with what is wrong said beside it. */
const emptied = ['obligation', 'reviewers', 'safety-look', 'not-ours', 'incident-reference']
/** Pages that are closed until somebody says that they open them, which is recorded. */
const opened = ['account', 'reach', 'mask', 'learning-material']

const { steps, learningWork, caseWork } = text('en')
const sameOrigin = { 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' }

test.use({ viewport: { width: 320, height: 700 } })

test('every page of a case and each step of it or of something to learn has no barrier, is reached by keyboard and never scrolls sideways', async ({ page, browser, heard, ground }) => {
  const sql = postgres(ground.cluster.url('postgres', new URL(heard.settings.DATABASE_URL ?? '').pathname.slice(1)), { max: 1 })
  const walk = new Walk(browser, heard)
  for (const key of caseWorkers) {
    await test.step(`what ${key} sees in the demo trust`, async () => {
      const colleague = await walk.as(key)
      for (const ref of await colleague.cases()) {
        await expectReadable(colleague.page, `/workspace/cases/${ref}`)
        await walk.look(key, `/workspace/cases/${ref}`)
      }
    })
  }
  for (const [name, { steps: taken, lookers }] of Object.entries(carriedOn)) {
    await test.step(`what stands open when "${name}" goes on`, async () => {
      const [row] = await sql<{ ref: string }[]>`select c.ref from "Case" c join "ReportCode" r on r."caseId" = c.id where r.hash = ${(await codeOfCase(heard, name)).hash}`
      await walk.carryOn(`/workspace/cases/${row?.ref ?? name}`, taken, lookers)
    })
  }
  await test.step('what stands open while something is learnt', async () => {
    const { hash, words } = await codeOfCase(heard, learnt.of)
    const [row] = await sql<{ id: string }[]>`
      select w.id from "Workflow" w join "ReportCode" r on r."caseId" = w."caseId" where w.machine = 'learning-capture' and r.hash = ${hash}`
    const address = `/workspace/learning/${row?.id ?? ''}`
    await walk.carryOn(address, learnt.beforeTheirYes, learnt.lookers)
    await new FollowUp(page, words.split(' ')).approvePreview()
    await walk.carryOn(address, learnt.afterTheirYes, learnt.lookers)
  })
  await sql.end()
  await walk.end()
  expect(walk.seen('cases'), 'every page and every step of a case was looked at').toEqual([...casePages, ...Object.keys(steps)].sort())
  expect(walk.seen('learning'), 'every step of something to learn was looked at').toEqual(Object.keys(learningWork.steps).sort())
  expect(walk.inError().sort(), 'forms that were sent empty').toEqual([...emptied].sort())
})

/** Colleagues at browsers of their own, and which pages they have looked at. */
class Walk {
  private readonly colleagues = new Map<string, Colleague>()
  private readonly looked = new Set<string>()
  private readonly wrong = new Set<string>()

  constructor(
    private readonly browser: Browser,
    private readonly heard: Heard,
  ) {}

  /** The nouns that were looked at, of cases or of things to learn, in the order of the alphabet. */
  seen(of: 'cases' | 'learning'): string[] {
    return [...this.looked].filter((each) => each.startsWith(`${of}/`)).map((each) => each.slice(of.length + 1)).sort()
  }

  inError(): string[] {
    return [...this.wrong]
  }

  async as(key: string): Promise<Colleague> {
    const colleague = this.colleagues.get(key) ?? await Colleague.at(this.browser, { url: this.heard.url, key })
    this.colleagues.set(key, colleague)
    return colleague
  }

  /** Looks at each page that this one leads to and that has a noun which nobody stood before. */
  async look(key: string, address: string): Promise<void> {
    const { page } = await this.as(key)
    for (const link of await this.links(key, address)) {
      const noun = nounIn(link)
      const kept = `${address.split('/')[2] ?? ''}/${noun}`
      if (this.looked.has(kept) || !this.isKnown(kept, noun)) continue
      await expectReadable(page, link)
      this.looked.add(kept)
      if (!kept.startsWith('cases/')) continue
      if (opened.includes(noun)) await lookAtOpened(page, link)
      if (!emptied.includes(noun)) continue
      await lookAtEmptied(page, link)
      this.wrong.add(noun)
    }
  }

  /** Takes these steps one after the other, and looks after each at what stands open to whoever took it and to the others. */
  async carryOn(address: string, taken: readonly CarriedOn[], others: readonly string[]): Promise<void> {
    for (const step of taken) {
      if ('days' in step) await this.heard.moveClock({ days: step.days })
      else {
        await this.look(step.by, address)
        await this.take(address, step)
      }
      for (const key of new Set([...('by' in step ? [step.by] : []), ...others])) await this.look(key, address)
    }
  }

  async end(): Promise<void> {
    for (const colleague of this.colleagues.values()) await colleague.leave()
  }

  private async take(address: string, { by, noun, answers = {} }: Exclude<CarriedOn, { days: number }>): Promise<void> {
    const { request } = (await this.as(by)).page
    const link = (await this.links(by, address)).find((each) => nounIn(each) === noun)
    if (link === undefined) throw new Error(`${by} is not offered ${noun} on ${address}`)
    let html = await (await request.get(link)).text()
    if (html.includes(caseWork.overview.account.open)) html = await (await request.post(link, { form: { open: 'yes' }, headers: sameOrigin })).text()
    const form = filledIn(html)
    if (form === null) throw new Error(`${link} has no form for ${by}`)
    const answer = await request.post(link, { data: answered(form, answers, html).toString(), headers: { ...sameOrigin, 'Content-Type': 'application/x-www-form-urlencoded' }, maxRedirects: 0 })
    expect(answer.status(), `${by} takes ${noun} on ${address}: ${/<main[\s\S]*<\/main>/.exec(await answer.text())?.[0].replace(/<[^>]*>/g, ' ').slice(0, 800) ?? ''}`).toBeLessThan(400)
  }

  /** What a page of the workspace leads to, below its own address. Whoever was away too long signs in again. */
  private async links(key: string, address: string): Promise<string[]> {
    const colleague = await this.as(key)
    const there = await colleague.page.request.get(address)
    if (new URL(there.url()).pathname === address) return leadsTo(await there.text(), address)
    await colleague.open(address)
    return leadsTo(await (await colleague.page.request.get(address)).text(), address)
  }

  private isKnown(kept: string, noun: string): boolean {
    return kept.startsWith('learning/') ? noun in learningWork.steps : noun in steps || (casePages as readonly string[]).includes(noun)
  }
}

/** What somebody reads who pressed the button that says so: another page, at the same address. */
async function lookAtOpened(page: Page, address: string): Promise<void> {
  await page.goto(address)
  const button = page.locator('main form button').first()
  const words = (await button.textContent()) ?? ''
  await Promise.all([page.waitForEvent('load'), button.click()])
  await expect(page.locator('main').getByRole('button', { name: words, exact: true })).toHaveCount(0)
  await expectReadableHere(page, `${address}, opened`)
}

/** A form that was sent with nothing in it, and says what is wrong. */
async function lookAtEmptied(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('main form button').click()
  await expect(page.locator('.nhsuk-error-summary')).toBeVisible()
  await expectReadableHere(page, `${address}, sent empty`)
}

/** By its links; and by the one form that has its answer at an address of its own, where a reload finds the page closed. */
function leadsTo(html: string, address: string): string[] {
  return [...linksIn(html, address), ...(html.includes(`action="${address}/reach"`) ? [`${address}/reach`] : [])]
}

function nounIn(link: string): string {
  return link.split(/[/?]/)[4] ?? ''
}

/** The eight words of a case of the demo trust as its keys make them, and what the database keeps of them. */
async function codeOfCase({ settings }: Heard, name: string): Promise<{ words: string; hash: Buffer }> {
  const { version, pepper } = await (await openKeyFolder(settings.HEARD_KEYS ?? '', { mayCreate: false })).codePepper()
  const words = codeOf(secretOf(name), { version, key: pepper })
  return { words, hash: Buffer.from(hashOf(words, { version, key: pepper }), 'hex') }
}
