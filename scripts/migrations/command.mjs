import fs from 'node:fs'
import path from 'node:path'
import { readEnvironmentFile } from '../house/environment-file.mjs'
import { prepare } from '../house/prepare.mjs'
import { endWith, Refusal } from '../house/refusal.mjs'
import { migrationsFolder } from './files.mjs'

const usage = 'Use: npm run migrate -- create NAME | check | apply'

/**
 * `create NAME` writes a migration for what changed in prisma/schema, `check` says whether the migrations and the schema agree,
 * `apply` brings the database of DATABASE_URL up to date.
 * @param {string[]} args
 */
export async function main([verb, name]) {
  try {
    await prepare({ build: false })
    if (verb === 'create' && name) await create(name)
    else if (verb === 'check') await check()
    else if (verb === 'apply') await apply()
    else throw new Refusal(usage)
  } catch (error) {
    endWith(error)
  }
}

/** @param {string} name */
async function create(name) {
  const title = name.toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '')
  if (title === '') throw new Refusal('A migration needs a name of letters or digits.')
  const sql = await findMissing()
  if (sql === '') return console.log('The schema has not changed: there is nothing to migrate.')
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const file = path.join(migrationsFolder, `${time}_${title}`, 'migration.sql')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `${sql}\n`)
  console.log(`Wrote ${path.relative(process.cwd(), file)}. Read it, add the rights and row security of every new table, then run npm run migrate -- check.`)
}

async function check() {
  const sql = await findMissing()
  if (sql === '') return console.log('The migrations and prisma/schema agree.')
  throw new Refusal(`The migrations and prisma/schema differ. What is missing:\n${sql}`)
}

/** What a fresh database, with every migration applied by our own runner, lacks to equal the schema. */
export async function findMissing() {
  const { startTemporaryCluster, templateName } = await import('../postgres/temporary.mjs')
  const { compareWithSchema } = await import('./engine.mjs')
  const cluster = await startTemporaryCluster()
  try {
    return await compareWithSchema(cluster.url('heard_owner', templateName))
  } finally {
    await cluster.stop()
  }
}

async function apply() {
  readEnvironmentFile()
  const url = process.env['DATABASE_URL']
  if (!url) throw new Refusal('Set DATABASE_URL to the address of the owner login: npm start migrates the embedded database by itself.')
  const { applyMigrations } = await import('./apply.mjs')
  const applied = await applyMigrations(url)
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`)
}
