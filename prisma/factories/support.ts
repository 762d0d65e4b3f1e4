import { createHash } from 'node:crypto'
import type { Sql } from 'postgres'

type Session = { inDays: number; hour: number; kind: 'group' | 'oneOff'; theme: string | null; forWhom: string }

const title = 'Let’s talk about race and racism'
const sessions: readonly Session[] = [
  { inDays: 9, hour: 12, kind: 'group', theme: null, forWhom: 'Colleagues from racially minoritised groups' },
  { inDays: 16, hour: 18, kind: 'group', theme: 'names and belonging', forWhom: 'All colleagues' },
  { inDays: 23, hour: 12, kind: 'group', theme: null, forWhom: 'Bank and agency colleagues from racially minoritised groups' },
  { inDays: 37, hour: 9, kind: 'oneOff', theme: 'leading a team after something happened', forWhom: 'Colleagues who lead a team' },
]

/** Plants the demo trust's next group sessions as the database's owner, 75 minutes each. Run again, it changes nothing. */
export async function plantSessions(sql: Sql, { at }: { at: Date }): Promise<void> {
  const rows = sessions.map(({ inDays, hour, ...session }) => ({
    id: idOf(`${inDays} ${session.forWhom}`), ...session, title, minutes: 75, places: 12,
    startsAt: new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + inDays, hour)),
  }))
  await sql`insert into "SupportSession" ${sql(rows)} on conflict do nothing`
}

/** A uuid with the marks of version 4, made from words. */
function idOf(words: string): string {
  const hex = createHash('sha256').update(`heard session ${words}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
