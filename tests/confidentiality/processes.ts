import { type ChildProcess, fork } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { scratch } from '../../scripts/house/paths.mjs'

export type Stories = {
  /** Starts a story in a process of its own, which can be killed. */
  start: (name: string, environment?: Record<string, string>) => ChildProcess
  remove: () => void
}

/** Node runs no TypeScript: the stories of `stories.ts` are built once, as the product's own processes are. */
export async function buildStories(): Promise<Stories> {
  const outDir = join(scratch, 'runs', `${process.pid}-stories`)
  const entry = fileURLToPath(new URL('story-process.ts', import.meta.url))
  await build({ logLevel: 'error', build: { ssr: entry, outDir, target: 'node20', rollupOptions: { output: { entryFileNames: 'story.mjs' } } } })
  return {
    start: (name, environment = {}) =>
      fork(join(outDir, 'story.mjs'), [name], { env: { ...process.env, ...environment }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] }),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  }
}

/** Resolves with the next message of the process; rejects when it ends first. */
export function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => {
      reject(new Error(`the process ended (${String(code)}) before it said anything`))
    })
  })
}

/** Resolves when the process has ended, with its code (null: it was killed). */
export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode)
    else child.once('exit', (code) => resolve(code))
  })
}
