import { randomBytes } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { ask } from '~/reports/files/scanner'
import { clamd, harmful, hasClamd, type Scanner, silentScanner, smallScanner } from './clamd'

const open: Scanner[] = []
afterAll(() => Promise.all(open.map(({ close }) => close())))
const opened = async (scanner: Promise<Scanner>) => {
  open.push(await scanner)
  return (await scanner).address
}

// clamd is no package of npm. A small server that speaks its protocol stands in on every machine; where clamd is there, it is asked the same.
describe.each([['a small server that speaks the protocol of clamd', smallScanner], ...(hasClamd ? [['clamd itself, which is on this machine', clamd] as const] : [])] as const)('%s', (_, start) => {
  test('a picture is clear, whatever its size; what holds the signature is harmful, wherever in it', async () => {
    const address = await opened(start())
    for (const size of [0, 1, 65_536, 65_537, 9_999_999]) expect([size, await ask(address, randomBytes(size))]).toEqual([size, 'clear'])
    expect(await ask(address, harmful)).toBe('harmful')
    expect(await ask(address, Buffer.concat([Buffer.alloc(65_530, 32), harmful, Buffer.alloc(5_000, 32)]))).toBe('harmful')
    expect(await Promise.all(Array.from({ length: 8 }, (_each, nth) => ask(address, nth % 2 === 0 ? harmful : randomBytes(100_000))))).toEqual(
      Array.from({ length: 8 }, (_each, nth) => (nth % 2 === 0 ? 'harmful' : 'clear')),
    )
  })
})

describe('whatever is not a plain answer is no answer, and never a clear one', () => {
  test.each([
    ['its complaint about size', 'INSTREAM size limit exceeded. ERROR\0'], ['an answer without its end', 'stream: OK'], ['nothing', ''],
    ['an answer with more behind it', 'stream: OK\0stream: Other FOUND\0'], ['an answer about something else', 'file: OK\0'], ['noise', 'x'.repeat(2_000)],
  ])('%s', async (_, said) => {
    expect(await ask(await opened(smallScanner(() => said)), Buffer.from('a'))).toBe('away')
  })

  test('nobody there, and somebody who never answers', async () => {
    const gone = await smallScanner()
    await gone.close()
    expect(await ask(gone.address, Buffer.from('a'))).toBe('away')
    expect(await ask(await opened(silentScanner()), randomBytes(1_000_000), 300)).toBe('away')
  })
})
