import type { Page, Response } from '@playwright/test'

/**
 * Goes to an address as a link on the open page leads there, with and without JavaScript. `page.goto` is somebody who types the address, and
 * may be asked for their words first.
 */
export async function goFromHere(page: Page, address: string): Promise<Response> {
  const isAnswer = (response: Response) => response.frame() === page.mainFrame() && response.request().isNavigationRequest() && (response.status() < 300 || response.status() >= 400)
  const [answer] = await Promise.all([page.waitForResponse(isAnswer), page.waitForEvent('load'), page.evaluate((to) => { location.assign(to) }, address)])
  return answer
}
