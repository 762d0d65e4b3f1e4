import { accountTold } from '#prisma/factories/accounts'
import { test } from '#tests/fixtures/heard'
import { ReportForm } from './pages/report-form'
import { mkdirSync } from 'node:fs'
const today = new Date().toISOString().slice(0, 10)
test.describe('look', () => {
  test.use({ hasDemoTrust: false })
  for (const id of ['a02', 'a15']) test(`look ${id}`, async ({ page }) => {
    test.setTimeout(300_000)
    mkdirSync('/tmp/telling-look', { recursive: true })
    let n = 0
    const onPage = async (step: string) => {
      n += 1
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 })
        await page.screenshot({ path: `/tmp/telling-look/${id}-${String(n).padStart(2, '0')}-${step}-${width}.png`, fullPage: true })
      }
      await page.setViewportSize({ width: 1280, height: 800 })
    }
    await new ReportForm(page, { onPage }).tell({ ...accountTold(id, today).answers, ...(id === 'a02' ? { immediateDanger: 'yes' as const, reporterRole: 'didOrSaid' as const, wordsUsed: 'words words' } : {}) })
  })
})
