import postgres from 'postgres'
import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '#tests/fixtures/database'
import { startQueue } from '~/duties/queue'

const database = await createTestDatabase()
const sql = postgres(database.url('heard_worker'), { max: 1 })
afterAll(() => sql.end())

test('a process that ends beside new work leaves no job held by nobody, for the next to wait for', async () => {
  for (let round = 0; round < 12; round++) {
    let done = 0
    const notify = () => {
      done++
      return Promise.resolve()
    }
    const queue = await startQueue(database.url('heard_worker'), { notify })
    // Idle, so that word of the new work wakes it.
    await new Promise((resolve) => setTimeout(resolve, 100))
    for (const key of ['one', 'two', 'three']) await sql`select graphile_worker.add_job('notify', '{}'::json, job_key => ${`${round} ${key}`})`
    await queue.close()
    expect(await sql`select key from graphile_worker._private_jobs where locked_at is not null`, `round ${round}, ${done} done`).toEqual([])
  }
})
