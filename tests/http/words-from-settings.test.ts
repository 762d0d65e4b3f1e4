import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openBrowser } from '#tests/auth/browser'
import { accepted, monday, nurse, nurseTells, people, useFollowUpStory } from '#tests/cases/follow-up-story'
import { withdrawReport } from '~/cases/follow-up/persons-answers'
import { trustSettings } from '~/trust/settings'
import { webDoor } from './web'

const { owner } = useFollowUpStory()
const running: { port: number; close: () => Promise<void> } = { port: 0, close: () => Promise.resolve() }

beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  Object.assign(running, await (await webDoor(() => monday)).serveWeb({ port: 0 }))
})
afterAll(() => running.close())

/** The process keeps the lengths for a minute: as if more than that had gone by. */
function minutesLater(minutes: number) {
  const real = performance.now.bind(performance)
  return vi.spyOn(performance, 'now').mockImplementation(() => real() + minutes * 60_000)
}

test('her pages say the days and hours that this trust has set, and none of ours', async () => {
  const { words } = await nurseTells(owner())
  const lengths = { withdrawalCheck: { workingDays: 7 }, wordFromUs: { calendarDays: 10 } }
  for (const [key, value] of [['clocks', lengths], ['takenBackDays', 14]] as const) {
    await owner()`insert into "Setting" (key, value, "changedAt", "changedBy") values (${key}, ${owner().json(value)}, ${monday}, ${people.amara})`
  }
  const browser = openBrowser(running.port)
  const later = minutesLater(2)
  try {
    await browser.follow(await browser.post('/follow-up', { words }))
    expect((await browser.get('/follow-up/take-back')).text).toContain('Somebody checks within 7 working days if the law makes us keep more. 14 days after that, it is deleted.')
    expect((await browser.get('/follow-up/choices')).text).toContain('At least every 10 days')
    const messages = (await browser.get('/follow-up/messages')).text
    for (const says of [(await trustSettings()).readingHours, 'We read messages at the same times. If you are in danger, ring 999.']) expect(messages).toContain(says)
  } finally {
    later.mockRestore()
    await owner()`delete from "Setting" where key in ('clocks', 'takenBackDays')`
    const afterwards = minutesLater(4)
    await browser.get('/follow-up/choices')
    afterwards.mockRestore()
  }
})

test('taken back, her choices say that nobody is given anything, and promise no effect that cannot come', async () => {
  const it = await nurseTells(owner())
  await accepted(it)
  await nurse(it, (tx, following) => withdrawReport(tx, following, {}))
  const browser = openBrowser(running.port)
  await browser.follow(await browser.post('/follow-up', { words: it.words }))
  const choices = (await browser.get('/follow-up/choices')).text
  expect(choices).toContain('You took the report back. Nobody is given anything now, whatever is on here.')
  expect(choices).not.toContain('they can read nothing more from that minute')
  expect((await browser.get('/follow-up')).text).toContain('If that is nothing, it is deleted 28 days later. Until then you can keep a copy.')
})
