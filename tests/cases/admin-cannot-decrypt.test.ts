import postgres from 'postgres'
import { expect, test } from 'vitest'
import { openCaseKey } from '~/confidentiality/case-keys'
import { type Binding, EnvelopeError, openJson } from '~/confidentiality/envelope'
import { CaseNotFound } from '~/cases/errors'
import { openCase } from '~/cases/open-case'
import { giveRole } from '~/people/people'
import { caseRoles } from '~/people/roles'
import { asActor, refusal } from '~/platform/database'
import { ACCOUNT_FIELD } from '~/reports/account'
import { personId, tells, useDemoTrust } from './case-story'

/** Two kinds of administrator: Danny, who keeps people and settings, and whoever keeps the machine and has all of the database. */
const { owner, url } = useDemoTrust()
const narrative = 'She turned her chair to the blue door and called my name a noise.'
const danny = personId('danny')

test('adminCannotDecrypt: to Danny there is no case, no account and no key, and no role that would give him one', async () => {
  const { ref, id } = await tells(owner(), 'a02', { narrative })
  const asDanny = <T>(look: Parameters<typeof asActor<T>>[1]) => asActor({ as: 'staff', personId: danny }, look)
  await expect(asDanny((tx) => openCase(tx, danny, ref))).rejects.toBeInstanceOf(CaseNotFound)
  expect(await asDanny(async (tx) => [await tx.case.count(), await tx.caseKey.count(), await tx.report.count()])).toEqual([0, 0, 0])
  for (const role of caseRoles) await expect(giveRole(danny, danny, { role, scope: role === 'routeLead' ? 'hr' : role === 'learningApprover' ? 'network' : null }), role).rejects.toThrow()
  // Nor does the login that serves colleagues write him into a case, whatever a page would ask of it.
  const grants = asDanny((tx) => tx.caseGrant.createMany({ data: { id: crypto.randomUUID(), caseId: id, personId: danny, as: 'firstReader', grantedAt: new Date() } }))
  expect(await grants.catch((error: unknown) => refusal(error))).toBe('forbidden')
})

test('adminCannotDecrypt: the whole database, without the folder of keys, holds no word of an account and no key that opens it', async () => {
  const { id: caseId } = await tells(owner(), 'a02', { narrative })
  const superuser = postgres(url('postgres'), { max: 1, onnotice: () => undefined })
  try {
    const tables = await superuser<{ name: string }[]>`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('public', 'vault', 'app', 'graphile_worker') and table_type = 'BASE TABLE'`
    expect(tables.length).toBeGreaterThan(40)
    for (const { name } of tables) {
      const [found] = await superuser.unsafe<{ rows: number }[]>(`select count(*)::int as rows from ${name} t where t::text ~ 'blue door|${Buffer.from('blue door').toString('hex')}'`)
      expect({ name, rows: found?.rows }).toEqual({ name, rows: 0 })
    }
    const [report] = await superuser<{ sealed: Buffer }[]>`select sealed from "Report" where "caseId" = ${caseId}`
    const [row] = await superuser<{ caseId: string; tree: string; epoch: string; wrapped: Buffer }[]>`select "caseId", tree, epoch, wrapped from "CaseKey" where "caseId" = ${caseId} and tree = 'narrative'`
    if (!report || !row) throw new Error('A case has a report and its key')
    const place: Binding = { tree: 'narrative', caseId, field: ACCOUNT_FIELD }
    for (let from = 0; from + 32 <= row.wrapped.length; from++) {
      expect(() => openJson(row.wrapped.subarray(from, from + 32), report.sealed, place), `with what stands at byte ${from} of the wrapped key`).toThrow(EnvelopeError)
    }
    // With the folder it opens: it is the keys that are missing, and nothing else.
    expect(JSON.stringify(openJson(await openCaseKey(row), report.sealed, place))).toContain(narrative)
  } finally {
    await superuser.end()
  }
})
