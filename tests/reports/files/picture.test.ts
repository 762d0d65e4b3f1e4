import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { kindOf } from '~/reports/files/kind-of'
import { drawAnew } from '~/reports/files/picture'
import { bomb, claimOfDots, drawing, page, pdfWithScript, phonePhoto, screenshot } from './pictures'

/** The picture that was taken; a refusal fails the test with its reason. */
async function taken(bytes: Buffer) {
  const drawn = await drawAnew(bytes)
  if ('refused' in drawn) throw new Error(`refused: ${drawn.refused}`)
  return { ...drawn, found: await sharp(drawn.bytes).metadata() }
}

describe('a picture is drawn anew, and nothing else of its file is left', () => {
  test('a phone’s photo loses its place, time and device, and Amara is told which', async () => {
    const photo = await phonePhoto()
    const { bytes, changes, found } = await taken(photo)
    expect(changes).toEqual(['place', 'time', 'device'])
    expect(photo.includes('Fairphone')).toBe(true)
    expect(bytes.includes('Fairphone')).toBe(false)
    expect([found.format, found.exif, found.xmp, found.iptc, found.icc, found.comments]).toEqual(['jpeg', undefined, undefined, undefined, undefined, undefined])
  })

  test('a screenshot has nothing hidden, and that is said too', async () => {
    const { changes, found } = await taken(await screenshot())
    expect([changes, found.format, found.width, found.height]).toEqual([[], 'jpeg', 640, 480])
  })

  test('a picture that lies on its side is turned before the mark that says so is taken out', async () => {
    const { found } = await taken(await sharp(await screenshot()).jpeg().withMetadata({ orientation: 6 }).toBuffer())
    expect([found.width, found.height, found.orientation]).toEqual([480, 640, undefined])
  })

  test.each([['jpeg'], ['png'], ['webp']] as const)('what hangs on behind a %s is gone', async (format) => {
    const picture = await sharp(await screenshot()).toFormat(format).toBuffer()
    const { bytes, changes } = await taken(Buffer.concat([picture, Buffer.from('PK\u0003\u0004 a whole archive hangs here <script>alert(1)</script>')]))
    expect(changes).toEqual(['behind'])
    expect(bytes.includes('archive')).toBe(false)
    expect((await taken(picture)).changes).toEqual([])
  })

  test('notes in a picture are gone, also those that say where and when', async () => {
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="51,31N" exif:DateTimeOriginal="2026-11-19"/></rdf:RDF></x:xmpmeta>'
    const { bytes, changes } = await taken(await sharp(await screenshot()).jpeg().withXmp(xmp).toBuffer())
    expect(changes).toEqual(['place', 'time', 'hidden'])
    expect(bytes.includes('xmpmeta')).toBe(false)
  })

  test('of a moving picture the first is kept, and a large one is made smaller', async () => {
    const frames = await Promise.all(['#ff0000', '#00ff00'].map((background) => sharp({ create: { width: 20, height: 20, channels: 3, background } }).png().toBuffer()))
    const moving = await sharp(frames, { join: { animated: true } }).gif().toBuffer()
    expect((await taken(moving)).changes).toEqual(['movement'])
    const large = await taken(await bomb(5_000))
    expect([large.changes, large.found.width]).toEqual([['smaller'], 4_000])
  })

  test('what can be seen through stands on white', async () => {
    const glass = await sharp({ create: { width: 10, height: 10, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer()
    const { dominant } = await sharp((await taken(glass)).bytes).stats()
    expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240)
  })
})

describe('what is no picture is refused with its reason, by what is in it and never by its name', () => {
  test.each([
    ['a page that calls itself a JPEG', page, 'notAPicture'],
    ['a PDF with a script', pdfWithScript, 'document'],
    ['a drawing made of markup', drawing, 'notAPicture'],
    ['an old Word document', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2_000, '0'), 'hex'), 'document'],
    ['an archive', Buffer.from('504b030414000000'.padEnd(400, '0'), 'hex'), 'document'],
    ['a film', Buffer.from('\0\0\0\u0018ftypmp42\0\0\0\0mp42isom'.padEnd(64, '\0'), 'latin1'), 'film'],
    ['a photo in a phone’s own format', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'.padEnd(64, '\0'), 'latin1'), 'phoneFormat'],
    ['a note', Buffer.from('He said it in front of everyone.'), 'notAPicture'],
    ['nothing', Buffer.alloc(0), 'empty'],
  ])('%s', async (_, bytes, why) => {
    expect(await drawAnew(bytes)).toEqual({ refused: why })
  })

  test('a pixel bomb: small as a file, and never unpacked', async () => {
    const bytes = await bomb(8_000)
    expect(bytes.length).toBeLessThan(1_000_000)
    const before = process.memoryUsage().rss
    expect(await drawAnew(bytes)).toEqual({ refused: 'tooManyDots' })
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  })

  test('a few bytes that claim a picture of ten thousand million dots', async () => {
    expect(await kindOf(claimOfDots(100_000))).toBe('picture')
    expect('refused' in (await drawAnew(claimOfDots(100_000)))).toBe(true)
  })

  test('a picture that was cut, or broken in the middle', async () => {
    const photo = await phonePhoto()
    expect(await drawAnew(photo.subarray(0, photo.length - 200))).toEqual({ refused: 'unreadable' })
    const shot = await screenshot()
    expect(await drawAnew(shot.subarray(0, shot.length / 2))).toEqual({ refused: 'unreadable' })
  })
})
