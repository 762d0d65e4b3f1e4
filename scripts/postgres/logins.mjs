import { randomBytes } from 'node:crypto'

/**
 * One login for each database role, and the setting that holds its address. The owner migrates and does nothing else; nobody
 * ever changes role inside a connection, so that a hole in one part cannot speak with the rights of another.
 */
export const logins = /** @type {const} */ ([
  { name: 'heard_owner', variable: 'DATABASE_URL' },
  { name: 'heard_intake', variable: 'DATABASE_URL_INTAKE' },
  { name: 'heard_reporter', variable: 'DATABASE_URL_REPORTER' },
  { name: 'heard_staff', variable: 'DATABASE_URL_STAFF' },
  { name: 'heard_leaders', variable: 'DATABASE_URL_LEADERS' },
  { name: 'heard_worker', variable: 'DATABASE_URL_WORKER' },
  { name: 'heard_vault', variable: 'DATABASE_URL_VAULT' },
])

const runtimeLogins = logins.map(({ name }) => name).filter((name) => name !== 'heard_owner')

/** @typedef {Record<string, string>} Passwords by login; `postgres` is the embedded cluster's superuser */

/** @returns {Passwords} a fresh random password (hexadecimal, so safe in an address and in SQL) for each login */
export function makePasswords() {
  return Object.fromEntries(['postgres', ...logins.map(({ name }) => name)].map((name) => [name, randomBytes(24).toString('hex')]))
}

/**
 * The SQL that makes the logins, or brings their passwords up to date. None may pass over row-level security.
 * @param {Passwords} passwords
 */
export function loginsSql(passwords) {
  return logins
    .map(({ name }) => {
      const rights = `login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${passwords[name] ?? ''}'`
      return `do $$ begin
  if exists (select from pg_roles where rolname = '${name}') then alter role ${name} ${rights};
  else create role ${name} ${rights}; end if;
end $$;`
    })
    .join('\n')
}

/**
 * The SQL that lets the logins, and nobody else, into one database. Not copied with a template, so each database needs it.
 * @param {string} database
 */
export function admitSql(database) {
  return `revoke all on database "${database}" from public; grant connect on database "${database}" to ${runtimeLogins.join(', ')};`
}
