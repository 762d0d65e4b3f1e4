import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Audience, audiences, type NoticeCode, noticeCodes } from '#workflows/effects'
import { personId } from '#prisma/factories/people'
import { sealAlert } from '~/confidentiality/vault'
import { mailText } from '~/emails/wordings'
import { urgencies } from '~/notifications/urgency'
import { type RunningWorker, runWorker } from '~/worker'
import { choose, fridayNight, jobsOf, mondayMorning, openTrustWithMail } from './trust-with-mail'

const trust = await openTrustWithMail()
const { sql, service } = trust
const nadia = 'nadia@home.example'
const reachable: Parameters<typeof trust.tell>[0] = { contact: 'alert', contactDetails: nadia, alertWording: 'third', choices: ['contactMe'] }
let worker: RunningWorker

beforeAll(async () => {
  worker = await runWorker()
})
beforeEach(async () => {
  trust.moveClockTo(fridayNight)
  await sql`delete from graphile_worker._private_jobs`
})
afterEach(async () => {
  await sql`delete from graphile_worker._private_jobs`
  await sql`delete from "MailFailure"`
  service.tries.length = 0
})
afterAll(async () => {
  await worker.close()
  await trust.close()
})

/** Asks for a notice as the engine does. */
async function ask(caseId: string, to: Audience, notice: NoticeCode, key: string = randomUUID()): Promise<void> {
  const payload = { caseId, strandId: randomUUID(), to, notice }
  await sql`select graphile_worker.add_job('notify', ${sql.json(payload)}::json, job_key => ${key})`
}

/** What was sent by whatever `act` does. */
async function sentBy(act: () => Promise<unknown>): Promise<string[]> {
  const before = service.sentTo().length
  await act()
  return service.sentTo().slice(before).sort()
}

/** A case whose own first notices are out of the way. */
async function aCase(changes = reachable): Promise<string> {
  const caseId = await trust.tell(changes)
  await worker.sweep()
  await sql`delete from graphile_worker._private_jobs`
  return caseId
}

describe('when it goes', () => {
  test('what is urgent goes at once, also on a Friday night', async () => {
    const caseId = await aCase()
    const sent = await sentBy(async () => {
      await ask(caseId, 'executiveLead', 'urgentLookNeeded')
      await worker.sweep()
    })
    expect(sent).toEqual(['richard.ollerenshaw@demo-trust.example'])
  })

  test('two urgent notices of one step are one mail for each person: a route is flagged and its evidence kept today', async () => {
    const sent = await sentBy(async () => {
      await trust.tell({}, 'a01')
      await worker.sweep()
    })
    expect(sent.filter((to) => to.startsWith('steve.'))).toHaveLength(1)
    expect(new Set(sent).size).toBe(sent.length)
    expect(sent.length).toBeGreaterThan(1)
  })

  test('all else waits for the next fixed hour, and then is one mail for each person', async () => {
    const [one, two] = [await aCase(), await aCase()]
    const onFriday = await sentBy(async () => {
      await ask(one, 'firstReader', 'reportReceived')
      await ask(two, 'firstReader', 'reviewerNeeded')
      await ask(one, 'personTellingUs', 'acknowledged')
      await worker.sweep()
    })
    expect(onFriday).toEqual([])
    expect((await jobsOf(sql, 'mail')).map(({ run_at }) => run_at)).toEqual([mondayMorning, mondayMorning, mondayMorning])
    trust.moveClockTo(mondayMorning)
    expect(await sentBy(() => worker.sweep())).toEqual(['bernadette.halloran@demo-trust.example', 'idris.farah@demo-trust.example', nadia])
    expect(await sentBy(() => worker.sweep())).toEqual([])
  })
})

describe('who gets nothing', () => {
  test('contact taken back between the notice and its hour: nothing goes out', async () => {
    const caseId = await aCase()
    await ask(caseId, 'personTellingUs', 'questionAsked')
    await worker.sweep()
    await choose(sql, caseId, 'contactMe', false)
    trust.moveClockTo(mondayMorning)
    expect(await sentBy(() => worker.sweep())).toEqual([])
    expect(await jobsOf(sql, 'mail')).toEqual([])
  })

  test('contact given again: it goes', async () => {
    const caseId = await aCase({ ...reachable, choices: [] })
    await choose(sql, caseId, 'contactMe', true)
    expect(await sentBy(async () => {
      await ask(caseId, 'personTellingUs', 'dutyRaised')
      await worker.sweep()
    })).toEqual([nadia])
  })

  test('somebody who left no address has the same jobs in the queue, and gets nothing', async () => {
    const [left, leftNone] = [await aCase(), await aCase({ contact: 'codeOnly', contactDetails: undefined, choices: ['contactMe'] })]
    await ask(left, 'personTellingUs', 'acknowledged')
    await ask(leftNone, 'personTellingUs', 'acknowledged')
    await worker.sweep()
    const jobs = await jobsOf(sql, 'mail')
    expect(jobs).toHaveLength(2)
    expect(new Set(jobs.map(({ payload }) => JSON.stringify(payload).length)).size).toBe(1)
    trust.moveClockTo(mondayMorning)
    expect(await sentBy(() => worker.sweep())).toEqual([nadia])
  })

  test('whose code has ended', async () => {
    const caseId = await aCase()
    await sql`update "ReportCode" set "endedOn" = '2031-11-21' where "caseId" = ${caseId}`
    expect(await sentBy(async () => {
      await ask(caseId, 'personTellingUs', 'dutyRaised')
      await worker.sweep()
    })).toEqual([])
  })

  test('a colleague who was disabled meanwhile', async () => {
    const caseId = await aCase()
    await sql`update "Person" set "disabledAt" = '2031-11-21' where id = ${personId('richard')}`
    expect(await sentBy(async () => {
      await ask(caseId, 'executiveLead', 'urgentLookNeeded')
      await worker.sweep()
    })).toEqual([])
    await sql`update "Person" set "disabledAt" = null where id = ${personId('richard')}`
  })
})

test('noNarrativeInNotificationsOrLogs: whatever the notice and whoever it is for, a mail is one of the three texts and its key says nothing', async () => {
  const caseId = await aCase()
  const [row] = await sql<{ ref: string }[]>`select ref from "Case" where id = ${caseId}`
  const described = await sealAlert({ address: 'sam@home.example', wording: 'second' })
  await sql`insert into "Alert" ${sql({ ...described, caseId, holder: 'personDescribed' })}`
  await sql`insert into "ReportCode" (id, "caseId", holder, hash, pepper, "lastUsedOn") values (${randomUUID()}, ${caseId}, 'personDescribed', ${Buffer.alloc(32, 9)}, 1, '2031-11-21')`
  await sql`insert into "Choice" ("caseId", nth, holder, kind, "isOn", "on") values (${caseId}, 40, 'personDescribed', 'contactMe', true, '2031-11-21')`
  const before = service.mailbox.newestFirst().length
  for (const [place, notice] of noticeCodes.entries()) {
    const another = audiences[place % audiences.length] ?? 'owner'
    for (const to of new Set<Audience>(['personTellingUs', 'personDescribed', 'firstReader', another])) await ask(caseId, to, notice)
  }
  await worker.sweep()
  trust.moveClockTo(mondayMorning)
  await worker.sweep()

  const sent = service.mailbox.newestFirst().slice(0, service.mailbox.newestFirst().length - before)
  const people = new Set(sent.map(({ to }) => to))
  expect(people).toContain(nadia)
  expect(people).toContain('sam@home.example')
  expect(people.size).toBeGreaterThan(8)
  const strands = await sql<{ id: string }[]>`select id from "Workflow" where "caseId" = ${caseId}`
  const texts = new Map([[nadia, mailText('third')], ['sam@home.example', mailText('second')]])
  for (const { to, subject, text, body, key } of sent) {
    expect({ subject, text }).toEqual(texts.get(to) ?? mailText('first'))
    expect(Object.keys(JSON.parse(body) as object).sort()).toEqual(['from', 'subject', 'text', 'to'])
    expect(to).not.toContain(',')
    expect(key).toMatch(/^[0-9a-f]{64}$/)
    for (const word of [caseId, row?.ref ?? '-', ...strands.map(({ id }) => id)]) expect(`${body}${String(key)}`).not.toContain(word)
  }
  const urgent = noticeCodes.filter((notice) => urgencies[notice] === 'atOnce').length
  const once = sent.filter(({ to }) => to === nadia).length
  expect(once).toBeGreaterThanOrEqual(urgent + 1)
  expect(once).toBeLessThan(2 * urgent)
})

describe('the mail service is in trouble', () => {
  let caseId = ''
  beforeEach(async () => {
    caseId = await aCase()
  })
  const askedAtOnce = async () => {
    await ask(caseId, 'executiveLead', 'urgentLookNeeded')
    await worker.sweep()
  }
  const retry = async () => {
    await sql`update graphile_worker._private_jobs set run_at = now()`
    await worker.sweep()
  }
  const failures = () => sql<{ notice: string; code: string; jobKey: string }[]>`select notice, code, "jobKey" from "MailFailure"`

  test.each([[429, 'rate_limit_exceeded'], [500, 'internal_server_error'], [403, 'invalid_api_key']])('%i: it is tried again under the same key, and is one mail', async (status, name) => {
    service.refuseNext(status, name)
    expect(await sentBy(askedAtOnce)).toEqual([])
    expect((await jobsOf(sql, 'mail'))[0]).toMatchObject({ attempts: 1, last_error: name })
    expect(await sentBy(retry)).toEqual(['richard.ollerenshaw@demo-trust.example'])
    expect(service.tries).toHaveLength(2)
    expect(new Set(service.tries.map(({ key }) => key)).size).toBe(1)
    expect(await failures()).toEqual([])
  })

  test('it says how long to wait: the queue waits that long', async () => {
    service.refuseNext(429, 'rate_limit_exceeded', { 'retry-after': '600' })
    await askedAtOnce()
    const [{ wait } = { wait: 0 }] = await sql<{ wait: number }[]>`select extract(epoch from run_at - now())::int as wait from graphile_worker._private_jobs`
    expect(wait).toBeGreaterThan(580)
    expect(wait).toBeLessThan(640)
  })

  test('it will never take it: first readers are told, without whom it was for', async () => {
    service.refuseNext(422, 'validation_error')
    expect(await sentBy(askedAtOnce)).toEqual([])
    expect(await jobsOf(sql, 'mail')).toEqual([])
    expect(await failures()).toMatchObject([{ notice: 'urgentLookNeeded', code: 'refused' }])
  })

  test('after the twelfth try, and after a day, it is given up and a person is told', async () => {
    service.refuseNext(500, 'internal_server_error')
    await askedAtOnce()
    await sql`update graphile_worker._private_jobs set attempts = 11`
    service.refuseNext(500, 'internal_server_error')
    expect(await sentBy(retry)).toEqual([])
    expect(await failures()).toMatchObject([{ code: 'tooLate' }])
    expect(await jobsOf(sql, 'mail')).toEqual([])

    service.refuseNext(500, 'internal_server_error')
    await askedAtOnce()
    trust.moveClockTo(new Date(fridayNight.getTime() + 23.5 * 3_600_000))
    expect(await sentBy(retry)).toEqual([])
    expect(await failures()).toHaveLength(2)
  })
})
