import { PrismaPg } from '@prisma/adapter-pg'
import { type Actor, type Login, settingsOf } from './actor'
import { closePools, nameOf, PATIENCE, poolOf } from './connections'
import { PrismaClient, type Prisma } from './generated/client'

export type { Actor, Login } from './actor'
export { asActorAtOnce } from './at-once'
export { Prisma } from './generated/client'

/** The database as one actor sees it, inside one transaction. */
export type Transaction = Prisma.TransactionClient

const LIMITS = { maxWait: PATIENCE, timeout: PATIENCE }

const clients = new Map<Login, PrismaClient>()

/**
 * Runs `act` in one transaction as `actor`: the only way to the data. Row security hides what the actor may not see, and what
 * they say of themselves ends with the transaction. Errors of `act` roll everything back and are thrown on.
 */
export function asActor<T>(actor: Actor, act: (tx: Transaction) => Promise<T>): Promise<T> {
  const said = settingsOf(actor)
  return clientFor(actor.as).$transaction(async (tx) => {
    await tx.$queryRaw`select set_config('app.actor', ${said.actor}, true), set_config('app.code', ${said.code}, true), set_config('app.draft', ${said.draft}, true)`
    return act(tx)
  }, LIMITS)
}

/** Closes every pool; the process is draining or a test is over. */
export async function closeDatabase(): Promise<void> {
  const open = [...clients.values()]
  clients.clear()
  await Promise.all(open.map((client) => client.$disconnect()))
  await closePools()
}

/** True when PostgreSQL answers, for /health/ready. Never throws. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    await clientFor('leaders').$queryRaw`select 1`
    return true
  } catch {
    return false
  }
}

function clientFor(login: Login): PrismaClient {
  const known = clients.get(login)
  if (known) return known
  const adapter = new PrismaPg(poolOf(login), { statementNameGenerator: ({ sql }) => nameOf(sql) })
  const client = new PrismaClient({ adapter, errorFormat: 'minimal' })
  clients.set(login, client)
  return client
}

/** node-postgres gives no code where a connection that it held was cut. */
const lostConnection = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout)/

/** Why the database refused, where the caller can mend it: a unique key taken, or a rule of row security. */
export function refusal(error: unknown): 'taken' | 'forbidden' | 'away' | null {
  const text = error instanceof Error ? `${error.name} ${(error as { code?: string }).code ?? ''} ${JSON.stringify((error as { meta?: unknown }).meta ?? '')}` : ''
  if (/P2002|23505/.test(text)) return 'taken'
  if (/42501|P2039/.test(text)) return 'forbidden'
  if (/P1001|P1002|P1008|P1017|P2024|P2028|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0\d|08\d{3}/.test(text)) return 'away'
  return error instanceof Error && lostConnection.test(error.message) ? 'away' : null
}
