import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { columns } from './csv-columns'

/** Bytes. Some twenty thousand people. */
export const largestFile = 4_000_000

/** One problem, at a line of the file (1 is the heading), said with what to do. */
export type LineProblem = { line: number; says: string }

export type DirectoryRow = {
  line: number
  staffNumber: string
  name: string
  email: string
  team: { name: string; division: string; headcount: number } | null
  managerStaffNumber: string | null
  signIn: { issuer: string; subject: string } | null
}

export type ReadFile = { ok: true; rows: DirectoryRow[] } | { ok: false; problems: LineProblem[] }

// What PostgreSQL cannot keep or a page cannot show: control characters, among them NUL.
const short = (what: string, most: number) =>
  z.string().max(most, `${what} is longer than ${most} characters: shorten it`).refine((text) => !/\p{Cc}/u.test(text), `${what} holds a character that cannot be shown: type it again`)

const rowSchema = z
  .object({
    staffNumber: short('staffNumber', 40).min(1, 'staffNumber is empty: give the number of the person’s staff record'),
    name: short('name', 120).min(1, 'name is empty: give the person’s name'),
    email: short('email', 200).refine((text) => text === '' || z.email().safeParse(text).success, 'email is not an e-mail address: correct it or leave it empty'),
    team: short('team', 120),
    division: short('division', 120),
    headcount: short('headcount', 6).refine((text) => text === '' || /^\d{1,5}$/.test(text), 'headcount is not a whole number: say how many people are in the team'),
    managerStaffNumber: short('managerStaffNumber', 40),
    issuer: short('issuer', 300).refine((text) => text === '' || URL.canParse(text), 'issuer is not an address: copy it from your sign-in service, such as https://login.example.nhs.uk'),
    subject: short('subject', 255),
  })
  .refine(({ issuer, subject }) => (issuer === '') === (subject === ''), 'issuer and subject belong together: give both, or leave both empty')
  .refine(({ team, division, headcount }) => team === '' || (division !== '' && headcount !== ''), 'the team has no division or no headcount: give both, or leave the team empty')
  .refine(({ staffNumber, managerStaffNumber }) => staffNumber === '' || staffNumber !== managerStaffNumber, 'managerStaffNumber is the person’s own number: give their manager’s')

/**
 * Reads the file as it came from the browser. Every problem of every line is named at once; nothing is guessed.
 * Managers who are not in the file are looked up later, in the directory.
 */
export function readDirectory(bytes: Uint8Array): ReadFile {
  if (bytes.length > largestFile) return failed(1, `the file is larger than ${largestFile / 1_000_000} million bytes: split it in two`)
  const text = asText(bytes)
  if (text === null) return failed(1, 'the file is not in UTF-8: save it as “CSV UTF-8” and choose it again')
  const table = asTable(text)
  if ('problem' in table) return { ok: false, problems: [table.problem] }
  const { heading, records } = table
  const headingProblem = problemOfHeading(heading)
  if (headingProblem) return failed(1, headingProblem)
  if (records.length === 0) return failed(1, 'the file has a heading and nobody under it: add one line for each person')

  const problems: LineProblem[] = []
  const rows = records.flatMap(({ line, cells }): DirectoryRow[] => {
    if (cells.length !== heading.length) {
      problems.push({ line, says: `the line has ${cells.length} cells and the heading ${heading.length}: put text that holds a comma in double quotes` })
      return []
    }
    const given = Object.fromEntries(columns.map((column) => [column, asWritten(cells[heading.indexOf(column)] ?? '')]))
    const parsed = rowSchema.safeParse(given)
    if (parsed.success) return [toRow(line, parsed.data)]
    problems.push(...parsed.error.issues.map(({ message }) => ({ line, says: message })))
    return []
  })
  problems.push(...problemsBetween(rows))
  return problems.length > 0 ? { ok: false, problems: problems.sort((one, other) => one.line - other.line) } : { ok: true, rows }
}

/** Without spaces around it, and without the apostrophe that our own export puts before what a spreadsheet would take for a formula. */
function asWritten(cell: string): string {
  return cell.trim().normalize('NFC').replace(/^'(?=[=+\-@])/, '')
}

function asText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

type Table = { heading: string[]; records: { line: number; cells: string[] }[] }

function asTable(text: string): Table | { problem: LineProblem } {
  try {
    const parsed = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as { record: string[]; info: { lines: number } }[]
    const [first, ...rest] = parsed.map(({ record, info }) => ({ line: info.lines, cells: record }))
    return { heading: (first?.cells ?? []).map((cell) => cell.trim()), records: rest.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    return { problem: { line, says: 'a double quote is not closed, or stands in the middle of a cell: close it, or write it twice' } }
  }
}

function problemOfHeading(heading: readonly string[]): string | null {
  const missing = ['staffNumber', 'name'].filter((column) => !heading.includes(column))
  if (missing.length > 0) return `the heading has no ${missing.join(' and no ')}: the first line must name the columns ${columns.join(', ')}`
  const unknown = heading.find((column) => !(columns as readonly string[]).includes(column))
  if (unknown !== undefined) return `the heading has a column “${unknown.slice(0, 40)}” that is not known: take it out, so that nothing is brought in by mistake`
  const twice = heading.find((column, place) => heading.indexOf(column) !== place)
  return twice === undefined ? null : `the heading has ${twice} twice: take one out`
}

function toRow(line: number, row: z.output<typeof rowSchema>): DirectoryRow {
  return {
    line,
    staffNumber: row.staffNumber,
    name: row.name,
    email: row.email,
    team: row.team === '' ? null : { name: row.team, division: row.division, headcount: Number(row.headcount) },
    managerStaffNumber: row.managerStaffNumber === '' ? null : row.managerStaffNumber,
    signIn: row.issuer === '' ? null : { issuer: row.issuer, subject: row.subject },
  }
}

/** What can only be seen by laying lines side by side. */
function problemsBetween(rows: readonly DirectoryRow[]): LineProblem[] {
  const people = new Map<string, number>()
  const signIns = new Map<string, number>()
  const teams = new Map<string, { line: number; said: string }>()
  return rows.flatMap(({ line, staffNumber, signIn, team }) => {
    const problems: LineProblem[] = []
    const earlier = remember(people, staffNumber, line)
    if (earlier !== null) problems.push({ line, says: `staffNumber ${staffNumber} stands in line ${earlier} too: keep one of the two lines` })
    if (signIn) {
      const taken = remember(signIns, `${signIn.issuer} ${signIn.subject}`, line)
      if (taken !== null) problems.push({ line, says: `this issuer and subject stand in line ${taken} too: two people cannot share one sign-in` })
    }
    if (team) {
      const said = `${team.division}, ${team.headcount}`
      const first = teams.get(team.name)
      if (!first) teams.set(team.name, { line, said })
      else if (first.said !== said) problems.push({ line, says: `team ${team.name} has another division or headcount in line ${first.line}: make them the same` })
    }
    return problems
  })
}

function remember(seen: Map<string, number>, key: string, line: number): number | null {
  const earlier = seen.get(key)
  if (earlier === undefined) seen.set(key, line)
  return earlier ?? null
}

function failed(line: number, says: string): ReadFile {
  return { ok: false, problems: [{ line, says }] }
}
