import { expect, test } from '#tests/fixtures/heard'
import { besideTheBrowser } from './beside'

test.use({ hasDemoTrust: false })

test('look', async ({ page, heard }) => {
  const beside = await besideTheBrowser(heard)
  const it = await beside.nurseTells()
  const shots = '/tmp/followup'
  const shoot = async (name: string) => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 })
      await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true })
    }
  }
  await page.goto('/follow-up')
  await shoot('door')
  await page.getByLabel('Your eight words').fill('wrong words')
  await page.getByRole('button', { name: 'Open my page' }).click()
  await shoot('wrong')
  await page.getByLabel('Your eight words').fill(it.words.toUpperCase().replaceAll(' ', '-'))
  await page.getByRole('button', { name: 'Open my page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What happens now')
  await shoot('received')
  await beside.amaraReads(it)
  await beside.accepted(it)
  await beside.amaraWrites(it, 'Thank you for telling me.\nI am sorry that this happened.')
  await beside.proposes(it, 'efe', 'gwen')
  await page.reload()
  await shoot('proposed')
  await page.getByRole('link', { name: 'Read and write messages' }).click()
  await shoot('messages')
  await page.goto('/follow-up/choices')
  await shoot('choices')
  await page.goto('/follow-up/take-back')
  await shoot('take-back')
  await page.goto('/follow-up')
  await page.getByRole('button', { name: 'Yes, they may read it' }).click()
  await shoot('agreed')
  await beside.efeWritesItDown(it)
  await page.reload()
  await shoot('options')
  await beside.close()
})
