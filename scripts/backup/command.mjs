import { readEnvironmentFile } from '../house/environment-file.mjs'
import { prepare } from '../house/prepare.mjs'
import { endWith, Refusal } from '../house/refusal.mjs'
import { keysEnd, readPlaces } from './places.mjs'

/** `npm run backup`: one snapshot of the database in two sealed files, while the service runs or not. */
export async function backUp() {
  await speaking(async () => {
    const places = readPlaces(process.env)
    const { makeBackup } = await import('./make.mjs')
    const at = new Date()
    const { files, tables, rows, cases, deleted } = await makeBackup(places, at)
    console.log(`Backed up ${counted(cases, 'case')}, ${counted(rows, 'row')} of ${tables} tables, as they stood on ${moment(at.toISOString())}:
  ${files.rows}
  ${files.keys}   the keys: no copy of this file may be kept after ${keysEnd(at)}
Both open with the key in ${places.keyFile}. The key folder ${places.keys} is not in them: keep a copy of each elsewhere.`)
    for (const name of deleted) console.log(`Deleted ${name}: keys live 35 days in a backup.`)
  })
}

/**
 * `npm run restore`: puts a backup into an empty database.
 * @param {string | undefined} file
 */
export async function restore(file) {
  await speaking(async () => {
    const places = readPlaces(process.env)
    const { restoreBackup } = await import('./restore.mjs')
    const { file: from, at, tables, rows, cases, audited } = await restoreBackup(places, file)
    console.log(`Restored ${counted(cases, 'case')}, ${counted(rows, 'row')} of ${tables} tables, from ${from}.
The audit holds: ${counted(Number(audited), 'row')}, each follows from the one before.
Everything is as it stood on ${moment(at)}: what was deleted after that is here again, and scripts/README.md says what to do about it.`)
  })
}

/** @param {() => Promise<void>} work */
async function speaking(work) {
  try {
    readEnvironmentFile()
    await prepare({ build: false })
    await work()
    process.exit(0)
  } catch (error) {
    endWith(inWords(error))
  }
}

/**
 * An error of the database or the disk by its code alone: its message may quote a row.
 * @param {unknown} error
 */
function inWords(error) {
  const { code } = /** @type {{ code?: unknown }} */ (error)
  if (error instanceof Refusal || typeof code !== 'string') return error
  if (code === '42501') {
    return new Refusal('The login of HEARD_BACKUP_DATABASE_URL may not see or write every row, so nothing was done: scripts/README.md says which rights it needs.')
  }
  return new Refusal(`It did not succeed (${code}) and left nothing half done: check the address of the database, that it runs, and the room on the disk.`)
}

/** @param {string} at */
function moment(at) {
  return `${at.slice(0, 10)} at ${at.slice(11, 19)} UTC`
}

/**
 * @param {number} number
 * @param {string} thing
 */
function counted(number, thing) {
  return `${number.toLocaleString('en-GB')} ${thing}${number === 1 ? '' : 's'}`
}
