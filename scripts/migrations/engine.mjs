import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { inProject } from '../house/paths.mjs'

/**
 * Prisma's schema engine as WebAssembly, from npm: the native one is a download that many networks refuse. It is Prisma's internal
 * package, so only authors use it, never a running service. It is only ever asked to compare: replaying migrations and making
 * shadow databases is where it goes wrong (it cuts scripts at every semicolon and takes the real database for its shadow), and our
 * own runner does that part.
 */
const schemaFolder = inProject('prisma', 'schema')

const nothingExternal = { externalTables: [], externalEnums: [] }

/**
 * What is missing in a database for it to equal `prisma/schema`.
 * @param {string} url of a login that may read the whole catalogue
 * @param {{ folder?: string }} [options] the schema's folder
 * @returns {Promise<string>} SQL, empty when nothing is missing
 */
export async function compareWithSchema(url, { folder = schemaFolder } = {}) {
  const files = readSchema(folder)
  const pool = new CataloguePool({ connectionString: url, max: 1 })
  const engine = await startEngine(files, pool)
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: folder },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: nothingExternal,
    })
    const sql = (stdout ?? '').trim()
    return sql === '-- This is an empty migration.' ? '' : sql
  } finally {
    engine.free()
    await pool.end()
  }
}

/** @param {string} folder */
function readSchema(folder) {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: path.join(folder, name), content: fs.readFileSync(path.join(folder, name), 'utf8') }))
}

/** @type {Promise<typeof import('@prisma/schema-engine-wasm/schema_engine_bg')> | undefined} */
let loading

/**
 * @param {{ path: string, content: string }[]} files
 * @param {CataloguePool} pool
 */
async function startEngine(files, pool) {
  const { SchemaEngine } = await (loading ??= loadEngine())
  const datamodels = files.map((file) => /** @type {[string, string]} */ ([file.path, file.content]))
  return SchemaEngine.new({ datamodels }, () => undefined, catalogueAdapter(pool))
}

/** Once a process: the package keeps the first instance's memory for good. */
async function loadEngine() {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (/** @type {string} */ text) => console.error(text) } })
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const module = path.join(path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm')
  // Node 20 cannot import WebAssembly as a module: what the package's own entry does in one line is done by hand.
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(module), { './schema_engine_bg.js': { ...glue } })
  const inner = /** @type {{ __wbg_set_wasm: (exports: WebAssembly.Exports) => void }} */ (/** @type {unknown} */ (glue))
  const outer = /** @type {{ __wbindgen_start: () => void }} */ (/** @type {unknown} */ (instance.exports))
  inner.__wbg_set_wasm(instance.exports)
  outer.__wbindgen_start()
  return glue
}

const charOid = 18
const textOid = 25

/** Remembers which columns of its last answer are PostgreSQL's one-byte type "char", and hands them on as text. */
class CataloguePool extends pg.Pool {
  /** @type {number[]} */
  lastChars = []

  /** @override pg declares a dozen overloads; the engine's questions all have this one shape. */
  query = /** @type {pg.Pool['query']} */ (/** @type {unknown} */ (async (/** @type {pg.QueryArrayConfig} */ question) => {
    const answer = await super.query(question)
    this.lastChars = []
    for (const [index, field] of (answer.fields).entries()) {
      if (field.dataTypeID !== charOid) continue
      field.dataTypeID = textOid
      this.lastChars.push(index)
    }
    return answer
  }))
}

/**
 * Prisma's adapter does not know the type "char", of which the catalogue is full, and gives up: name it here. One connection, and
 * the engine asks one question at a time, so the pool's last answer is the one in hand.
 * @param {CataloguePool} pool
 */
function catalogueAdapter(pool) {
  const factory = new PrismaPg(pool)
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const ask = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const answer = await ask(query)
      for (const index of pool.lastChars) answer.columnTypes[index] = ColumnTypeEnum.Character
      return answer
    }
    return adapter
  }
  return bindMigrationAwareSqlAdapterFactory(factory)
}
