import pg from 'pg'
import type { Actor } from './actor'
import { beginAs, nameOf, PATIENCE, poolOf } from './connections'
import type { Prisma } from './generated/client'

/**
 * Carries out one statement as `actor`, in a transaction of its own whose begin, statement and commit go out together and past Prisma's engine: for
 * the one statement that is most of what a public page may ask of us. As in `asActor`, row security applies, and an error is thrown once nothing of it
 * is there. Times are parameters as everywhere, and reach SQL as UTC.
 */
export async function asActorAtOnce(actor: Actor, { text, values }: Prisma.Sql): Promise<void> {
  const connection = await poolOf(actor.as).connect()
  let lost: Error | undefined
  connection.on('error', note)
  try {
    const statement = { name: nameOf(text), text, values: values.map(asText), query_timeout: PATIENCE }
    // Whatever fails, the commit behind it finds its transaction failed, and takes everything back.
    const { stream } = connection.connection
    stream.cork()
    const sent = [connection.query(beginAs(actor)), connection.query(statement), connection.query('commit')]
    stream.uncork()
    const answers = await Promise.allSettled(sent)
    const refused = answers.find((answer) => answer.status === 'rejected')
    if (refused) throw refused.reason
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) lost ??= error as Error
    throw error
  } finally {
    connection.removeListener('error', note)
    connection.release(lost)
  }

  function note(error: Error): void {
    lost = error
  }
}

/** The driver would write a time in the zone of this machine, and a day would be another day. */
function asText(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value
}
