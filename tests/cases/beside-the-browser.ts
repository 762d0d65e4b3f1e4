import postgres from 'postgres'
import { closeDatabase } from '~/platform/database'
import { fireDueTimers } from '~/workflow/sweep'
import { invites, tells } from './handing-over'
import { refOf } from './strands-story'
import { accepted, amaraReads, amaraWrites, efeWritesItDown, nurseTells, type NursesCase, peopleArrive, proposes, sends, setClock, stateOf } from './nurses-case'

/** For stories in the browser: a nurse has told us, and colleagues act on her case as their pages will. `address` is the owner's. */
export async function besideTheBrowser(address: string) {
  const sql = postgres(address, { max: 1, onnotice: () => undefined })
  await peopleArrive(sql)
  return {
    sql,
    setClock,
    fireDueTimers,
    nurseTells: (choices?: string[], more: Parameters<typeof nurseTells>[3] = {}) => nurseTells(sql, choices, 'a02', more),
    invites: async (it: NursesCase) => invites(await refOf(sql, it)),
    tellsTheOther: async (it: NursesCase, gist: string) => tells(await refOf(sql, it), gist),
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
