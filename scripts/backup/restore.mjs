import fs from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { anchorKey, readAnchors } from '../audit/anchors.mjs'
import { checkChain, checkEntries } from '../audit/rows.mjs'
import { tryLock } from '../house/lock.mjs'
import { Refusal } from '../house/refusal.mjs'
import { applyMigrations } from '../migrations/apply.mjs'
import { startCluster } from '../postgres/cluster.mjs'
import { prepareDatabase } from '../postgres/databases.mjs'
import { logins } from '../postgres/logins.mjs'
import { fingerprintsOf, newestOf, readBackupKey } from './places.mjs'
import { openSealed } from './sealed.mjs'
import { careful, copyIn, countRows, readShape } from './tables.mjs'

/** @typedef {import('./places.mjs').Places} Places */
/** @typedef {import('./make.mjs').Header} Header */
/** @typedef {{ name: string, rows: number }} Counted a table and how many rows it had */

/**
 * Puts a backup into an empty database, whole or not at all.
 * @param {Places} places
 * @param {string | undefined} named its file of rows; the newest of the folder of backups when none is named
 * @returns {Promise<{ file: string, at: string, tables: number, rows: number, cases: number, audited: bigint }>}
 * @throws {Refusal} in one sentence, and nothing has changed
 */
export async function restoreBackup(places, named) {
  const file = named ? path.resolve(named) : newestOf(places.folder)
  if (!file || !fs.existsSync(file)) throw new Refusal(`There is no backup ${file ?? `in ${places.folder}`}: name its file of rows, as in npm run restore -- FILE.rows.`)
  const keysFile = file.replace(/\.rows$/, '.keys')
  if (keysFile === file) throw new Refusal(`Name the file of the backup that ends in .rows: ${file} does not.`)
  if (!fs.existsSync(keysFile)) throw new Refusal(`There is no ${keysFile}: put it beside its file of rows; after 35 days it is deleted for good, and then only a younger backup can be restored.`)
  const key = readBackupKey(places, { mayMake: false })
  const header = await readThrough(file, 'rows', key)
  const { id, at } = await readThrough(keysFile, 'keys', key)
  if (id !== header.id) throw new Refusal(`${keysFile} belongs to another backup, of ${at}: put the one beside ${path.basename(file)} that was made with it.`)
  checkKeyFolder(places.keys, header)
  const anchors = anchorsUpTo(places, header)
  const done = await withEmptyDatabase(places, (url) => load(url, { files: [file, keysFile], key, header, anchors }))
  return { file, at: header.at, tables: header.shape.tables.length, ...done }
}

/**
 * Proves a file from beginning to end, before anything is written.
 * @param {string} file
 * @param {'rows' | 'keys'} kind
 * @param {Buffer} key
 * @returns {Promise<Header>}
 */
async function readThrough(file, kind, key) {
  /** @type {Header | undefined} */
  let header
  for await (const piece of openSealed(file, key)) if (piece.kind === 'header') header = JSON.parse(piece.body.toString())
  if (header?.kind !== kind) throw new Refusal(`${file} is not the file of ${kind} that its name says: give both files of the backup their own names back.`)
  return header
}

/**
 * A new folder of keys would look well and read nothing.
 * @param {string} keys folder
 * @param {Header} header
 */
function checkKeyFolder(keys, { keyFolder }) {
  const here = fingerprintsOf(keys)
  const missing = Object.keys(keyFolder).filter((name) => here[name] !== keyFolder[name])
  if (missing.length > 0) throw new Refusal(`The key folder ${keys} lacks ${missing[0]} of this backup, or has another: put the trust's key folder back first, for without it nothing here can be read.`)
}

/**
 * The backup's own head of the chain, and every anchor that is not younger.
 * @param {Places} places
 * @param {Header} header
 * @returns {import('../audit/anchors.mjs').Anchor[]} none for an audit without a row
 */
function anchorsUpTo({ anchors, keys }, { head, at }) {
  const length = BigInt(head?.seq ?? 0)
  const kept = fs.existsSync(anchors) ? readAnchors(anchors, anchorKey(keys)) : []
  const newest = kept.reduce((most, { seq }) => (seq > most ? seq : most), 0n)
  if (newest > length) {
    throw new Refusal(`The anchors in ${anchors} know ${newest} audited acts and this backup ${length}: put ${path.join(anchors, 'audit.jsonl')} elsewhere, keep it as the record of what is lost, and restore again.`)
  }
  return head ? [{ seq: length, hash: head.hash, at }, ...kept] : []
}

/**
 * @template T
 * @param {Places} places
 * @param {(url: string) => Promise<T>} work
 */
async function withEmptyDatabase({ data, given }, work) {
  if (given) return work(given)
  fs.mkdirSync(data, { recursive: true, mode: 0o700 })
  const lock = tryLock(path.join(data, 'running.lock'))
  if ('holder' in lock) throw new Refusal(`Heard runs on ${data} (process ${lock.holder}): end it first, or restore into another HEARD_DATA.`)
  try {
    const cluster = await startCluster(path.join(data, 'postgres'))
    try {
      await prepareDatabase(cluster, 'heard')
      await applyMigrations(cluster.url('heard_owner', 'heard'))
      return await work(cluster.url('postgres', 'heard'))
    } finally {
      await cluster.stop()
    }
  } finally {
    lock.release()
  }
}

/**
 * One transaction, the audit's check included: a restore that fails leaves an empty database.
 * @param {string} url
 * @param {{ files: string[], key: Buffer, header: Header, anchors: import('../audit/anchors.mjs').Anchor[] }} backup
 */
async function load(url, { files, key, header, anchors }) {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    return await sql.begin(async (tx) => {
      await tx.unsafe(careful)
      await refuseUnlessReady(tx, header)
      // No trigger and no foreign key acts meanwhile: what is put in was whole when it was taken out.
      await tx`set local session_replication_role = replica`
      const tables = []
      for (const file of files) tables.push(...(await loadFile(tx, openSealed(file, key))))
      await Promise.all(tables.map((table) => refuseUnlessWhole(tx, table)))
      for (const { name, last, isCalled } of header.sequences) await tx`select setval(${name}::regclass, ${last}::bigint, ${isCalled})`
      const { length } = anchors.length > 0 ? await checkChain(tx, anchors) : { length: 0n }
      await checkEntries(tx)
      return { rows: tables.reduce((sum, { rows }) => sum + rows, 0), cases: await countRows(tx, '"Case"'), audited: length }
    })
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/**
 * @param {import('postgres').Sql<{}>} sql
 * @param {Header} header
 */
async function refuseUnlessReady(sql, { shape }) {
  const here = await readShape(sql)
  if (JSON.stringify(here) !== JSON.stringify(shape)) {
    const [theirs, ours] = [shape, here].map(({ migrations }) => migrations.at(-1)?.name ?? 'none')
    throw new Refusal(`The backup was made at the migration ${theirs} and this database is not the same (${ours}): restore with the release that made the backup, on a database that it migrated, and start the newer release afterwards.`)
  }
  const runtime = logins.map(({ name }) => name).filter((name) => name !== 'heard_owner')
  const [busy] = await sql`select usename as login from pg_stat_activity where datname = current_database() and usename = any(${runtime}) limit 1`
  if (busy) throw new Refusal(`Heard runs on this database (${busy['login']} is connected): end it first, or restore into another database.`)
  for (const { name } of here.tables) {
    const [row] = await sql.unsafe(`select from ${name} limit 1`)
    if (row) throw new Refusal(`This database is not empty (${name} has rows): restore into an empty one, for the embedded database with HEARD_DATA in a new folder and the key folder copied into it.`)
  }
}

/**
 * @param {import('postgres').Sql<{}>} sql
 * @param {AsyncGenerator<import('./sealed.mjs').Piece, void>} pieces
 * @returns {Promise<Counted[]>} the tables of the file
 */
async function loadFile(sql, pieces) {
  const tables = []
  /** @type {import('./sealed.mjs').Piece | undefined} */
  let piece
  const next = async () => {
    piece = (await pieces.next()).value ?? undefined
    return piece
  }
  const rowsOfTable = async function* () {
    while ((await next())?.kind === 'rows') yield /** @type {import('./sealed.mjs').Piece} */ (piece).body
  }
  await next()
  while (piece) {
    if (piece.kind !== 'table') {
      await next()
      continue
    }
    const table = JSON.parse(piece.body.toString())
    tables.push(table)
    if (table.rows === 0) await next()
    else await copyIn(sql, table, rowsOfTable())
  }
  return tables
}

/**
 * @param {import('postgres').Sql<{}>} sql
 * @param {Counted} table
 */
async function refuseUnlessWhole(sql, { name, rows }) {
  const there = await countRows(sql, name)
  if (there !== rows) throw new Refusal(`Of ${name}, ${there} rows of ${rows} arrived, so nothing was restored: try again, or take another backup.`)
}
