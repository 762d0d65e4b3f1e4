import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What a machine finds that keeps somebody out of the page: each rule that is broken and the elements that break it. Our pages hold no
 * other page inside them, so axe works in the page itself: its other way opens a second page for each reading, which costs more than the
 * reading. Needs JavaScript. `hasColours`: whether colours are compared too, which is most of the work.
 */
export async function barriersOf(page: Page, { hasColours = true } = {}): Promise<[rule: string, elements: string[]][]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).withTags(rules)
  const { violations } = await (hasColours ? axe : axe.disableRules('color-contrast')).analyze()
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
}
