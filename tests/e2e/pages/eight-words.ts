import postgres from 'postgres'
import { secretOf } from '#prisma/factories/cases/secret'
import type { Heard } from '#tests/fixtures/heard'
import { openKeyFolder } from '~/confidentiality/key-folder'
import { codeOf, hashOf } from '~/reports/code'

/** The eight words of a case of the demo trust, as its keys make them. */
export async function wordsOf({ settings }: Heard, name: string): Promise<string> {
  const { version, pepper } = await (await openKeyFolder(settings.HEARD_KEYS ?? '', { mayCreate: false })).codePepper()
  return codeOf(secretOf(name), { version, key: pepper })
}

/** From now on the words count as seen by somebody else, as those do that a colleague hands over. */
export async function handOver(heard: Heard, database: string, words: string): Promise<void> {
  const { version, pepper } = await (await openKeyFolder(heard.settings.HEARD_KEYS ?? '', { mayCreate: false })).codePepper()
  const sql = postgres(database, { max: 1 })
  await sql`update "ReportCode" set "mustChange" = true where hash = ${Buffer.from(hashOf(words, { version, key: pepper }), 'hex')}`
  await sql.end()
}
