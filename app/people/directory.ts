import { asActor, type Transaction } from '~/platform/database'
import { type DirectoryRow, type LineProblem, readDirectory } from './csv'
import { columns } from './csv-columns'
import { endSessionsOf, record, RefusedByRule } from './people'
import { notAFormula } from '~/platform/not-a-formula'

export type { LineProblem } from './csv'

export type ImportResult =
  | { ok: false; problems: LineProblem[] }
  /** `notInFile`: people who are in the directory and not in the file. They stay until somebody disables them. */
  | { ok: true; added: number; updated: number; notInFile: { staffNumber: string; name: string }[] }

/**
 * Brings the staff directory up to date from a CSV file: all of it or, where any line has a problem, none of it. People are
 * recognised by staff number and nobody is removed. An empty sign-in (issuer, subject) leaves the one that stands; a changed one
 * ends the person's sessions.
 * @throws RefusedByRule where the asker is not an administrator.
 */
export async function importDirectory(administratorId: string, bytes: Uint8Array): Promise<ImportResult> {
  const file = readDirectory(bytes)
  if (!file.ok) return file
  return asActor({ as: 'staff', personId: administratorId }, async (tx): Promise<ImportResult> => {
    await refuseUnlessAdministrator(tx)
    // One import at a time: two at once would each miss what the other adds.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('directory'))`
    const known = await tx.person.findMany({ select: { id: true, staffNumber: true, name: true, issuer: true, subject: true, disabledAt: true } })
    const problems = problemsWithDirectory(file.rows, known)
    if (problems.length > 0) return { ok: false, problems }

    const numbers = new Map(known.map((person) => [person.staffNumber, person]))
    const moved = file.rows.flatMap(({ staffNumber, signIn }) => {
      const person = numbers.get(staffNumber)
      return person && signIn && person.subject !== null && (person.issuer !== signIn.issuer || person.subject !== signIn.subject) ? [person.id] : []
    })
    await writeTeams(tx, file.rows)
    await writePeople(tx, file.rows, moved)
    await endSessionsOf(tx, moved)
    for (const personId of moved) await record(tx, administratorId, { act: 'person.signInChanged', personId })

    const inFile = new Set(file.rows.map(({ staffNumber }) => staffNumber))
    const updated = file.rows.filter(({ staffNumber }) => numbers.has(staffNumber)).length
    const added = file.rows.length - updated
    await record(tx, administratorId, { act: 'directory.imported', people: file.rows.length })
    const notInFile = known.filter((person) => !inFile.has(person.staffNumber) && person.disabledAt === null).map(({ staffNumber, name }) => ({ staffNumber, name }))
    return { ok: true, added, updated, notInFile }
  })
}

/** The directory as the CSV that `importDirectory` reads, so that a trust can start from what stands. Disabled people are left out. */
export function exportDirectory(administratorId: string): Promise<string> {
  return asActor({ as: 'staff', personId: administratorId }, async (tx) => {
    await refuseUnlessAdministrator(tx)
    const people = await tx.person.findMany({ where: { disabledAt: null }, include: { team: true, manager: true }, orderBy: { staffNumber: 'asc' } })
    const lines = people.map(({ staffNumber, name, email, team, manager, issuer, subject }) =>
      [staffNumber, name, email, team?.name, team?.division, team?.headcount, manager?.staffNumber, issuer, subject].map((cell) => asCell(String(cell ?? ''))).join(','),
    )
    return [columns.join(','), ...lines, ''].join('\r\n')
  })
}

async function refuseUnlessAdministrator(tx: Transaction): Promise<void> {
  const [row] = await tx.$queryRaw<{ allowed: boolean }[]>`select app.has_role('administrator') as allowed`
  if (row?.allowed !== true) throw new RefusedByRule('Only an administrator keeps the staff directory.')
}

type Known = { staffNumber: string; name: string; issuer: string | null; subject: string | null }

/** What only the directory can tell: a manager whom nobody knows, a sign-in that is somebody else's. */
function problemsWithDirectory(rows: readonly DirectoryRow[], known: readonly Known[]): LineProblem[] {
  const inFile = new Map(rows.map((row) => [row.staffNumber, row]))
  const numbers = new Set([...inFile.keys(), ...known.map(({ staffNumber }) => staffNumber)])
  const signIns = new Map(known.flatMap((person) => (person.issuer !== null && person.subject !== null && !inFile.get(person.staffNumber)?.signIn ? [[`${person.issuer} ${person.subject}`, person.staffNumber]] : [])))
  return rows.flatMap(({ line, staffNumber, managerStaffNumber, signIn }) => {
    const problems: LineProblem[] = []
    if (managerStaffNumber !== null && !numbers.has(managerStaffNumber)) {
      problems.push({ line, says: `managerStaffNumber ${managerStaffNumber} is nobody in this file or in the directory: add the manager, or leave it empty` })
    }
    const owner = signIn && signIns.get(`${signIn.issuer} ${signIn.subject}`)
    if (owner !== undefined && owner !== null && owner !== staffNumber) {
      problems.push({ line, says: `this issuer and subject belong to staffNumber ${owner}: two people cannot share one sign-in` })
    }
    return problems
  })
}

async function writeTeams(tx: Transaction, rows: readonly DirectoryRow[]): Promise<void> {
  const teams = [...new Map(rows.flatMap(({ team }) => (team ? [[team.name, { id: crypto.randomUUID(), ...team }]] : []))).values()]
  await tx.$executeRaw`
    insert into "Team" (id, name, division, headcount)
    select id, name, division, headcount from jsonb_to_recordset(${JSON.stringify(teams)}::jsonb) as t(id uuid, name text, division text, headcount int)
    on conflict (name) do update set division = excluded.division, headcount = excluded.headcount`
}

async function writePeople(tx: Transaction, rows: readonly DirectoryRow[], moved: readonly string[]): Promise<void> {
  const people = JSON.stringify(
    rows.map(({ staffNumber, name, email, team, managerStaffNumber, signIn }) => ({
      id: crypto.randomUUID(), staffNumber, name, email, team: team?.name ?? null, manager: managerStaffNumber, issuer: signIn?.issuer ?? null, subject: signIn?.subject ?? null,
    })),
  )
  // Two people may swap sign-ins in one file; a unique key looks at each row as it is written, so the old ones go first.
  await tx.person.updateMany({ where: { id: { in: [...moved] } }, data: { issuer: null, subject: null } })
  await tx.$executeRaw`
    insert into "Person" (id, "staffNumber", name, email, "teamId", issuer, subject)
    select p.id, p."staffNumber", p.name, p.email, t.id, p.issuer, p.subject
    from jsonb_to_recordset(${people}::jsonb) as p(id uuid, "staffNumber" text, name text, email text, team text, issuer text, subject text)
    left join "Team" t on t.name = p.team
    on conflict ("staffNumber") do update set name = excluded.name, email = excluded.email, "teamId" = excluded."teamId",
      issuer = coalesce(excluded.issuer, "Person".issuer), subject = coalesce(excluded.subject, "Person".subject)`
  await tx.$executeRaw`
    update "Person" set "managerId" = m.id
    from jsonb_to_recordset(${people}::jsonb) as p("staffNumber" text, manager text) left join "Person" m on m."staffNumber" = p.manager
    where "Person"."staffNumber" = p."staffNumber" and "Person"."managerId" is distinct from m.id`
}

function asCell(text: string): string {
  const safe = notAFormula(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
