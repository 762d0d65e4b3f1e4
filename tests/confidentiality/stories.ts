import postgres from 'postgres'
import { newCaseKeys } from '~/confidentiality/case-keys'
import { keys } from '~/confidentiality/keys'
import { rewrapCaseKeys } from '~/confidentiality/rotation'
import { injectClock } from '~/platform/clock'

/** Says that it is ready, waits for the word, and makes the month's keys for a case: run by two processes at once. */
export async function makeTheMonthsKeys(): Promise<void> {
  process.send?.('ready')
  await new Promise((resolve) => process.once('message', resolve))
  const { rows } = await newCaseKeys('4b1d6f0e-8f0c-4a51-9d0c-2f6b7f0f5a11')
  const codePepper = (await (await keys()).codePepper()).pepper.toString('hex')
  process.send?.({ rows: rows.map((row) => ({ ...row, wrapped: row.wrapped.toString('hex') })), codePepper })
}

/** Makes keys for month after month until it is killed, and says when each is in use. */
export async function makeKeysForever(): Promise<void> {
  for (let month = 0; ; month++) {
    injectClock({ now: () => new Date(Date.UTC(2100 + Math.floor(month / 12), month % 12, 15)) })
    const { rows } = await newCaseKeys('4b1d6f0e-8f0c-4a51-9d0c-2f6b7f0f5a11')
    process.send?.(rows.map((row) => ({ ...row, wrapped: row.wrapped.toString('hex') })))
  }
}

/** Wraps every case's keys under the current epoch, until it is done or killed. */
export async function rewrapEverything(): Promise<void> {
  injectClock({ now: () => new Date('2031-01-15T09:00:00Z') })
  const sql = postgres(process.env.DATABASE_URL ?? '', { max: 1, onnotice: () => undefined })
  const done = await rewrapCaseKeys(sql, (count) => process.send?.({ count }))
  await sql.end()
  process.send?.({ done })
}
