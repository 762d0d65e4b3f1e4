import type { Request } from 'express'
import { once } from 'node:events'
import { largestForm } from './body-limits'

/** The words in a form that was sent, once all of it has come. */
export type Typed = () => Promise<string[]>

/**
 * Reads a plain form of the workspace beside whoever reads it for the page, so that a page which refuses it can give back what was typed: the
 * body of a request is read once, and a guard may refuse before it is. Nothing is stored, and of no other page is anything read.
 * To be called before the body flows.
 */
export function typedIn(request: Request): Typed {
  const isForm = request.method === 'POST' && request.path.startsWith('/workspace/') && request.is('application/x-www-form-urlencoded') !== false
  if (!isForm || Number(request.get('content-length') ?? 0) > largestForm) return () => Promise.resolve([])
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece))
  return async () => {
    // Where nobody read the form, it still waits in the connection.
    request.on('pause', () => request.resume())
    request.resume()
    if (!request.readableEnded) await once(request, 'close')
    return [...new URLSearchParams(Buffer.concat(pieces).toString()).values()].filter(isWords)
  }
}

/** Words of a person, and not an id, a number or a code of the page's own. */
export function isWords(value: string): boolean {
  return /\s/.test(value.trim()) || (value.length > 24 && !/^[\w-]+$/.test(value))
}
