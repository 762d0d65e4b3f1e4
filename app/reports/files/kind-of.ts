import { fileTypeFromBuffer } from 'file-type'
import { accepted, type Refusal } from './kinds'

const phoneFormats = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence', 'image/avif', 'image/jxl', 'image/jp2', 'image/tiff', 'image/x-adobe-dng']
const documents = /^application\/(pdf|msword|rtf|x-cfb|epub\+zip|zip|postscript|vnd\.)/

/** Whether these bytes are a picture that is taken, by what is in them and never by their name; else why not. */
export async function kindOf(bytes: Uint8Array): Promise<'picture' | Refusal> {
  if (bytes.length === 0) return 'empty'
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  if (accepted.includes(mime)) return 'picture'
  if (phoneFormats.includes(mime)) return 'phoneFormat'
  if (documents.test(mime)) return 'document'
  return mime.startsWith('video/') || mime.startsWith('audio/') ? 'film' : 'notAPicture'
}
