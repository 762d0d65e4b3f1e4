import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inProject } from '../house/paths.mjs'

/** Where migrations live unless a test says otherwise. */
export const migrationsFolder = inProject('prisma', 'migrations')

/**
 * One migration: `name` is its folder, `checksum` the SHA-256 of its SQL as Prisma keeps it.
 * @typedef {{ name: string, sql: string, checksum: string }} Migration
 */

/**
 * All migrations, in the order in which they are applied.
 * @param {string} [folder]
 * @returns {Migration[]}
 */
export function readMigrations(folder = migrationsFolder) {
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}
