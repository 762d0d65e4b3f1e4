import postgres from 'postgres'
import { plantLearning } from '#prisma/factories/learning'
import { demoColleagues, plantPeople } from '#prisma/factories/people'
import { plantSessions } from '#prisma/factories/support'
import { now } from '~/platform/clock'
import { required } from '~/platform/environment'

/** A person of the demo trust who can sign in, as `npm start` prints them. */
export type DemoPerson = { name: string; role: string; signIn: string }

export const demoPeople: DemoPerson[] = demoColleagues.map(({ name, job }) => ({ name, role: job, signIn: 'choose the name, no password' }))

/** Plants the demo trust where it is not there yet. Run again, it changes nothing. */
export async function seedDemoTrust(): Promise<void> {
  const sql = postgres(required('DATABASE_URL'), { max: 1, onnotice: () => undefined })
  try {
    await plantPeople(sql, { at: now() })
    await plantLearning(sql, { at: now() })
    await plantSessions(sql, { at: now() })
  } finally {
    await sql.end()
  }
}
