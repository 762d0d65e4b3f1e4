import postgres from 'postgres'
import { afterAll, beforeAll } from 'vitest'
import { createTestDatabase } from '#tests/fixtures/database'
import { useTestKeys } from '#tests/fixtures/keys'
import { closeDatabase } from '~/platform/database'
import { monday, peopleArrive, setClock } from './nurses-case'

export * from './nurses-case'

/** Sets up a database, its people and the clock for the calling file; `owner()` sees everything, `url` is another login's way in. */
export function useFollowUpStory() {
  let sql: postgres.Sql
  let url: (login: string) => string = () => ''
  useTestKeys()
  beforeAll(async () => {
    const database = await createTestDatabase()
    url = database.url
    sql = postgres(database.url('heard_owner'), { max: 2, onnotice: () => undefined })
    setClock(monday)
    await peopleArrive(sql)
  })
  afterAll(async () => {
    await closeDatabase()
    await sql.end()
  })
  return { owner: () => sql, url: (login: string) => url(login) }
}
