import { accountTold } from '#prisma/factories/accounts'
import { expect, test } from '#tests/fixtures/heard'
import { ReportForm } from './pages/report-form'

const today = new Date().toISOString().slice(0, 10)
const accounts = [
  ['a01', 'a slur from a patient'],
  ['a02', 'a name and an accent'],
  ['a04', 'no interpreter'],
  ['a15', 'again, in ninety seconds'],
] as const

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'telling' : 'telling without JavaScript', () => {
    test.use({ hasDemoTrust: false, javaScriptEnabled })

    for (const [id, what] of accounts) {
      test(`${what} (${id}) goes all the way to eight words`, async ({ page }) => {
        const words = await new ReportForm(page).tell(accountTold(id, today).answers)
        expect(words).toHaveLength(8)
        expect(new Set(words.map((word) => word.slice(0, 4))).size).toBeGreaterThan(4)
      })
    }
  })
}
