import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { tryLock } from '../house/lock.mjs'
import { Refusal } from '../house/refusal.mjs'
import { withDatabase } from '../postgres/reach.mjs'
import { deleteOldKeys, filesOf, fingerprintsOf, readBackupKey, syncPath } from './places.mjs'
import { createSealed } from './sealed.mjs'
import { careful, copyOut, countRows, readSequences, readShape } from './tables.mjs'

/** @typedef {import('./places.mjs').Places} Places */
/** @typedef {{ seq: string, hash: string }} Head the newest row of the audit's chain */

/**
 * The first piece of a file of rows. That of a file of keys has `kind`, `id` and `at` alone.
 * @typedef {{ kind: 'rows' | 'keys', id: string, at: string, shape: import('./tables.mjs').Shape,
 *   sequences: import('./tables.mjs').Sequence[], keyFolder: Record<string, string>, head: Head | null }} Header
 */

/** Before its files have their names; what an earlier backup that was killed left behind begins with it too. */
const unfinished = '.unfinished-'

/**
 * Writes one backup: two sealed files of one snapshot. Old files of keys go first, and go whether or not the rest succeeds.
 * @param {Places} places
 * @param {Date} at
 * @returns {Promise<{ files: { rows: string, keys: string }, tables: number, rows: number, cases: number, deleted: string[] }>}
 */
export async function makeBackup(places, at) {
  const { data, folder, given, keys } = places
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  if ((fs.statSync(folder).mode & 0o077) !== 0) throw new Refusal(`${folder} can be read by others: run "chmod 700 ${folder}" and try again.`)
  const lock = tryLock(path.join(folder, '.backup.lock'))
  if ('holder' in lock) throw new Refusal(`A backup into ${folder} is being made already (process ${lock.holder}): wait for it.`)
  try {
    const deleted = deleteOldKeys(folder, at)
    for (const name of fs.readdirSync(folder)) if (name.startsWith(unfinished)) fs.rmSync(path.join(folder, name))
    const key = readBackupKey(places, { mayMake: true })
    const files = filesOf(folder, at)
    const making = { rows: path.join(folder, `${unfinished}rows`), keys: path.join(folder, `${unfinished}keys`) }
    const header = { id: randomUUID(), at: at.toISOString(), keyFolder: fingerprintsOf(keys) }
    const way = { given, login: 'postgres', setting: 'HEARD_BACKUP_DATABASE_URL' }
    const written = await withDatabase(data, way, (url) => copyAll(url, making, key, header))
    // The keys first: whoever sees a file of rows sees a whole backup.
    for (const kind of /** @type {const} */ (['keys', 'rows'])) {
      fs.renameSync(making[kind], files[kind])
      syncPath(folder)
    }
    return { files, deleted, ...written }
  } finally {
    lock.release()
  }
}

/**
 * @param {string} url
 * @param {{ rows: string, keys: string }} making
 * @param {Buffer} key
 * @param {{ id: string, at: string, keyFolder: Record<string, string> }} about
 */
async function copyAll(url, making, key, about) {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  const rowsFile = await createSealed(making.rows, key)
  const keysFile = await createSealed(making.keys, key)
  try {
    // One transaction: both files, and so rows and keys, are of the same moment, whoever writes meanwhile.
    return await sql.begin('isolation level repeatable read read only', async (tx) => {
      await tx.unsafe(careful)
      const shape = await readShape(tx)
      if (shape.tables.length === 0) throw new Refusal('This database holds nothing of Heard: check the address of HEARD_BACKUP_DATABASE_URL.')
      const [head = null] = /** @type {Head[]} */ (await tx`select seq::text, encode(hash, 'hex') as hash from "AuditEvent" order by "AuditEvent".seq desc limit 1`)
      const header = /** @satisfies {Header} */ ({ kind: 'rows', ...about, shape, sequences: await readSequences(tx), head })
      await rowsFile.write('header', json(header))
      await keysFile.write('header', json({ kind: 'keys', id: about.id, at: about.at }))
      let rows = 0
      for (const table of shape.tables) {
        const file = table.isKeys ? keysFile : rowsFile
        const count = await countRows(tx, table.name)
        await file.write('table', json({ ...table, rows: count }))
        for await (const portion of copyOut(tx, table)) await file.write('rows', portion)
        rows += count
      }
      const cases = await countRows(tx, '"Case"')
      await rowsFile.finish()
      await keysFile.finish()
      return { tables: shape.tables.length, rows, cases }
    })
  } finally {
    await Promise.all([rowsFile.close(), keysFile.close()])
    await sql.end({ timeout: 5 })
  }
}

/** @param {unknown} value */
function json(value) {
  return Buffer.from(JSON.stringify(value))
}
