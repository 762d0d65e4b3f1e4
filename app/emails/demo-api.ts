import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Mailbox } from './demo-mailbox'
import { demoKey } from './demo-settings'

/** Bytes of a post that are read; our own mails have a few hundred. */
const mostRead = 100_000

/** Speaks the part of Resend's API that sends a mail: `POST /emails`. The web process of the demo mounts it; nobody else has it. */
export function demoApi(mailbox: Mailbox) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const answer = (status: number, says: object) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(says))
    if (request.url !== '/emails') answer(404, { statusCode: 404, name: 'not_found', message: 'The demo only sends.' })
    else if (request.method !== 'POST') answer(405, { statusCode: 405, name: 'method_not_allowed', message: 'The demo only sends.' })
    else if (request.headers.authorization === undefined) answer(401, { statusCode: 401, name: 'missing_api_key', message: 'Missing API key in the authorization header.' })
    else if (request.headers.authorization !== `Bearer ${demoKey}`) answer(403, { statusCode: 403, name: 'invalid_api_key', message: 'API key is invalid.' })
    else read(request, (body) => {
      const key = request.headers['idempotency-key']
      const { status, says } = mailbox.take(body, typeof key === 'string' ? key : null)
      answer(status, says)
    })
  }
}

function read(request: IncomingMessage, then: (body: string) => void): void {
  const chunks: Buffer[] = []
  let bytes = 0
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes <= mostRead) chunks.push(chunk)
  })
  request.on('end', () => then(bytes <= mostRead ? Buffer.concat(chunks).toString('utf8') : ''))
}
