import { Refusal } from '../house/refusal.mjs'
import { startCheck } from './chain.mjs'

/**
 * The chain itself, row for row, against the anchors.
 * @param {import('postgres').Sql<{}>} sql
 * @param {import('./anchors.mjs').Anchor[]} anchors
 * @throws {Refusal} naming the first bad row
 */
export async function checkChain(sql, anchors) {
  const chain = startCheck(anchors)
  const events = sql`select seq::text, prev, body, hash from "AuditEvent" order by "AuditEvent".seq`.cursor(1000)
  for await (const rows of events) {
    for (const { seq, prev, body, hash } of /** @type {{ seq: string, prev: Buffer, body: unknown, hash: Buffer }[]} */ (rows)) {
      const fault = chain.take({ seq: BigInt(seq), prev, body, hash })
      if (fault) throw new Refusal(`The audit does not hold: ${fault}.`)
    }
  }
  const result = chain.end()
  if ('fault' in result) throw new Refusal(`The audit does not hold: ${result.fault}.`)
  return result
}

/**
 * People are shown who looked from the rows beside the chain: they must say what the chain says.
 * @param {import('postgres').Sql<{}>} sql
 * @throws {Refusal} naming the first bad row
 */
export async function checkEntries(sql) {
  const [bad] = await sql`
    select coalesce(v.seq, e.seq)::text as seq
    from "AuditEvent" v full join "AuditEntry" e on e.seq = v.seq
    where (v.seq is not null or e.seq is not null) and v.body is distinct from jsonb_build_object(
      'id', e.id, 'caseId', e."caseId", 'act', e.act, 'body', e.body, 'on', to_char(e."on", 'YYYY-MM-DD'),
      'at', to_char(e."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    order by coalesce(v.seq, e.seq) limit 1`
  if (bad) throw new Refusal(`The audit does not hold: what is shown to people as row ${bad['seq']} is not what was sealed.`)
}
