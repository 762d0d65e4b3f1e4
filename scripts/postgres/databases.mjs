import postgres from 'postgres'
import { admitSql, logins, loginsSql } from './logins.mjs'

/** @typedef {import('./cluster.mjs').Cluster} Cluster */

/**
 * Runs SQL as the embedded cluster's superuser.
 * @template T
 * @param {Pick<Cluster, 'url'>} cluster
 * @param {(sql: postgres.Sql) => Promise<T>} work
 */
export async function asSuperuser(cluster, work) {
  const sql = postgres(cluster.url('postgres', 'postgres'), { max: 1, onnotice: () => undefined })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

/**
 * Makes the logins, and the database when it is not there yet.
 * @param {Cluster} cluster
 * @param {string} name
 */
export async function prepareDatabase(cluster, name) {
  await asSuperuser(cluster, async (sql) => {
    await sql.unsafe(loginsSql(cluster.passwords))
    const there = await sql`select from pg_database where datname = ${name}`
    if (there.length === 0) await sql.unsafe(`create database "${name}" owner heard_owner`)
    await sql.unsafe(admitSql(name))
    await sql`revoke connect on database postgres, template1 from public`
  })
}

/**
 * Copies a whole database in some 20 ms. Nobody may be connected to the template meanwhile.
 * @param {Pick<Cluster, 'url'>} cluster
 * @param {{ from: string, to: string }} names
 */
export async function cloneDatabase(cluster, { from, to }) {
  await asSuperuser(cluster, async (sql) => {
    await sql.unsafe(`create database "${to}" template "${from}" owner heard_owner`)
    await sql.unsafe(admitSql(to))
  })
}

/**
 * Drops a database, whoever is still connected to it.
 * @param {Pick<Cluster, 'url'>} cluster
 * @param {string} name
 */
export async function dropDatabase(cluster, name) {
  await asSuperuser(cluster, (sql) => sql.unsafe(`drop database if exists "${name}" with (force)`))
}

/**
 * The settings that the processes read, for one database of a cluster.
 * @param {Pick<Cluster, 'url'>} cluster
 * @param {string} database
 * @returns {Record<string, string>}
 */
export function databaseSettings(cluster, database) {
  return Object.fromEntries(logins.map(({ name, variable }) => [variable, cluster.url(name, database)]))
}
