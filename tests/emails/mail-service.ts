import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { demoApi } from '~/emails/demo-api'
import { openMailbox } from '~/emails/demo-mailbox'

type Trouble = (response: ServerResponse) => void

/**
 * The local server that speaks Resend's API, on a port of the test's own, with its mailbox and a way to make it misbehave. Its address
 * stands in `RESEND_BASE_URL` from then on: start it before the code under test first asks for its environment.
 */
export async function startMailService() {
  const folder = mkdtempSync(join(tmpdir(), 'heard-mail-'))
  const mailbox = openMailbox(folder)
  const api = demoApi(mailbox)
  const troubles: Trouble[] = []
  const tries: { key: string; headers: Record<string, unknown> }[] = []
  const server = createServer((request, response) => {
    tries.push({ key: String(request.headers['idempotency-key']), headers: request.headers })
    const trouble = troubles.shift()
    if (trouble) trouble(response)
    else api(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  process.env.RESEND_BASE_URL = url
  return {
    url, folder, mailbox, tries,
    /** The addresses that mail went to, oldest first. */
    sentTo: () => mailbox.newestFirst().map(({ to }) => to).reverse(),
    /** The next post is answered with this instead of being taken. */
    refuseNext: (status: number, name: string, headers: Record<string, string> = {}) => {
      troubles.push((response) => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ statusCode: status, name, message: 'Not now.' })))
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type MailService = Awaited<ReturnType<typeof startMailService>>
