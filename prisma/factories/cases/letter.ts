import sharp from 'sharp'

const [width, height, margin] = [480, 640, 56]
const ink = { r: 90, g: 96, b: 104 }

/** Lines of the letter, by hand: how far down, and how much of its width each takes. Its words cannot be read, and belong to nobody. */
const lines: readonly (readonly [down: number, part: number])[] = [
  [96, 0.45], [116, 0.38], [136, 0.3], [196, 0.7], [236, 1], [256, 0.96], [276, 0.99], [296, 0.62], [336, 0.98], [356, 1], [376, 0.4], [436, 0.34], [476, 0.26],
]

/** A photo of an appointment letter, invented dot by dot, so that no picture of anybody or of anything lies beside the code. */
export function appointmentLetter(): Promise<Buffer> {
  const bar = (left: number, top: number, wide: number, high: number, background: typeof ink) =>
    ({ left, top, input: { create: { width: Math.round(wide), height: high, channels: 3 as const, background } } })
  return sharp({ create: { width, height, channels: 3, background: '#b8a48c' } })
    .composite([
      bar(28, 28, width - 56, height - 56, { r: 250, g: 249, b: 245 }),
      bar(width - margin - 72, 52, 72, 26, { r: 0, g: 94, b: 184 }),
      ...lines.map(([down, part]) => bar(margin, down, part * (width - 2 * margin), 7, ink)),
    ])
    .png()
    .toBuffer()
}
