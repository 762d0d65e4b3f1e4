import postgres from 'postgres'
import { closeDatabase } from '~/platform/database'
import { fireDueTimers } from '~/workflow/sweep'
import { accepted, amaraReads, amaraWrites, efeWritesItDown, nurseTells, type NursesCase, peopleArrive, proposes, sends, setClock, stateOf } from './nurses-case'

/** For stories in the browser: a nurse has told us, and colleagues act on her case as their pages will. `address` is the owner's. */
export async function besideTheBrowser(address: string) {
  const sql = postgres(address, { max: 1, onnotice: () => undefined })
  await peopleArrive(sql)
  return {
    sql,
    setClock,
    fireDueTimers,
    nurseTells: (choices?: string[]) => nurseTells(sql, choices),
    accepted,
    amaraReads,
    amaraWrites,
    efeWritesItDown,
    sends,
    proposes: (it: NursesCase, ...names: Parameters<typeof sends>[0][]) => proposes(sql, it, ...names),
    stateOf: (it: NursesCase) => stateOf(sql, it),
    close: async () => {
      await closeDatabase()
      await sql.end()
    },
  }
}
