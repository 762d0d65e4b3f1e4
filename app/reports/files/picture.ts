import sharp, { type Metadata } from 'sharp'
import { toldByExif } from './exif'
import { kindOf } from './kind-of'
import { type Change, largestFile, type Refusal } from './kinds'

/** A picture drawn anew from its dots, with nothing else of the file that came; and what that took out. Always a JPEG. */
export type Picture = { bytes: Buffer; changes: Change[] }

/** Dots in a picture: the largest that phones commonly take. A small file can claim thousands of times as many. */
const mostDots = 50_000_000
/** Dots along the longer side that are kept: print at A4 has fewer. */
const longestSide = 4_000
const seconds = 20

sharp.cache(false)
sharp.concurrency(1)
// The library reads many more formats than we take, some of them by programs of their own.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadNsgifBuffer'] })

let last: Promise<unknown> = Promise.resolve()

/** Draws a picture anew, or says why it is not taken. One at a time in a process, because unpacking one takes much memory. Never throws for what is in a file. */
export async function drawAnew(bytes: Buffer): Promise<Picture | { refused: Refusal }> {
  const kind = await kindOf(bytes)
  if (kind !== 'picture') return { refused: kind }
  const drawn = last.then(() => draw(bytes))
  last = drawn
  return drawn
}

async function draw(bytes: Buffer): Promise<Picture | { refused: Refusal }> {
  try {
    const found = await sharp(bytes, { limitInputPixels: false }).metadata()
    const { width, height, pages = 1, pageHeight = height } = found
    if (width * pageHeight > mostDots) return { refused: 'tooManyDots' }
    const drawn = await sharp(bytes, { limitInputPixels: mostDots, failOn: 'error', sequentialRead: true })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
      .timeout({ seconds })
      .toBuffer()
    if (drawn.length > largestFile) return { refused: 'tooLarge' }
    const isSmaller = Math.max(width, pageHeight) > longestSide
    return { bytes: drawn, changes: [...hiddenIn(found, bytes), ...(pages > 1 ? ['movement' as const] : []), ...(isSmaller ? ['smaller' as const] : [])] }
  } catch {
    return { refused: 'unreadable' }
  }
}

/** What the file held beside its dots. */
function hiddenIn(found: Metadata, bytes: Buffer): Change[] {
  const told = new Set<Change>(found.exif === undefined ? [] : toldByExif(found.exif))
  const xmp = found.xmp?.toString('latin1') ?? ''
  if (/GPSL(at|ong)itude|photoshop:City|Iptc4xmpCore:Location/.test(xmp)) told.add('place')
  if (/(Create|Modify|Metadata)Date|DateCreated|DateTimeOriginal/.test(xmp)) told.add('time')
  if (/tiff:(Make|Model)|xmp:CreatorTool/.test(xmp)) told.add('device')
  const others = [found.iptc, found.tifftagPhotoshop, found.comments?.length === 0 ? undefined : found.comments, xmp === '' ? undefined : xmp]
  if (others.some((block) => block !== undefined) || (found.exif !== undefined && told.size === 0)) told.add('hidden')
  if (hasDataBehind(found.format, bytes)) told.add('behind')
  return (['place', 'time', 'device', 'hidden', 'behind'] as const).filter((change) => told.has(change))
}

/** Bytes of slack that some cameras leave after the last mark of a picture. */
const slack = 16

/** Whether something hangs on behind the end of the picture. Phones hang films there; others hide programs. */
function hasDataBehind(format: string, bytes: Buffer): boolean {
  const end = format === 'jpeg' ? endOfJpeg(bytes) : format === 'png' ? bytes.lastIndexOf('IEND', undefined, 'latin1') + 8 : format === 'webp' ? bytes.readUInt32LE(4) + 8 : bytes.length
  return end > 8 && bytes.length - end > slack
}

/** Where the first picture of a JPEG file ends: the mark of its end after the data of its last scan. */
function endOfJpeg(bytes: Buffer): number {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const mark = bytes[at + 1] ?? 0
    if (mark === 0xd9) return at + 2
    if (mark === 0xff) at += 1
    else at = mark === 0xda ? nextMark(bytes, at + 2 + bytes.readUInt16BE(at + 2)) : at + 2 + bytes.readUInt16BE(at + 2)
  }
  return bytes.length
}

/** The next mark after the data of a scan; in data, 0xff is followed by 0 or by a restart. */
function nextMark(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}
