import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { ended, nextMessage } from '#tests/confidentiality/processes'
import { createTestTrust } from '#tests/fixtures/demo-trust'
import { useTestKeys } from '#tests/fixtures/keys'
import { openMailbox } from '~/emails/demo-mailbox'
import { scratch } from '../../scripts/house/paths.mjs'

useTestKeys()
const { sql } = await createTestTrust()
const outDir = join(scratch, 'runs', `${process.pid}-worker`)
const running: ChildProcess[] = []

beforeAll(async () => {
  const entry = fileURLToPath(new URL('worker-process.ts', import.meta.url))
  await build({ logLevel: 'error', build: { ssr: entry, outDir, target: 'node20', rollupOptions: { output: { entryFileNames: 'worker.mjs' } } } })
})
afterEach(async () => {
  for (const child of running.splice(0)) {
    child.kill('SIGKILL')
    await ended(child)
  }
})
afterAll(async () => {
  rmSync(outDir, { recursive: true, force: true })
  await sql.end()
})

async function startWorker(): Promise<ChildProcess> {
  const child = fork(join(outDir, 'worker.mjs'), [], { env: { ...process.env, LOG_LEVEL: 'silent' }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] })
  running.push(child)
  await nextMessage(child)
  return child
}

/** A mail service that keeps the first mail and never says so; whoever asks again is answered. */
async function startSilentService() {
  const mailbox = openMailbox(join(outDir, 'mailbox'))
  const tries: string[] = []
  let heard: (() => void) | undefined
  const isHeard = new Promise<void>((resolve) => {
    heard = resolve
  })
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const key = String(request.headers['idempotency-key'])
      const { status, says } = mailbox.take(Buffer.concat(chunks).toString(), key)
      if (tries.push(key) === 1) heard?.()
      else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(says))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  process.env.RESEND_BASE_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { mailbox, tries, isHeard, close }
}

const jobs = async () => Number((await sql<{ count: string }[]>`select count(*) from graphile_worker._private_jobs`)[0]?.count)

test('a worker killed after the mail service took a mail and before the job was done: the job runs again, and there is one mail', async () => {
  const service = await startSilentService()
  const killed = await startWorker()
  await sql`select graphile_worker.add_job('notify', ${sql.json({ caseId: null, strandId: randomUUID(), to: 'executiveLead', notice: 'urgentLookNeeded' })}::json, job_key => 'a duty')`
  await service.isHeard
  killed.kill('SIGKILL')
  await ended(killed)
  expect(await jobs()).toBe(1)
  expect(service.mailbox.newestFirst()).toHaveLength(1)

  // Six minutes pass: whoever holds a job for longer than five is dead.
  await sql`update graphile_worker._private_jobs set locked_at = locked_at - interval '6 minutes'`
  await startWorker()
  for (let tries = 0; tries < 150 && (await jobs()) > 0; tries++) await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await jobs()).toBe(0)
  expect(service.tries).toHaveLength(2)
  expect(new Set(service.tries).size).toBe(1)
  expect(service.mailbox.newestFirst()).toHaveLength(1)
  service.close()
})
