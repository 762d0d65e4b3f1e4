import { expect, test } from '#tests/fixtures/heard'
import { barriersOf } from './pages/barriers'

test('Danny signs in by choosing his name, finds Amara among the people, and signs out', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))

  await page.goto('/workspace/people')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who would you like to be?')
  expect(await barriersOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Sign in as Danny Ashcroft' }).click()

  await expect(page).toHaveURL(/\/workspace\/people$/)
  await expect(page.getByRole('link', { name: 'Amara Okafor' })).toBeVisible()
  expect(await barriersOf(page)).toEqual([])
  await page.getByRole('link', { name: 'Chidi Nwosu' }).click()
  await page.getByLabel('Role', { exact: true }).selectOption('Route lead: safeguarding')
  await page.getByRole('button', { name: 'Give this role' }).click()
  await expect(page.getByRole('alert')).toContainText('The role was given.')
  await expect(page.getByRole('table', { name: 'Roles' })).toContainText('Route lead: safeguarding')
  expect(await barriersOf(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.screenshot({ path: 'test-results/person-320.png', fullPage: true })

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out')
  await page.goto('/workspace/people')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who would you like to be?')
  expect(complaints).toEqual([])
})
