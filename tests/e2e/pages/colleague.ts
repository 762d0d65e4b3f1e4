import type { Browser, BrowserContext, Page } from '@playwright/test'
import { colleague } from '#prisma/factories/people'
import { text } from '~/content/text'

const words = text('en')

/** Somebody of the demo trust at a browser of their own. Whenever the service asks who they are, they choose their name. */
export class Colleague {
  private constructor(
    readonly name: string,
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  /** `key` is what the demo trust calls them: "bernadette". */
  static async at(browser: Browser, { url, key, javaScriptEnabled = true }: { url: string; key: string; javaScriptEnabled?: boolean }): Promise<Colleague> {
    const context = await browser.newContext({ baseURL: url, javaScriptEnabled })
    return new Colleague(colleague(key).name, await context.newPage(), context)
  }

  /** Opens an address of the workspace, signing in first where that is asked for, and says with which status it was answered. */
  async open(address: string): Promise<number> {
    const answer = await this.page.goto(address)
    const isAsked = (await this.page.getByRole('heading', { level: 1 }).textContent()) === words.signIn.demo.heading
    if (!isAsked) return answer?.status() ?? 0
    const arrived = this.page.waitForResponse((response) => response.url().endsWith(address) && response.request().isNavigationRequest())
    await this.page.getByRole('button', { name: `Sign in as ${this.name}` }).click()
    const status = (await arrived).status()
    await this.page.waitForLoadState()
    return status
  }

  /** The references of the cases that they see in their list. */
  async cases(): Promise<string[]> {
    await this.open('/workspace/cases')
    return this.page.locator('main table a').allTextContents()
  }

  async leave(): Promise<void> {
    await this.context.close()
  }
}
