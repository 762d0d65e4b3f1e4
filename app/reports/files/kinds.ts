import { fileTypeFromBuffer } from 'file-type'

/** Why a file was not taken, as codes; the words are in `app/content/en/files.ts`, and each says what to do. */
export const refusals = [
  'notAPicture', 'document', 'film', 'phoneFormat', 'empty', 'tooLarge', 'tooManyDots', 'unreadable', 'harmful', 'tooMany', 'tooMuch', 'noRoom', 'words',
] as const
export type Refusal = (typeof refusals)[number]

/** What was taken out of a picture, or changed in it, as codes. */
export const changes = ['place', 'time', 'device', 'hidden', 'behind', 'movement', 'smaller'] as const
export type Change = (typeof changes)[number]

/** Files in one report, and bytes of one file (DESIGN.md 8.15). */
export const mostFiles = 5
export const largestFile = 10_000_000

const pictures = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']
/** What the browser offers to pick from. Phones turn their own format into one of these when they read it. */
export const accepted = pictures.join(',')

const phoneFormats = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence', 'image/avif', 'image/jxl', 'image/jp2', 'image/tiff', 'image/x-adobe-dng']
const documents = /^application\/(pdf|msword|rtf|x-cfb|epub\+zip|zip|postscript|vnd\.)/

/** Whether these bytes are a picture that is taken, by what is in them and never by their name; else why not. */
export async function kindOf(bytes: Uint8Array): Promise<'picture' | Refusal> {
  if (bytes.length === 0) return 'empty'
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  if (pictures.includes(mime)) return 'picture'
  if (phoneFormats.includes(mime)) return 'phoneFormat'
  if (documents.test(mime)) return 'document'
  return mime.startsWith('video/') || mime.startsWith('audio/') ? 'film' : 'notAPicture'
}
