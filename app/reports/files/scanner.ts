import { connect } from 'node:net'
import { environment } from '~/platform/environment'

/** What the virus check says. `away`: it did not answer, or not in its own words, and so nothing is known. */
export type Checked = 'clear' | 'harmful' | 'away'

/** Milliseconds in which it must have answered. */
const patience = 10_000
const pieceBytes = 64 * 1024
const longestAnswer = 1_000

/** Whether this service has a virus check at all. */
export function hasScanner(): boolean {
  return environment().HEARD_SCANNER !== undefined
}

/** Checks bytes by the scanner of `HEARD_SCANNER`. Where none is set there is nothing to ask, and they are clear. Never throws. */
export async function check(bytes: Uint8Array): Promise<Checked> {
  const { HEARD_SCANNER } = environment()
  return HEARD_SCANNER === undefined ? 'clear' : ask(HEARD_SCANNER, bytes)
}

/**
 * Asks a clamd at an address such as `tcp://127.0.0.1:3310` by its command INSTREAM (man 8 clamd): pieces, each after its length in four
 * bytes, big end first; a length of nought ends them; the answer ends with NUL.
 */
export function ask(address: string, bytes: Uint8Array, within = patience): Promise<Checked> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve) => {
    const socket = connect(Number(port === '' ? 3310 : port), hostname.replace(/^\[|\]$/g, ''))
    let said = ''
    const end = (checked: Checked) => {
      clearTimeout(impatience)
      socket.destroy()
      resolve(checked)
    }
    const impatience = setTimeout(() => end('away'), within)
    socket.on('error', () => end(meaningOf(said)))
    socket.on('close', () => end(meaningOf(said)))
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1')
      if (said.includes('\0') || said.length > longestAnswer) end(meaningOf(said))
    })
    socket.on('connect', () => {
      socket.write('zINSTREAM\0')
      for (let at = 0; at < bytes.length; at += pieceBytes) {
        const piece = bytes.subarray(at, at + pieceBytes)
        socket.write(lengthOf(piece.length))
        socket.write(piece)
      }
      socket.write(lengthOf(0))
    })
  })
}

function lengthOf(length: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(length)
  return four
}

/** Only the two answers that clamd gives about a whole stream count. Its complaints, a cut answer and somebody else's are no answer. */
function meaningOf(said: string): Checked {
  if (said === 'stream: OK\0') return 'clear'
  return /^stream: [^\0]+ FOUND\0$/.test(said) ? 'harmful' : 'away'
}
