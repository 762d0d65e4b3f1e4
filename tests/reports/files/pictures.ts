import sharp from 'sharp'
import { crc32 } from 'node:zlib'

/** Files as people and others send them, made by hand so that what is hidden in them is known. */

const plain = (width = 320, height = 200) => sharp({ create: { width, height, channels: 3, background: '#335588' } })

/** A photo by a phone: where, when and with what it was taken, and its way up. */
export function phonePhoto(): Promise<Buffer> {
  const exif = {
    IFD0: { Make: 'Fairphone', Model: 'FP5', DateTime: '2026:11:19 21:04:33' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 31/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 0/1' },
  }
  return plain().jpeg().withExif(exif).toBuffer()
}

export function screenshot(): Promise<Buffer> {
  return plain(640, 480).png().toBuffer()
}

/** A picture of that many dots, white all over: small as a file, large once it is unpacked. */
export function bomb(side: number): Promise<Buffer> {
  return sharp({ create: { width: side, height: side, channels: 3, background: '#ffffff' }, limitInputPixels: false }).toColourspace('b-w').png({ compressionLevel: 3 }).toBuffer()
}

/** A few bytes that claim to be a picture of that many dots. */
export function claimOfDots(side: number): Buffer {
  const header = Buffer.alloc(25)
  header.writeUInt32BE(13, 0)
  header.write('IHDR', 4, 'latin1')
  header.writeUInt32BE(side, 8)
  header.writeUInt32BE(side, 12)
  header.set([8, 2, 0, 0, 0], 16)
  header.writeUInt32BE(crc32(header.subarray(4, 21)), 21)
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), header, Buffer.alloc(64)])
}

export const page = Buffer.from('<!doctype html><html><script>alert(1)</script><body>a JPEG by its name alone</body></html>')
export const pdfWithScript = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
export const drawing = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>')
