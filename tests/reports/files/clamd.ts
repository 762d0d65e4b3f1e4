import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, connect, type AddressInfo, type Server } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'

/** The bytes that both scanners below call harmful. */
export const harmful = Buffer.from('HEARD-TEST-SIGNATURE-a-harmless-line-that-stands-for-a-harmful-one')

export type Scanner = { address: string; close: () => Promise<void> }

/**
 * A small server that speaks clamd's INSTREAM as its manual has it, and is strict about it: a command that ends with NUL, pieces after
 * their lengths, nought at the end. It runs everywhere, unlike clamd.
 */
export async function smallScanner(answer: (bytes: Buffer) => string = (bytes) => (bytes.includes(harmful) ? 'stream: Heard.Test.UNOFFICIAL FOUND\0' : 'stream: OK\0')): Promise<Scanner> {
  const server = createServer((socket) => {
    let heard = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => {
      heard = Buffer.concat([heard, chunk])
      const command = heard.indexOf(0)
      if (command === -1) return
      if (heard.toString('latin1', 0, command) !== 'zINSTREAM') return void socket.end('UNKNOWN COMMAND\0')
      const stream = streamIn(heard.subarray(command + 1))
      if (stream !== null) socket.end(answer(stream))
    })
  })
  return listening(server)
}

/** A server that takes everything and never answers. */
export async function silentScanner(): Promise<Scanner> {
  return listening(createServer((socket) => void socket.on('error', () => undefined).resume()))
}

/** The pieces put together, or null while the last is not there. */
function streamIn(bytes: Buffer): Buffer | null {
  const pieces: Buffer[] = []
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    if (at + 4 + length > bytes.length) return null
    pieces.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

async function listening(server: Server): Promise<Scanner> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

const program = '/usr/sbin/clamd'

/** Whether clamd itself is on this machine (`apt-get install clamav-daemon`). */
export const hasClamd = existsSync(program)

/** clamd itself, with one signature made by hand instead of its downloaded ones. */
export async function clamd(): Promise<Scanner> {
  const folder = mkdtempSync(path.join(tmpdir(), 'heard-clamd-'))
  const port = await freePort()
  writeFileSync(path.join(folder, 'heard.ndb'), `Heard.Test:0:*:${harmful.toString('hex')}\n`)
  writeFileSync(path.join(folder, 'clamd.conf'), ['Foreground yes', `DatabaseDirectory ${folder}`, 'TCPAddr 127.0.0.1', `TCPSocket ${port}`, `User ${userInfo().username}`, 'StreamMaxLength 25M', ''].join('\n'))
  const running = spawn(program, ['--config-file', path.join(folder, 'clamd.conf')], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()))
  for (let tries = 0; tries < 300 && running.exitCode === null && !(await answers(port)); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100))
  return {
    address: `tcp://127.0.0.1:${port}`,
    close: async () => {
      running.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
