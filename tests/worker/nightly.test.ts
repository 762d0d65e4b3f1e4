import { expect, test } from 'vitest'
import { eachNight } from '~/duties/nightly'
import { injectClock } from '~/platform/clock'

test('the night’s work is done once, after three in the morning by London’s clock', async () => {
  const done: string[] = []
  let at = ''
  injectClock({ now: () => new Date(at) })
  const on = async (moment: string) => {
    at = moment
    await round()
  }
  at = '2026-06-30T20:00:00Z'
  const round = eachNight(() => Promise.resolve(done.push(at)))
  await on('2026-06-30T23:30:00Z')
  await on('2026-07-01T01:59:00Z')
  await on('2026-07-01T02:00:00Z')
  await on('2026-07-01T02:01:00Z')
  await on('2026-07-01T22:00:00Z')
  await on('2026-07-02T02:30:00Z')
  expect(done).toEqual(['2026-07-01T02:00:00Z', '2026-07-02T02:30:00Z'])
})

test('a night’s work that fails is done in the next round', async () => {
  let tries = 0
  let at = new Date('2026-11-23T20:00:00Z')
  injectClock({ now: () => at })
  const round = eachNight(() => (++tries === 1 ? Promise.reject(new Error('away')) : Promise.resolve()))
  at = new Date('2026-11-24T03:00:00Z')
  await expect(round()).rejects.toThrow('away')
  await round()
  await round()
  expect(tries).toBe(2)
})
