/** A kind of field, by what may be put into it. */
export type Kind = 'text' | 'number' | 'phone' | 'email' | 'eightWords' | 'datePart' | 'one' | 'several'

/** What is put into a field: its bytes as a form sends them, percent-encoded, once or twice; nothing at all; or a file. */
export type Attack = { name: string; sent: readonly string[]; isFile?: true }

/** What a person reads there when it was accepted: bytes that are no letters become the sign for them. */
export function asRead(sent: string): string {
  return new TextDecoder().decode(Uint8Array.from(Buffer.from(unescaped(sent), 'latin1')))
}

const encoded = (text: string) => encodeURIComponent(text)

/** Every field meets every one of these. None of them is an answer to a question that offers a list. */
export const attacks: readonly Attack[] = [
  { name: 'a control character', sent: [encoded('bell\u0007 and escape\u001b[2J')] },
  { name: 'NUL', sent: ['before%00after'] },
  { name: 'half a surrogate pair', sent: ['half%ED%A0%80 here'] },
  { name: 'a right-to-left override', sent: [encoded('\u202ereversed\u2066')] },
  { name: 'markup', sent: [encoded('"\'><script>alert(1)</script><img src=x onerror=alert(2)>')] },
  { name: 'a formula with =', sent: [encoded('=HYPERLINK("http://evil.example";"x")')] },
  { name: 'a formula with +', sent: [encoded('+1+cmd|/C calc')] },
  { name: 'a formula with -', sent: [encoded('-1+cmd|/C calc')] },
  { name: 'a formula with @', sent: [encoded('@SUM(1+1)')] },
  { name: 'too long', sent: ['a'.repeat(25_000)] },
  { name: 'the field twice', sent: ['one%20answer', 'another%20one'] },
  { name: 'the field missing', sent: [] },
  { name: 'a file', sent: ['what the file holds'], isFile: true },
]
export type AttackName = (typeof attacks)[number]['name']

/** An answer from a list is compared with the list and never read: of the texts it meets the worst, and one start of a formula of the four. */
export const forLists: readonly AttackName[] = ['NUL', 'markup', 'a formula with =', 'the field twice', 'the field missing', 'a file']

const boundary = '----a-boundary-as-browsers-make-it'
export const typeOfParts = `multipart/form-data; boundary=${boundary}`

/** A form of parts, where one field may come as a file. */
export function asParts(fields: readonly (readonly [string, string])[], attacked: string): Buffer {
  const parts = fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${name === attacked ? '; filename="story.txt"\r\nContent-Type: text/plain' : ''}\r\n\r\n${value}\r\n`)
  return Buffer.from(`${parts.join('')}--${boundary}--\r\n`)
}

function unescaped(sent: string): string {
  return sent.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
