import path from 'node:path'
import postgres from 'postgres'
import { readEnvironmentFile } from '../house/environment-file.mjs'
import { dataFolder } from '../house/paths.mjs'
import { endWith, Refusal } from '../house/refusal.mjs'
import { withDatabase } from '../postgres/reach.mjs'
import { anchorKey, readAnchors } from './anchors.mjs'
import { checkChain, checkEntries } from './rows.mjs'

/** How long the worker may take to seal a row, in milliseconds. */
const sealedWithin = 10_000

/**
 * `npm run audit:verify`: says that the audit holds, or names the first row that does not and ends with 1.
 * Reads `DATABASE_URL_WORKER` or `DATABASE_URL`, or the embedded database; `HEARD_KEYS`; `HEARD_ANCHORS`.
 */
export async function main() {
  try {
    readEnvironmentFile()
    const data = dataFolder(process.env)
    const anchors = readAnchors(
      process.env['HEARD_ANCHORS'] || path.join(data, 'anchors'),
      anchorKey(process.env['HEARD_KEYS'] || path.join(data, 'keys')),
    )
    const given = process.env['DATABASE_URL_WORKER'] || process.env['DATABASE_URL']
    const way = { given, login: 'heard_worker', setting: 'DATABASE_URL_WORKER' }
    const { length, newest } = await withDatabase(data, way, (url) => check(url, anchors))
    console.log(`The audit holds: ${length} rows, each follows from the one before, and the anchor of ${newest.at} fits row ${newest.seq}.`)
  } catch (error) {
    endWith(error)
  }
}

/**
 * @param {string} url
 * @param {import('./anchors.mjs').Anchor[]} anchors
 */
async function check(url, anchors) {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    const result = await checkChain(sql, anchors)
    await checkEntries(sql)
    await checkTail(sql)
    return result
  } catch (error) {
    const { code } = /** @type {{ code?: string }} */ (error)
    if (error instanceof Refusal || code === undefined) throw error
    throw new Refusal(`The audit could not be read (${code}): check the database's address, and that its login may read the audit.`)
  } finally {
    await sql.end()
  }
}

/**
 * Rows of people with a code carry no time, so their age is seen by looking twice.
 * @param {postgres.Sql} sql
 */
async function checkTail(sql) {
  const unsealed = async () => (await sql`select id from "AuditEntry" where seq is null`).map((row) => /** @type {string} */ (row['id']))
  const first = new Set(await unsealed())
  let left = [...first]
  for (const end = Date.now() + sealedWithin; left.length > 0 && Date.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    left = (await unsealed()).filter((id) => first.has(id))
  }
  if (left.length === 0) return
  throw new Refusal(`The audit does not hold: its tail of ${left.length} rows has not been sealed for ten seconds (the first is ${left[0]}). Is the worker running?`)
}
