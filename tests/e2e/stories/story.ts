import type { Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import Holidays from 'date-holidays'
import { DateTime } from 'luxon'
import { accountTold, type AccountTold } from '#prisma/factories/accounts'
import { type Heard, test as base } from '#tests/fixtures/heard'
import { Expected } from '#tests/stories/expected'
import { CasePage } from '../pages/case-page'
import { Colleague } from '../pages/colleague'
import { LearningPage } from '../pages/learning-page'
import { FollowUp } from '../pages/follow-up'
import { ReportForm } from '../pages/report-form'

export { expect } from '#tests/fixtures/heard'

const london = 'Europe/London'

/** Where pictures of every page that a story meets are laid, when somebody wants to look at them. */
const pictures = process.env.STORY_PICTURES

/**
 * One account, carried through pages by the people of the demo trust. It begins at nine in the morning of the next Monday that is a working
 * day, so that a story can name the days on which things are promised.
 */
export class Story {
  private readonly colleagues = new Map<string, Promise<Colleague>>()
  private taken = 0

  private constructor(
    readonly told: AccountTold,
    /** What is to be seen of the account on pages, key by key. */
    readonly expected: Expected,
    private today: DateTime,
    private readonly page: Page,
    private readonly heard: Heard,
  ) {}

  static async begin(account: string, { page, heard }: { page: Page; heard: Heard }): Promise<Story> {
    const now = DateTime.fromJSDate(await heard.moveClock({})).setZone(london)
    const start = nextWorkingMonday(now)
    const minutes = Math.round(start.diff(now, 'minutes').minutes)
    await heard.moveClock({ minutes })
    return new Story(accountTold(account, start.toISODate() ?? ''), Expected.of(account), start, page, heard)
  }

  /** Goes through the real form with the account, from the start page to the eight words. */
  reportForm(): ReportForm {
    return new ReportForm(this.page, { onPage: (step) => this.picture(`report-${step}`) })
  }

  followUp(code: readonly string[]): FollowUp {
    return new FollowUp(this.page, code)
  }

  /** A colleague at their own browser, by what the demo trust calls them. */
  async as(key: string): Promise<Colleague> {
    const known = this.colleagues.get(key) ?? Colleague.at(this.browser(), { url: this.heard.url, key })
    this.colleagues.set(key, known)
    return known
  }

  async caseOf(key: string, ref: string): Promise<CasePage> {
    return new CasePage(await this.as(key), ref)
  }

  /** The case that the account became: the one that Bernadette did not have before. */
  async refAfter(tell: () => Promise<void>): Promise<string> {
    const bernadette = await this.as('bernadette')
    const before = await bernadette.cases()
    await tell()
    const [ref, ...others] = (await bernadette.cases()).filter((known) => !before.includes(known))
    if (ref === undefined || others.length > 0) throw new Error('Telling an account makes exactly one case')
    return ref
  }

  /** Something to learn, at the desk of an editor or approver. */
  async learningOf(key: string, address: string): Promise<LearningPage> {
    return new LearningPage(await this.as(key), address)
  }

  /** The one thing to learn that Gareth has in his list now and did not have before. */
  async learningSince(before: readonly string[]): Promise<string> {
    const [address, ...others] = (await this.learning()).filter((known) => !before.includes(known))
    if (address === undefined || others.length > 0) throw new Error('A finished case that may be learnt from gives exactly one thing to learn')
    return address
  }

  async learning(): Promise<string[]> {
    return LearningPage.listedFor(await this.as('gareth'))
  }

  /** Lets so many working days pass; what falls due then is done before this returns. Nine in the morning again. */
  async workingDaysPass(days: number): Promise<void> {
    const then = addWorkingDays(this.today, days)
    await this.heard.moveClock({ minutes: Math.round(then.diff(this.today, 'minutes').minutes) })
    this.today = then
  }

  /** A day of the story as pages write it, so many working days from today: "Monday 11 January". */
  day(workingDays = 0): string {
    const day = addWorkingDays(this.today, workingDays).setLocale('en-GB')
    return day.toFormat(day.year === this.today.year ? 'cccc d LLLL' : 'cccc d LLLL yyyy')
  }

  /** The same as 2026-11-24, for a form. */
  date(workingDays = 0): string {
    return addWorkingDays(this.today, workingDays).toISODate() ?? ''
  }

  /** Pictures of a page at two widths, when somebody wants to look at them. */
  async picture(name: string, page: Page = this.page): Promise<void> {
    if (pictures === undefined) return
    mkdirSync(pictures, { recursive: true })
    this.taken += 1
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      const file = `${this.told.id.slice(0, 3)}-${String(this.taken).padStart(2, '0')}-${name}-${width}.png`
      await page.screenshot({ path: path.join(pictures, file), fullPage: true })
    }
  }

  async end(): Promise<void> {
    for (const colleague of this.colleagues.values()) await (await colleague).leave()
  }

  private browser() {
    const browser = this.page.context().browser()
    if (!browser) throw new Error('A story needs a browser')
    return browser
  }
}

/** Playwright's `test` with the story of one account: `test.use({ account: 'a04' })`. */
export const test = base.extend<{ account: string; story: Story }>({
  account: ['', { option: true }],
  story: async ({ account, page, heard }, use) => {
    const story = await Story.begin(account, { page, heard })
    await use(story)
    await story.end()
  },
})

const england = new Holidays('GB', 'ENG')

function isWorkingDay(day: DateTime): boolean {
  const holidays = england.isHoliday(day.toISODate() ?? '')
  return day.weekday <= 5 && !(holidays && holidays.some(({ type }) => type === 'public' || type === 'bank'))
}

function nextWorkingMonday(now: DateTime): DateTime {
  let day = now.startOf('week').plus({ weeks: 1 }).set({ hour: 9 })
  while (!isWorkingDay(day)) day = day.plus({ weeks: 1 })
  return day
}

/** The story's own counting, which knows nothing of the service's. */
function addWorkingDays(from: DateTime, days: number): DateTime {
  let day = from
  for (let left = days; left > 0; ) {
    day = day.plus({ days: 1 })
    if (isWorkingDay(day)) left -= 1
  }
  return day
}
