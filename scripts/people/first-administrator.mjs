import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import postgres from 'postgres'
import { readEnvironmentFile } from '../house/environment-file.mjs'
import { prepare } from '../house/prepare.mjs'
import { endWith, Refusal } from '../house/refusal.mjs'
import { withTypeScript } from '../load-typescript.mjs'

const usage = 'Use: npm run first-administrator -- FILE.csv STAFFNUMBER. The file has the columns that README.md lists, with the sign-in of that person.'

/**
 * `npm run first-administrator -- FILE.csv STAFFNUMBER`: the way into a new service. Reads the staff directory from the file and gives the person with that
 * number the role of administrator; everybody else gets their roles from them, on a page. Refused once somebody is administrator.
 * @param {string[]} args
 */
export async function main([file, staffNumber]) {
  try {
    if (!file || !staffNumber) throw new Refusal(usage)
    readEnvironmentFile()
    const bytes = read(file)
    const { DATABASE_URL: url, DATABASE_URL_STAFF: staff } = process.env
    if (!url || !staff) throw new Refusal('DATABASE_URL and DATABASE_URL_STAFF are not set: they are those of the service (see .env.example). The demo trust has its administrator already.')
    await prepare({ build: false })
    await withTypeScript(async (load) => {
      const { readDirectory } = /** @type {typeof import('../../app/people/csv')} */ (await load('/app/people/csv.ts'))
      const { importDirectory } = /** @type {typeof import('../../app/people/directory')} */ (await load('/app/people/directory.ts'))
      const { closeDatabase } = /** @type {typeof import('../../app/platform/database')} */ (await load('/app/platform/database/index.ts'))
      const read = readDirectory(bytes)
      if (!read.ok) throw problems(read.problems)
      const row = read.rows.find((one) => one.staffNumber === staffNumber)
      if (!row) throw new Refusal(`Nobody in ${file} has the staff number ${staffNumber}.`)
      if (!row.signIn) throw new Refusal(`${row.name} has no sign-in in ${file}: give issuer and subject, or nobody can sign in as administrator.`)
      const sql = postgres(url, { max: 1, onnotice: () => undefined })
      try {
        const id = await appoint(sql, { ...row, signIn: row.signIn })
        const result = await importDirectory(id, bytes).catch(async (error) => {
          await dismiss(sql, id)
          throw error
        })
        if (!result.ok) {
          await dismiss(sql, id)
          throw problems(result.problems)
        }
        console.log(`${row.name} is administrator. ${String(read.rows.length)} people are in the directory. Sign in and give the roles of the others under People.`)
      } finally {
        await sql.end()
        await closeDatabase()
      }
    })
    process.exit(0)
  } catch (error) {
    endWith(error)
  }
}

/**
 * Puts in the one person by whom all others are put in.
 * @param {postgres.Sql} sql
 * @param {{ staffNumber: string, name: string, email: string, signIn: { issuer: string, subject: string } }} person
 * @returns {Promise<string>} their id
 */
async function appoint(sql, { staffNumber, name, email, signIn: { issuer, subject } }) {
  const id = randomUUID()
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtext('directory'))`
    const [known] = await tx`select from "Person"`
    if (known) throw new Refusal('There are people in the directory already: an administrator imports the file under People. Nothing was changed.')
    await tx`insert into "Person" (id, "staffNumber", name, email, issuer, subject) values (${id}, ${staffNumber}, ${name}, ${email}, ${issuer}, ${subject})`
    await tx`insert into "RoleAssignment" (id, "personId", role, scope, "fromOn") values (${randomUUID()}, ${id}, 'administrator', null, current_date)`
  })
  return id
}

/**
 * Takes them out again where the rest of the file cannot be read in: nobody is left half way.
 * @param {postgres.Sql} sql
 * @param {string} id
 */
async function dismiss(sql, id) {
  await sql.begin(async (tx) => {
    await tx`delete from "RoleAssignment" where "personId" = ${id}`
    await tx`delete from "Person" where id = ${id}`
  })
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file)
  } catch {
    throw new Refusal(`${file} cannot be read: give the path of the directory’s CSV file.`)
  }
}

/** @param {{ line: number, says: string }[]} list */
function problems(list) {
  return new Refusal(`Nothing was changed. ${list.map(({ line, says }) => `Line ${String(line)}: ${says}.`).join(' ')}`)
}
