import type { Page, Response } from '@playwright/test'

/**
 * Goes to an address as a link of ours does. `page.goto` is an address typed by hand, after which a form or a page behind words asks for them first.
 * From a page that is not ours there is no such link, and the address is typed.
 */
export async function byLink(page: Page, address: string): Promise<Response | null> {
  if (!/^https?:\/\/(localhost|127\.0\.0\.1)\b/.test(page.url())) return page.goto(address)
  const arrived = page.waitForResponse((answer) => {
    const isRedirect = answer.status() >= 300 && answer.status() < 400
    return answer.request().isNavigationRequest() && answer.frame() === page.mainFrame() && !isRedirect
  })
  const [answer] = await Promise.all([arrived, page.waitForEvent('load'), page.evaluate((to) => { location.assign(to) }, address)])
  return answer
}
