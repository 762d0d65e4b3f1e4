import { expect, test } from 'vitest'
import { createLogger, durationBucket } from '~/platform/logger'

function listening() {
  const lines: string[] = []
  process.env.LOG_LEVEL = 'info'
  return { lines, log: createLogger({ write: (line) => void lines.push(line) }) }
}

test('a request leaves its route, method, status and a bucket, and the hour', () => {
  const { lines, log } = listening()
  log.request({ route: 'routes/support', method: 'GET', status: 200, milliseconds: 12.3 })
  const line = JSON.parse(lines.join('')) as Record<string, unknown>
  expect(Object.keys(line).sort()).toEqual(['hour', 'level', 'method', 'msg', 'route', 'status', 'took'])
  expect(line.took).toBe('under 50 ms')
  expect(line.hour).toMatch(/^\d{4}-\d\d-\d\dT\d\d$/)
})

test('an error leaves its name and code, and nothing of what somebody typed', () => {
  const { lines, log } = listening()
  const canary = 'he knew which car was mine'
  log.failure('routes/report', Object.assign(new TypeError(`Invalid value: ${canary}`), { code: 'P2002', meta: canary }))
  log.failure('routes/report', Object.assign(new Error(canary), { code: canary }))
  log.failure('routes/report', canary)
  expect(lines.join('')).not.toContain('car')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ error: 'TypeError', code: 'P2002' }, { error: 'Error' }, { error: 'string' }])
})

test.each([
  [0, 'under 50 ms'],
  [49.9, 'under 50 ms'],
  [50, 'under 250 ms'],
  [999, 'under 1 s'],
  [4999, 'under 5 s'],
  [5000, '5 s or more'],
])('%d ms is %s', (milliseconds, bucket) => expect(durationBucket(milliseconds)).toBe(bucket))
