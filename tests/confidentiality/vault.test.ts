import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '#tests/fixtures/database'
import { useTestKeys } from '#tests/fixtures/keys'
import { EnvelopeError } from '~/confidentiality/envelope'
import { accountTold } from '#tests/fixtures/accounts'
import { identityIn } from '~/reports/account'
import { answersSchema } from '~/reports/answers'
import { IdentityTooLong, openAlert, openName, sealAlert, sealName, SEALED_NAME_BYTES, tidyVault } from '~/confidentiality/vault'
import { injectClock } from '~/platform/clock'
import { asActor, closeDatabase, refusal, type Actor } from '~/platform/database'

useTestKeys()
const ruth = { personId: randomUUID(), role: 'nameKeeper' }
const amara = { name: 'Amara Nwosu', phone: '07700 900123' }
const why = 'personChose'
let owner: postgres.Sql

beforeAll(async () => {
  const database = await createTestDatabase()
  owner = postgres(database.url('heard_owner'), { max: 1, onnotice: () => undefined })
})
afterAll(async () => {
  await closeDatabase()
  await owner.end()
})

const submit = async (identity: Parameters<typeof sealName>[0]) => {
  const row = await sealName(identity)
  await asActor({ as: 'intake', draft: null }, (tx) => tx.vaultName.createMany({ data: [row] }))
  return row.id
}
const audited = (vaultId: string) => owner`select act, "caseId", body, "at" from "AuditEntry" where body->>'vaultId' = ${vaultId}`

describe('sameShapeWhetherNameExists: the vault', () => {
  test('a name and no name make rows of the same shape and size', async () => {
    const rows = [await sealName(amara), await sealName(null), await sealName({ name: 'X' })]
    for (const row of rows) {
      expect(row.sealed).toHaveLength(SEALED_NAME_BYTES)
      expect(row.wrapped).toHaveLength(61)
      expect(row.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(Object.keys(row).sort()).toEqual(['epoch', 'id', 'sealed', 'wrapped'])
    }
    expect(new Set(rows.map(({ sealed }) => sealed.toString('hex').slice(0, 60))).size).toBe(3)
  })

  test('what would not fit is refused before anything is stored', async () => {
    await expect(sealName({ name: 'x'.repeat(8200) })).rejects.toThrow(IdentityTooLong)
  })

  test('whatever the form takes fits, in any script', async () => {
    const longest = Object.fromEntries(Object.entries({ yourName: 200, contactDetails: 200, sourceName: 200, namedExclusions: 1_000, statusWords: 200 }).map(([field, characters]) => [field, '𞤀'.repeat(characters)]))
    const answers = answersSchema.parse({ ...accountTold('a02', '2026-11-20').answers, mode: 'named', ...longest })
    expect(identityIn(answers)).toEqual(longest)
    expect((await sealName(identityIn(answers))).sealed).toHaveLength(SEALED_NAME_BYTES)
    expect(answersSchema.safeParse({ ...answers, namedExclusions: '𞤀'.repeat(1_001) }).success).toBe(false)
  })

  test('opening answers alike for no name and for a name that was deleted, and is audited each time', async () => {
    const caseId = randomUUID()
    for (const vaultId of [await submit(null), randomUUID()]) {
      expect(await openName(ruth, { vaultId, caseId, why })).toBeNull()
      expect(await audited(vaultId)).toHaveLength(1)
    }
  })
})

describe('opening a name', () => {
  test('gives the name, and leaves a row that says who and why', async () => {
    const [vaultId, caseId] = [await submit(amara), randomUUID()]
    expect(await openName(ruth, { vaultId, caseId, why })).toEqual(amara)
    const [row, ...more] = await audited(vaultId)
    expect(row).toMatchObject({ act: 'name.opened', caseId, body: { why, byRole: 'nameKeeper', byPerson: ruth.personId } })
    expect(row?.at).toBeInstanceOf(Date)
    expect(more).toEqual([])
    expect(JSON.stringify(row)).not.toContain('Amara')
  })

  test('without its audit row there is no name', async () => {
    const vaultId = await submit(amara)
    await expect(openName(ruth, { vaultId, caseId: randomUUID(), why: 'a reason in words' })).rejects.toThrow()
    expect(await audited(vaultId)).toEqual([])
  })

  test('a row whose name was taken from another does not open', async () => {
    const [amaras, bens] = [await submit(amara), await submit({ name: 'Ben' })]
    await owner`update vault."Name" b set sealed = a.sealed, epoch = a.epoch, wrapped = a.wrapped from vault."Name" a where a.id = ${amaras} and b.id = ${bens}`
    await expect(openName(ruth, { vaultId: bens, caseId: randomUUID(), why })).rejects.toThrow(EnvelopeError)
  })

  test('an alert’s address is no name, and opens only as an alert', async () => {
    const alert = await sealAlert(amara)
    expect(await openAlert(alert)).toEqual(amara)
    expect(await openAlert(await sealAlert(null))).toBeNull()
    await expect(openAlert(await sealName(amara))).rejects.toThrow(EnvelopeError)
  })
})

describe('no other login sees the vault', () => {
  test.each([
    ['intake', { as: 'intake', draft: null }],
    ['reporter', { as: 'reporter', code: 'ab'.repeat(32) }],
    ['staff', { as: 'staff', personId: ruth.personId }],
    ['leaders', { as: 'leaders', personId: ruth.personId }],
    ['worker', { as: 'worker' }],
  ] satisfies [string, Actor][])('%s can neither read nor count it', async (_login, actor) => {
    const refused = await asActor(actor, (tx) => tx.vaultName.findMany()).catch((error: unknown) => refusal(error))
    expect(refused).toBe('forbidden')
  })

  test('it has no column that says when, and no way to a case', async () => {
    const columns = await owner<{ column_name: string; data_type: string }[]>`
      select column_name, data_type from information_schema.columns where table_schema = 'vault' and table_name = 'Name' order by 1`
    expect(columns.map(({ column_name, data_type }) => `${column_name} ${data_type}`)).toEqual(['epoch text', 'id uuid', 'sealed bytea', 'wrapped bytea'])
    expect(await owner`select 1 from pg_constraint where contype = 'f' and 'vault."Name"'::regclass in (conrelid, confrelid)`).toEqual([])
  })
})

test('the nightly tidying leaves no order and one epoch, and every name still opens', async () => {
  await owner`delete from vault."Name"`
  const ids: string[] = []
  for (let n = 0; n < 40; n++) ids.push(await submit(n % 4 === 0 ? { name: `Colleague ${n}` } : null))
  const onDisk = async () => (await owner<{ id: string }[]>`select id from vault."Name" order by ctid`).map(({ id }) => id)
  expect(await onDisk()).toEqual(ids)

  const putBack = injectClock({ now: () => new Date('2031-02-03T02:00:00Z') })
  expect(await tidyVault()).toBe(40)
  expect(await tidyVault()).toBe(0)
  putBack()

  expect(await onDisk()).toEqual([...ids].sort())
  expect(await owner`select distinct epoch from vault."Name"`).toEqual([{ epoch: '2031-02' }])
  const places = await owner<{ id: string }[]>`select id from vault."Name" order by pg_column_toast_chunk_id(sealed)`
  expect(places.map(({ id }) => id)).toEqual([...ids].sort())
  expect(await openName(ruth, { vaultId: ids[36] ?? '', caseId: randomUUID(), why })).toEqual({ name: 'Colleague 36' })
})
