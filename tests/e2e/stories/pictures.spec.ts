import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'
import { pdfWithScript, phonePhoto, screenshot } from '#tests/reports/files/pictures'
import { text } from '~/content/text'
import type { ReportForm } from '../pages/report-form'
import { expect, type Story, test } from './story'

const words = text('en')
const { files, filesRead, filesTold } = words

test.use({ account: 'a02' })

const narrative = 'She wrote it on the board, and I took a picture of it.'
const added = (page: Page): Locator => page.getByRole('list', { name: files.list }).getByRole('listitem')
const chosen = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })

/** From the start to the story, with three files of which two are pictures; one of those is taken away again. */
async function addsPictures(page: Page, story: Story): Promise<ReportForm> {
  const form = story.reportForm()
  await form.begin()
  for (let step = await form.step(); step !== 'what'; step = await form.step()) {
    await form.fillIn(story.told.answers)
    await form.onward()
  }
  await story.picture('no-pictures')
  await page.locator('[name="narrative"]').fill(narrative)
  await page.getByLabel(files.label).setInputFiles([chosen('holiday at home.jpg', await phonePhoto()), chosen('letter.jpg', pdfWithScript), chosen('IMG_1.jpg', await screenshot())])
  // Whoever presses the main button sees what became of the files, too, before they go on.
  await form.onward()
  expect(await form.step()).toBe('what')
  expect(await form.problems()).toBe(`File 2: ${files.problems.document}`)
  await expect(page.locator('[name="narrative"]')).toHaveValue(narrative)
  await expect(page.getByText(files.stillHere)).toBeVisible()
  await expect(added(page)).toHaveCount(2)
  await expect(added(page).first()).toContainText(/Image 1, \d+ KB/)
  await expect(added(page).first()).toContainText('We took out: the place where it was taken, the day and the time, which phone or camera took it.')
  await expect(added(page).last()).toContainText(files.nothingHidden)
  await expect(page.locator('main')).not.toContainText('holiday')
  await story.picture('one-refused')

  await page.locator('[name="narrative"]').fill(`${narrative} It is still there.`)
  await form.press('Remove image 2')
  await expect(page.getByRole('status')).toContainText(words.reportNotices.fileRemoved)
  await expect(added(page)).toHaveCount(1)
  await expect(page.locator('[name="narrative"]')).toHaveValue(`${narrative} It is still there.`)
  await story.picture('one-removed')
  return form
}

/** The rest of the form, and what the check page says of the picture. */
async function sends(page: Page, story: Story, form: ReportForm): Promise<string[]> {
  await form.goThrough({ ...story.told.answers, narrative })
  await expect(added(page)).toHaveCount(1)
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(0)
  await story.picture('check')
  return form.send()
}

test.describe('a picture beside a story, without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('added, one refused, one removed, sent; looked at by the first reader, and seen by a reviewer only after that', async ({ page, story }) => {
    let code: string[] = []
    const ref = await story.refAfter(async () => {
      code = await sends(page, story, await addsPictures(page, story))
    })
    const person = story.followUp(code)
    await person.open()
    await expect(page.locator('main')).toContainText(new RegExp(`${filesTold.heading}.*Image 1, \\d+ KB. ${filesTold.clear}`))
    await story.picture('person')

    const bernadette = await story.caseOf('bernadette', ref)
    await bernadette.take('first-look')
    await bernadette.take('acknowledgement', { words: 'Thank you for telling us, and for the picture.' })
    await bernadette.take('safety-look', { done: ['nothingNeededNow'] })
    await bernadette.take('mask', { nobodyRecognisable: 'yes' })
    await bernadette.take('put-it-right')
    await bernadette.take('reviewers', { people: ['Amara Okafor', 'Joe Molyneux'] })
    await person.agree()
    const amara = await story.caseOf('amara', ref)
    await amara.open('account')
    await expect(amara.page.locator('main')).not.toContainText(filesRead.heading)

    await bernadette.open('account')
    await expect(bernadette.page.getByRole('button', { name: 'Let others on this case see image 1' })).toHaveCount(0)
    await expect(bernadette.page.locator('main')).toContainText(filesRead.lookFirst)
    expect(await savedBy(bernadette.page)).toEqual({ name: 'image-1.jpg', format: 'jpeg', exif: undefined })
    await bernadette.open('account')
    await story.picture('first-reader', bernadette.page)
    await bernadette.press('Let others on this case see image 1')
    await expect(bernadette.page.locator('main')).toContainText(filesRead.released)

    await amara.open('account')
    await story.picture('reviewer', amara.page)
    expect(await savedBy(amara.page)).toEqual({ name: 'image-1.jpg', format: 'jpeg', exif: undefined })
    await person.open()
    await expect(page.locator('main')).toContainText(`Reviewer, ${story.day()}`)
  })
})

test('a picture beside a story, with JavaScript: added, one refused, one removed, sent, and what is cut on its way keeps the page', async ({ page, story }) => {
  const form = await addsPictures(page, story)
  // A proxy that gives up half-way: this is what the server answers then (tests/reports/files/adding.test.ts).
  await page.route('**/report', (route) => (route.request().method() === 'POST' ? route.fulfill({ status: 400, contentType: 'text/plain; charset=utf-8', body: files.cut }) : route.continue()))
  await page.getByLabel(files.label).setInputFiles([chosen('again.jpg', await screenshot())])
  await page.getByRole('button', { name: files.add }).click()
  await expect(page.getByText(files.cut)).toBeVisible()
  await expect(page.locator('[name="narrative"]')).toHaveValue(`${narrative} It is still there.`)
  await page.unroute('**/report')
  await form.press(files.add)
  await expect(page.getByRole('status')).toContainText(words.reportNotices.fileAdded)
  await expect(added(page)).toHaveCount(2)
  await form.press('Remove image 2')
  expect(await sends(page, story, form)).toHaveLength(8)
})

/** Opens the picture: the browser saves it, and shows nothing. */
async function savedBy(page: Page): Promise<{ name: string; format: string | undefined; exif: Buffer | undefined }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Open image 1' }).click()])
  const { format, exif } = await sharp(readFileSync(await download.path())).metadata()
  return { name: download.suggestedFilename(), format, exif }
}
