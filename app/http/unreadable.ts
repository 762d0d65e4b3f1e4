import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { headersFor } from './headers'
import { refusals } from './refusals'

/** What is not HTTP never becomes a request, so no handler of ours sees it: the answer is written by hand, with the header table of every other. */
export function refuseUnreadable(server: Server, publicOrigin: string): void {
  const https = publicOrigin.startsWith('https:')
  server.on('clientError', (_error, socket) => {
    if (!socket.writable) {
      socket.destroy()
      return
    }
    const { status, says } = refusals.unreadable
    const body = `${says}\n`
    const headers = {
      ...headersFor('document', { nonce: randomBytes(16).toString('base64'), https }),
      'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': String(Buffer.byteLength(body)), Connection: 'close',
    }
    socket.end(`HTTP/1.1 ${status} Bad Request\r\n${Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`)
  })
}
