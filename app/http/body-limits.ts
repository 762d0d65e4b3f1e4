import type { Request, RequestHandler, Response } from 'express'
import { readingMethods } from './cross-site'
import { refusals, refuse } from './refusals'

/** Bytes. Twenty thousand characters of any script, percent-encoded, are at most 240,000; the rest of a form is small. */
export const largestForm = 1_000_000
/** Bytes: files and the form around them (DESIGN 8.15). */
export const largestUpload = 25_000_000
/** Bytes that are still read, and thrown away, so that the browser hears the answer instead of a broken connection. */
const mostRead = 100_000_000

/**
 * Refuses a body over its limit before anything reads it. A fetch hears a sentence with 413 and the form stays. A plain
 * form post gets 303 to a page that says the same: an answered post would leave the story in the browser's session files.
 */
export function limitBodies(): RequestHandler {
  return (request, response, next) => {
    if (readingMethods.includes(request.method)) {
      next()
    } else if (request.headers['transfer-encoding'] !== undefined) {
      readAway(request, response, () => refuse(response, refusals.lengthMissing))
    } else if (Number(request.headers['content-length'] ?? 0) > limitFor(request)) {
      readAway(request, response, () => sayTooLarge(request, response))
    } else {
      next()
    }
  }
}

function sayTooLarge(request: Request, response: Response): void {
  const isFormPost = request.get('sec-fetch-mode') === 'navigate' || (request.get('accept') ?? '').includes('text/html')
  if (isFormPost) response.redirect(303, '/too-large')
  else refuse(response, refusals.tooLarge)
}

/** Addresses that read an upload themselves: they keep no more than `largestUpload` of it, and the words beside a file that is too large. */
const readsUploads = ['/report', '/follow-up/messages']

function limitFor(request: Request): number {
  const isUpload = request.get('content-type')?.startsWith('multipart/form-data') ?? false
  return isUpload && readsUploads.includes(request.path) ? mostRead : isUpload ? largestUpload : largestForm
}

function readAway(request: Request, response: Response, answer: () => void): void {
  let read = 0
  request.on('data', (chunk: Buffer) => {
    read += chunk.length
    if (read > mostRead) request.destroy()
  })
  request.on('end', () => {
    if (!response.writableEnded) answer()
  })
}
