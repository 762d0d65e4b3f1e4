import busboy from 'busboy'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { finished } from 'node:stream/promises'
import { largestForm, largestUpload } from './body-limits'

/** One file of a form: its bytes, or why they were not kept. `words`: it came as a text. */
export type Arrived = { bytes: Buffer } | { refused: 'tooLarge' | 'tooMuch' | 'tooMany' | 'noRoom' | 'words' }

/** A form that came with files. `isWhole` is false where the body ended too soon or made no sense: then it holds what came before. */
export type FormWithFiles = { form: FormData; files: Arrived[]; isWhole: boolean; isTooLarge: boolean }

export type FileLimits = { field: string; mostFiles: number; largestFile: number }

/** Bytes of files that this process holds for all forms together: eight whole uploads. What comes beyond that is asked for again later. */
const roomForAll = 8 * largestUpload
let held = 0

/** Whether a request brings a form of parts, as forms with files do. */
export function isMultipart(request: Request): boolean {
  return request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false
}

/**
 * Reads a form with files and hands it to `act`. Texts and files are kept up to their limits, and the rest of the body is read and thrown
 * away, so that a file that is too large never takes the words beside it along. A file that came before the body was cut is not kept.
 */
export async function withFiles<T>(request: Request, limits: FileLimits, act: (sent: FormWithFiles) => Promise<T>): Promise<T> {
  const taken = { bytes: 0 }
  try {
    return await act(await readForm(request, limits, taken))
  } finally {
    held -= taken.bytes
  }
}

async function readForm(request: Request, { field, mostFiles, largestFile }: FileLimits, taken: { bytes: number }): Promise<FormWithFiles> {
  const sent: FormWithFiles = { form: new FormData(), files: [], isWhole: true, isTooLarge: false }
  let words = 0
  let readers
  try {
    readers = busboy({ headers: { 'content-type': request.headers.get('content-type') ?? '' }, defParamCharset: 'utf8', limits: { fieldSize: largestForm + 1, parts: 1_000 } })
  } catch {
    return { ...sent, isWhole: false }
  }
  readers.on('field', (name, value) => {
    words += value.length
    if (words > largestForm) sent.isTooLarge = true
    else if (name !== field) sent.form.append(name, value)
    else if (value !== '' && sent.files.length < mostFiles) sent.files.push({ refused: 'words' })
  })
  readers.on('file', (name, stream, { filename }) => {
    const isOurs = name === field
    // What is in a file that nobody asked for is thrown away; that it came is remembered, for the page to say so.
    if (!isOurs && filename) sent.form.append(name, new File([], filename))
    const isCounted = isOurs && sent.files.length < mostFiles
    const pieces: Buffer[] = []
    let size = 0
    let refused: 'tooLarge' | 'tooMuch' | 'noRoom' | undefined
    const give = (why: typeof refused) => {
      refused = why
      pieces.length = 0
      held -= size
      taken.bytes -= size
    }
    // The place in the row is taken at once, so that files are numbered as they were chosen.
    const nth = isCounted ? sent.files.push({ refused: 'noRoom' }) - 1 : -1
    stream.on('data', (piece: Buffer) => {
      if (!isCounted || refused !== undefined) return
      if (size + piece.length > largestFile) give('tooLarge')
      else if (taken.bytes + piece.length > largestUpload) give('tooMuch')
      else if (held + piece.length > roomForAll) give('noRoom')
      else {
        pieces.push(piece)
        size += piece.length
        held += piece.length
        taken.bytes += piece.length
      }
    })
    stream.on('error', () => undefined)
    stream.on('end', () => {
      const isNothing = size === 0 && refused === undefined && !filename
      if (isCounted) sent.files[nth] = refused !== undefined ? { refused } : { bytes: isNothing ? nothing : Buffer.concat(pieces) }
      else if (isOurs && sent.files.length === mostFiles) sent.files.push({ refused: 'tooMany' })
    })
  })
  readers.on('partsLimit', () => (sent.isWhole = false))
  const body = request.body === null ? Readable.from([]) : Readable.fromWeb(request.body as ReadableStream)
  try {
    await finished(body.on('error', (error) => readers.destroy(error)).pipe(readers))
  } catch {
    sent.isWhole = false
    // What is left is read away, or the browser shows a broken connection instead of our sentence.
    body.resume()
  }
  // A browser sends an empty part where no file was chosen.
  const files = sent.files.filter((file) => !('bytes' in file) || file.bytes !== nothing)
  return { ...sent, files: sent.isWhole ? files : [] }
}

const nothing = Buffer.alloc(0)
