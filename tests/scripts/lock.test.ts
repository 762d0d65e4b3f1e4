import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { tryLock, withLock } from '../../scripts/house/lock.mjs'
import { isAlive, waitUntil } from '../../scripts/house/processes.mjs'

let file: string

beforeEach(() => {
  file = path.join(mkdtempSync(path.join(tmpdir(), 'heard-lock-')), 'the.lock')
})

describe('two starts in one folder', () => {
  it('lets one in and tells the other who is there', () => {
    const first = tryLock(file)
    expect(tryLock(file)).toEqual({ holder: process.pid })
    release(first)
    expect(existsSync(file)).toBe(false)
    release(tryLock(file))
  })

  it('does not wait for a holder that was killed, not even when its number was given to another process', () => {
    writeFileSync(file, JSON.stringify({ id: 'gone', processes: [{ pid: 2 ** 22 + 1, start: '1' }] }))
    release(tryLock(file))
    writeFileSync(file, JSON.stringify({ id: 'reused', processes: [{ pid: process.pid, start: 'long ago' }] }))
    release(tryLock(file))
  })

  it('waits for an installation that outlives the start that began it', async () => {
    const npm = spawn('sleep', ['30'])
    const lock = tryLock(file)
    if ('holder' in lock) throw new Error('nobody else can hold it')
    lock.alsoHeldBy(npm.pid ?? 0)
    const { processes } = JSON.parse(readFileSync(file, 'utf8')) as { processes: { pid: number; start: string }[] }
    const afterKill = processes.map((one) => (one.pid === process.pid ? { ...one, start: 'gone' } : one))
    writeFileSync(file, JSON.stringify({ id: 'killed', processes: afterKill }))
    expect(tryLock(file)).toEqual({ holder: npm.pid })
    npm.kill('SIGKILL')
    await waitUntil(() => !isAlive(npm.pid ?? 0), 5_000)
    release(tryLock(file))
  })

  it('lets twenty do their work one after the other', async () => {
    let inside = 0
    let most = 0
    await Promise.all(
      Array.from({ length: 20 }, () =>
        withLock(file, async () => {
          most = Math.max(most, ++inside)
          await new Promise((resolve) => setTimeout(resolve, 1))
          inside--
        }),
      ),
    )
    expect(most).toBe(1)
  })
})

function release(lock: ReturnType<typeof tryLock>) {
  if ('holder' in lock) throw new Error(`${lock.holder} holds the lock`)
  lock.release()
}
