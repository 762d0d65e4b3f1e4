/** What a camera writes into a picture, as far as people must be told of it. */
export type Told = 'place' | 'time' | 'device'

const GPS = 0x8825
const EXIF = 0x8769
const byTag: Readonly<Record<number, Told>> = {
  [GPS]: 'place',
  0x0132: 'time', 0x9003: 'time', 0x9004: 'time',
  0x010f: 'device', 0x0110: 'device', 0xa433: 'device', 0xa434: 'device', 0xa431: 'device', 0xa430: 'device',
}
/** Entries are twelve bytes: tag, type, count, value (EXIF 2.32, section 4.6.2). */
const ENTRY = 12
/** No camera writes more; a made-up directory must not keep us reading. */
const mostEntries = 500

/** What an EXIF block says about place, time and device. A block that cannot be read says nothing here, and is taken out all the same. */
export function toldByExif(block: Buffer): Set<Told> {
  const tiff = block.toString('latin1', 0, 4) === 'Exif' ? block.subarray(6) : block
  const order = tiff.toString('latin1', 0, 2)
  const told = new Set<Told>()
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return told
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (order === 'II' ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  for (const directory of [long(4), exifIn(long(4))]) {
    for (const at of entriesIn(directory)) {
      const means = byTag[short(at)]
      if (means !== undefined) told.add(means)
    }
  }
  return told

  function entriesIn(directory: number): number[] {
    if (directory === 0 || directory + 2 > tiff.length) return []
    const count = Math.min(short(directory), mostEntries)
    return Array.from({ length: count }, (_, nth) => directory + 2 + nth * ENTRY).filter((at) => at + ENTRY <= tiff.length)
  }

  function exifIn(first: number): number {
    const at = entriesIn(first).find((entry) => short(entry) === EXIF)
    return at === undefined ? 0 : long(at + 8)
  }
}
