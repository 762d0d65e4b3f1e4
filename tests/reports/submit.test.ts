import { createHash, randomBytes } from 'node:crypto'
import { Client } from 'pg'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { accountTold } from '#tests/fixtures/accounts'
import { createTestDatabase } from '#tests/fixtures/database'
import { useTestKeys } from '#tests/fixtures/keys'
import { difference, everythingStored } from '#tests/support/everything-stored'
import { accountTold as accountIn, readAccount } from '~/cases/account'
import { colleagueOn } from '~/cases/decide'
import { release } from '~/cases/held-report'
import { openCase } from '~/cases/open-case'
import { readToldBeside } from '~/cases/strands/told-beside'
import { injectClock } from '~/platform/clock'
import { asActor, closeDatabase } from '~/platform/database'
import { type Answers, answersSchema } from '~/reports/answers'
import { equalityAnswersIn, keepEqualityAnswers } from '~/reports/equality'
import type { Sign } from '~/reports/quarantine/signs'
import { submitReport, wordsSent } from '~/reports/submit'

const amara = 'a0000000-0000-4000-8000-000000000001'
const farah = 'a0000000-0000-4000-8000-000000000002'
const told = (id: string) => accountTold(id, '2026-11-20').answers
let owner: postgres.Sql

useTestKeys()
beforeAll(async () => {
  const database = await createTestDatabase()
  injectClock({ now: () => new Date('2026-11-20T21:40:12Z') })
  owner = postgres(database.url('heard_owner'), { max: 2, onnotice: () => undefined })
  await owner`insert into "Person" (id, "staffNumber", name, email) values (${amara}, '1', 'Amara', 'a@example.nhs.uk'), (${farah}, '2', 'Farah', 'f@example.nhs.uk')`
  await owner`insert into "RoleAssignment" (id, "personId", role, scope, "fromOn") values
    (gen_random_uuid(), ${amara}, 'firstReader', null, '2026-01-01'), (gen_random_uuid(), ${farah}, 'routeLead', 'abuse', '2026-01-01')`
})
afterAll(async () => {
  await closeDatabase()
  await owner.end()
})

const countOf = async (table: string) => Number((await owner.unsafe<{ count: string }[]>(`select count(*) from ${table}`))[0]?.count)

describe('sending a report', () => {
  const secret = randomBytes(32)

  test('fifty times at once makes one case, with one code that is shown each time', async () => {
    const answers = told('a02')
    const sent = await Promise.all(Array.from({ length: 50 }, () => submitReport({ secret, answers })))
    expect(new Set(sent.map(({ words }) => words.join(' '))).size).toBe(1)
    expect(sent[0]?.words).toHaveLength(8)
    expect(await countOf('"Case"')).toBe(1)
    expect(await countOf('"ReportCode"')).toBe(1)
    expect(await countOf('vault."Name"')).toBe(1)
    expect(await wordsSent(secret)).toEqual(sent[0]?.words)
    expect(await wordsSent(randomBytes(32))).toBeNull()
  })

  test('everything that it leaves behind is written by one statement', async () => {
    const statements: string[] = []
    const query = Reflect.get(Client.prototype, 'query') as (...given: unknown[]) => unknown
    vi.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...given: unknown[]) {
      const [asked] = given as [string | { text: string }]
      statements.push(typeof asked === 'string' ? asked : asked.text)
      return query.apply(this, given)
    })
    await submitReport({ secret: randomBytes(32), answers: told('a02') })
    vi.restoreAllMocks()
    const writes = statements.filter((one) => /\b(insert|update|delete|merge|call)\b/i.test(one))
    expect(writes.map((one) => [...one.matchAll(/insert into ("\w+"|[\w."]+)/g)].length > 10)).toEqual([true])
    expect(statements.slice(statements.indexOf(writes[0] ?? '') - 1).map((one) => one.slice(0, 6).trim())).toEqual(['begin;', 'with "', 'commit'])
  })

  test('the first reader reads it, and the reading is part of the record', async () => {
    const [row] = await owner<{ id: string }[]>`select id from "Case"`
    const caseId = row?.id ?? ''
    const { answers } = await asActor({ as: 'staff', personId: amara }, async (tx) => readAccount(tx, caseId, await colleagueOn(tx, amara, caseId)))
    expect(answers.narrative).toContain('a shortened name that is not mine')
    expect(await owner`select act from "AuditEntry" where act = 'account.read' and "caseId" = ${caseId}`).toHaveLength(1)
  })

  test('nothing that a person wrote stands in clear in any row, and no row of theirs has a time of day', async () => {
    const tables = await owner<{ name: string }[]>`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'vault')`
    for (const { name } of tables) {
      const rows = await owner.unsafe<{ row: string }[]>(`select t::text as row from ${name} t`)
      expect(rows.filter(({ row }) => /shortened name|Everyone laughs|example\.org/.test(row)), name).toEqual([])
      expect(rows.filter(({ row }) => row.includes('21:40:12')).filter(({ row }) => !row.includes(amara)), name).toEqual([])
    }
  })
})

test('routes begin beside the review, and their leads are granted their own route', async () => {
  await submitReport({ secret: randomBytes(32), answers: told('a01') })
  const strands = await owner<{ id: string; kind: string }[]>`select id, context ->> 'kind' as kind from "Workflow" where machine = 'safety-route' order by 2`
  expect(strands.map(({ kind }) => kind)).toEqual(['abuse', 'hateCrime'])
  const grants = await owner<{ strandId: string }[]>`select "strandId" from "CaseGrant" where "personId" = ${farah} and "as" = 'routeLead'`
  expect(grants).toEqual([{ strandId: strands[0]?.id }])
})

test('sharing with two routes is two choices, so that each can be taken back alone', async () => {
  const answers = { ...told('a03'), choices: ['contactMe' as const, 'shareWithRoute' as const], shareWithRoutes: ['hr' as const, 'police' as const] }
  const secret = randomBytes(32)
  await submitReport({ secret, answers })
  const rows = await owner<{ kind: string; detail: string | null }[]>`
    select kind, detail from "Choice" where "caseId" = (select "caseId" from "Choice" where detail = 'police') order by nth`
  expect(rows.map(({ kind, detail }) => [kind, detail])).toEqual([['contactMe', null], ['shareWithRoute', 'hr'], ['shareWithRoute', 'police']])
})

test('a route that has no lead of its own is given to whoever’s duty it is', async () => {
  await owner`insert into "RoleAssignment" (id, "personId", role, scope, "fromOn") values (gen_random_uuid(), ${farah}, 'routeLead', 'hateCrime', '2026-01-01')`
  const police = { ...told('a03'), choices: ['shareWithRoute' as const], shareWithRoutes: ['police' as const] }
  await submitReport({ secret: randomBytes(32), answers: police })
  const led = await owner<{ personId: string }[]>`
    select g."personId" from "Workflow" w join "CaseGrant" g on g."strandId" = w.id and g."as" = 'routeLead'
    where w.context ->> 'kind' = 'police' and w."caseId" = (select "caseId" from "Choice" group by "caseId" having count(*) = 1 and min(detail) = 'police')`
  expect(led).toEqual([{ personId: farah }])
})

describe('it happened again, under the eight words from before', () => {
  const again = { ...told('a15'), team: 'Alder Ward' }
  const reading = (caseId: string) =>
    asActor({ as: 'staff', personId: amara }, async (tx) => {
      const [row] = await tx.case.findMany({ where: { id: caseId } })
      return readToldBeside(tx, await openCase(tx, amara, row?.ref ?? ''))
    })
  const cases = async () => (await owner<{ id: string }[]>`select id from "Case"`).map(({ id }) => id)
  const tell = async (earlierCode?: string) => {
    const before = await cases()
    const { words } = await submitReport({ secret: randomBytes(32), answers: { ...again, ...(earlierCode === undefined ? {} : { earlierCode }) } })
    const caseId = (await cases()).find((id) => !before.includes(id)) ?? ''
    return { caseId, words: words.join(' ') }
  }

  test('the first reader sees that the same person told before, each way, and no words of one stand in the other', async () => {
    const first = await tell()
    const second = await tell(first.words.toUpperCase())
    const third = await tell(first.words.split(' ').map((word) => word.slice(0, 4)).join('-'))
    const stranger = await tell('abandon')
    for (const [one, others] of [[first, 2], [second, 2], [third, 2], [stranger, 0]] as const) {
      const { before, alike } = await reading(one.caseId)
      expect(before).toHaveLength(others)
      expect(alike).toHaveLength(3)
    }
    const [sealed] = await asActor({ as: 'staff', personId: amara }, async (tx) => {
      const { answers } = await readAccount(tx, second.caseId, await colleagueOn(tx, amara, second.caseId))
      return [answers]
    })
    expect(JSON.stringify(sealed)).not.toMatch(new RegExp(first.words.split(' ').slice(0, 2).join('.*'), 'i'))
    expect(sealed).not.toHaveProperty('earlierCode')
  })

  test('another place, or another direction, is not alike; after twelve months neither is the same', async () => {
    const { caseId } = await tell()
    const count = async () => (await reading(caseId)).alike.length
    const before = await count()
    await submitReport({ secret: randomBytes(32), answers: { ...again, team: 'Rowan Ward' } })
    await submitReport({ secret: randomBytes(32), answers: { ...again, source: ['colleaguePeer'] } })
    expect(await count()).toBe(before)
    injectClock({ now: () => new Date('2027-11-21T21:40:12Z') })
    expect(await count()).toBe(0)
    injectClock({ now: () => new Date('2026-11-20T21:40:12Z') })
  })

  const alikeWhere = async (more: Partial<Answers>) => {
    const before = await cases()
    await submitReport({ secret: randomBytes(32), answers: { ...again, ...more } })
    const caseId = (await cases()).find((id) => !before.includes(id)) ?? ''
    return (await reading(caseId)).alike.length
  }

  test('somebody unknown builds a pattern: again from somebody unknown toward staff in the same place; not from a patient, and not toward a patient', async () => {
    const unknown = { source: ['unknown'], affected: ['colleague'], team: 'Larch Ward' } satisfies Partial<Answers>
    expect(await alikeWhere(unknown)).toBe(0)
    expect(await alikeWhere({ ...unknown, source: ['patient'] })).toBe(0)
    expect(await alikeWhere({ ...unknown, affected: ['patient'] })).toBe(0)
    expect(await alikeWhere({ ...unknown, affected: ['student'] })).toBe(1)
  })

  test('a poster builds a pattern: toward nobody in person, and who put it up unknown or not said; where nothing was said of either there is none', async () => {
    const poster = { source: ['unknown'], affected: ['notAPerson'], team: 'Larch Ward' } satisfies Partial<Answers>
    expect(await alikeWhere(poster)).toBe(0)
    expect(await alikeWhere(poster)).toBe(1)
    expect([await alikeWhere({ ...poster, source: [] }), await alikeWhere({ ...poster, source: ['ratherNotSay'] })]).toEqual([0, 1])
    const nothing = { ...poster, source: [], affected: [] }
    expect([await alikeWhere(nothing), await alikeWhere(nothing)]).toEqual([0, 0])
  })

  test('four taps and one line build the pattern: the same words from the same people toward the same, where nobody said a place; what is held builds none', async () => {
    const tap = (wordsThatFit: Answers['wordsThatFit'], signs: readonly Sign[] = [], more: Partial<Answers> = {}) => {
      const secret = randomBytes(32)
      const answers = answersSchema.parse({ kind: 'ninetySeconds', immediateDanger: 'no', source: ['visitorPublic'], affected: ['volunteer'], wordsThatFit, narrative: 'Again.', contact: 'codeOnly', ...more })
      return submitReport({ secret, answers, signs })
    }
    const newest = async (tells: () => Promise<unknown>) => {
      const before = await cases()
      await tells()
      return (await cases()).find((id) => !before.includes(id)) ?? ''
    }
    const first = await newest(() => tap(['accentRemarked']))
    const second = await newest(() => tap(['accentRemarked', 'nameChanged']))
    await tap(['slurInsult'])
    await tap([])
    await tap(['accentRemarked'], [], { source: ['patient'] })
    const held = await newest(() => tap(['accentRemarked'], ['tooFast']))
    const alike = async (caseId: string) => (await reading(caseId)).alike.length
    expect([await alike(first), await alike(second), await alike(held)]).toEqual([1, 1, 0])
    expect(await asActor({ as: 'staff', personId: amara }, (tx) => release(tx, held, amara))).toBe(true)
    expect([await alike(first), await alike(second), await alike(held)]).toEqual([2, 2, 2])
  })

  test('noCrossCaseLeak: the lead of a route on that case sees neither the note nor the pattern', async () => {
    const seenByLead = await asActor({ as: 'staff', personId: farah }, async (tx) => [await tx.caseLink.count(), await tx.casePattern.count(), await tx.agreement.count()])
    expect(seenByLead).toEqual([0, 0, 0])
  })
})

test('the agreement of the person affected is a record of its own, with what it is for and how it was given', async () => {
  await submitReport({ secret: randomBytes(32), answers: { ...told('a07'), agreedHow: 'withSupporter', agreedTo: ['telling', 'reviewersReading'] } })
  await submitReport({ secret: randomBytes(32), answers: { ...told('a03'), agreedHow: 'saidSo', agreedTo: ['telling'] } })
  const rows = await owner<{ holder: string; to: string; how: string; isOn: boolean }[]>`select holder, "to", how, "isOn" from "Agreement" order by "to"`
  expect(rows.map(({ holder, to, how, isOn }) => [holder, to, how, isOn])).toEqual([
    ['personAffected', 'reviewersReading', 'withSupporter', true], ['personAffected', 'telling', 'withSupporter', true],
    // a03's patient was not asked, whatever was ticked below that.
  ])
  await expect(owner`update "Agreement" set "isOn" = false`).rejects.toThrow('rows of Agreement are only ever added')
})

describe('equality monitoring, after sending', () => {
  const rows = () => owner<{ caseId: string | null; sealed: Buffer }[]>`select "caseId", sealed from vault."EqualityAnswer"`
  const asked = (values: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(values)) form.append(name, value)
    return equalityAnswersIn(form)
  }

  test('is joined to nothing, unless the person let us check that we are fair', async () => {
    const { words } = await submitReport({ secret: randomBytes(32), answers: { ...told('a02'), choices: ['checkThatWeAreFair'] } })
    await keepEqualityAnswers(asked({ ethnicGroup: 'blackCaribbean', staffGroup: 'nursingMidwifery' }), { words, mayJoin: false })
    expect((await rows()).map(({ caseId }) => caseId)).toEqual([null])
    await keepEqualityAnswers(asked({ ethnicGroup: 'asianIndian' }), { words, mayJoin: true })
    const [, joined] = await rows()
    expect((await rows()).map(({ caseId }) => caseId === null)).toEqual([true, false])
    expect(joined?.sealed.includes('asianIndian')).toBe(false)
    expect(new Set((await rows()).map(({ sealed }) => sealed.length)).size).toBe(1)
  })

  test('keeps what is on the lists, and nothing else that was sent', () => {
    expect(asked({ ethnicGroup: 'ratherNotSay', bandRange: 'band99', trainedIn: 'anotherCountry', name: 'Amara' })).toEqual({
      ethnicGroup: 'ratherNotSay', trainedIn: 'anotherCountry',
    })
  })
})

describe('the vault has a row for every report, and it says nothing of who told us', () => {
  const nobody: Answers = { ...told('a15'), mode: 'unknown', contact: 'codeOnly', choices: [] }
  const reports: [story: string, answers: Answers][] = [
    ['unknown, with nothing chosen', nobody],
    ['unknown, with something chosen', { ...nobody, choices: ['contactMe'] }],
    ['kept apart, with nothing chosen', { ...nobody, mode: 'keptApart', yourName: 'Precious Moyo', sourceName: 'Olumide Bankole' }],
    ['kept apart, with something chosen', { ...nobody, mode: 'keptApart', yourName: 'Precious Moyo', choices: ['checkThatWeAreFair'] }],
    ['named, with nothing chosen', { ...nobody, mode: 'named', yourName: 'Li' }],
    ['named, with a long name and something chosen', { ...nobody, mode: 'named', yourName: 'Ngozi '.repeat(20).trim(), contactDetails: 'ngozi@example.org', choices: ['contactMe'] }],
  ]
  const names = () => owner<{ id: string; bytes: number; wrapped: number }[]>`select id, length(sealed) as bytes, length(wrapped) as wrapped from vault."Name"`

  test.each(reports)('%s', async (_, answers) => {
    const before = new Set((await names()).map(({ id }) => id))
    const cases = new Set((await owner<{ id: string }[]>`select id from "Case"`).map(({ id }) => id))
    await submitReport({ secret: randomBytes(32), answers })
    const added = (await names()).map(({ id }) => id).filter((id) => !before.has(id))
    expect(added).toHaveLength(1)
    const caseId = (await owner<{ id: string }[]>`select id from "Case"`).map(({ id }) => id).find((id) => !cases.has(id)) ?? ''
    const account = await asActor({ as: 'staff', personId: amara }, (tx) => accountIn(tx, caseId))
    expect(account?.nameId, 'and the case’s sealed account alone knows which row is its own').toBe(added[0])
  })

  test('as many rows as reports, all of one size', async () => {
    const rows = await names()
    expect(rows).toHaveLength(await countOf('"Report"'))
    expect(rows.length).toBeGreaterThan(reports.length)
    expect(new Set(rows.map(({ bytes, wrapped }) => `${bytes} ${wrapped}`)).size).toBe(1)
  })
})

describe('a report is sent as a whole or not at all', () => {
  const answers: Answers = { ...told('a01'), teller: 'staff', mode: 'named', yourName: 'Precious Moyo', choices: ['contactMe'], team: 'Alder Ward' }

  /** How many rows each table has, in one look. */
  const rowsOfAll = async (): Promise<unknown> => {
    const tables = await owner<{ name: string }[]>`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'vault', 'graphile_worker') order by 1`
    return owner.unsafe(tables.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`).join(' union all '))
  }

  // Every table that sending this report writes, in the order of DESIGN.md 4.
  test.each([
    ['"Case"', 'insert'], ['"Report"', 'insert'], ['"CaseKey"', 'insert'], ['"ReportCode"', 'insert'], ['vault."Name"', 'insert'], ['"Alert"', 'insert'],
    ['"Choice"', 'insert'], ['"CaseGrant"', 'insert'], ['"CasePattern"', 'insert'], ['"Workflow"', 'insert'], ['"WorkflowEvent"', 'insert'],
    ['"WorkflowTimer"', 'insert'], ['"AuditEntry"', 'insert'], ['"Draft"', 'delete'], ['graphile_worker._private_jobs', 'insert'],
  ])('when %s cannot take its rows (%s), no table has any', async (table, act) => {
    const secret = randomBytes(32)
    await owner`insert into "Draft" ("secretHash", sealed, "endsAt") values (${createHash('sha256').update(secret).digest()}, '\\x00', '2026-11-20T22:10:00Z')`
    const before = await rowsOfAll()
    await owner.unsafe(`
      create function public.stands_in_the_way() returns trigger language plpgsql as $$ begin raise exception 'no room left'; end $$;
      create trigger stands_in_the_way before ${act} on ${table} for each row execute function public.stands_in_the_way()`)
    try {
      await expect(submitReport({ secret, answers })).rejects.toThrow()
    } finally {
      await owner.unsafe('drop function public.stands_in_the_way() cascade')
    }
    expect(await rowsOfAll()).toEqual(before)
    expect(await wordsSent(secret)).toBeNull()
  })

  test('with nothing in the way, the same report is one row or more in each of those tables, and jobs', async () => {
    const secret = randomBytes(32)
    const before = await everythingStored(owner)
    await submitReport({ secret, answers })
    expect(Object.keys(difference(before, await everythingStored(owner))).sort()).toEqual([
      'graphile_worker._private_jobs', 'public.Alert', 'public.AuditEntry', 'public.Case', 'public.CaseGrant', 'public.CaseKey', 'public.CasePattern', 'public.Choice',
      'public.Report', 'public.ReportCode', 'public.Workflow', 'public.WorkflowEvent', 'public.WorkflowTimer', 'vault.Name',
    ])
  })

  test('a reference that another case has already is not mistaken for the same report sent twice', async () => {
    const secret = randomBytes(32)
    await owner.unsafe(`
      create sequence public.drawn;
      create function public.draws_again() returns trigger language plpgsql security definer as $$
        begin if nextval('public.drawn') = 1 then new.ref := (select ref from "Case" order by id limit 1); end if; return new; end $$;
      create trigger draws_again before insert on "Case" for each row execute function public.draws_again()`)
    const before = await countOf('"Case"')
    try {
      const { words } = await submitReport({ secret, answers })
      expect(await countOf('"Case"')).toBe(before + 1)
      expect(await wordsSent(secret)).toEqual(words)
    } finally {
      await owner.unsafe('drop function public.draws_again() cascade; drop sequence public.drawn')
    }
  })
})
