import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openBrowser, signIn } from '#tests/auth/browser'
import { webDoor } from '#tests/http/web'
import { told } from '#tests/reports/told'
import { teamId } from '#prisma/factories/people'
import type { Acting } from '~/cases/acting'
import { release } from '~/cases/held-report'
import { openCase } from '~/cases/open-case'
import { considerCapacity, listReasonableSteps, offerProtection, recordAlert, renewAlert } from '~/cases/strands/route-duties'
import { keepEvidence, lookAtRoute } from '~/cases/strands/safety-route'
import { asActor, Prisma } from '~/platform/database'
import { isSmallRecord, wardKindsOf, wardOf } from '~/reports/ward'
import { fireDueTimers } from '~/workflow/sweep'
import { does, firstLookDone, monday, personId, personSends, setClock, tells, useDemoTrust, type TestCase } from './case-story'

type Door = Awaited<ReturnType<typeof webDoor>> & { injectClock: (clock: { now: () => Date }) => unknown }

const { owner } = useDemoTrust()
let port: number
let close: () => Promise<void>
let at = monday
const timeIs = (moment: Date) => {
  at = moment
  setClock(moment)
}
beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  process.env.HEARD_DEMO = '1'
  const door = (await webDoor()) as Door
  door.injectClock({ now: () => at })
  ;({ port, close } = await door.serveWeb({ port: 0 }))
})
afterAll(() => close())
beforeEach(async () => {
  timeIs(monday)
  await owner()`truncate "WardAction", "WardCase", "WardIncident"`
})

const onAlder = { team: 'alder ward ' }

/** A lead does one thing on their route. */
function leads(key: string, { ref }: TestCase, kind: string, act: (acting: Acting) => Promise<void>): Promise<void> {
  return asActor({ as: 'staff', personId: personId(key) }, async (tx) => {
    const open = await openCase(tx, personId(key), ref)
    const strand = open.strands.find(({ memory }) => (memory.context as { kind?: string }).kind === kind)
    if (!strand) throw new Error(`${key} leads no route ${kind}`)
    await act({ tx, open, strand, personId: personId(key) })
  })
}

async function pageFor(key: string, address = '/workspace/wards'): Promise<{ status: number; text: string; said: string }> {
  const browser = openBrowser(port)
  await signIn(browser, key)
  const { status, text } = await browser.get(address)
  const main = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? text
  return { status, text, said: main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

describe('which reports stand on a ward’s list, and as what', () => {
  // By hand: from patients or the public alone, on a ward that was named.
  test.each([
    ['a patient, on a ward', { source: ['patient'], team: 'Alder Ward' }, 'Alder Ward'],
    ['a visitor and a carer', { source: ['visitorPublic', 'carerFamily'], team: 'Alder Ward' }, 'Alder Ward'],
    ['no ward named', { source: ['patient'] }, null],
    ['a colleague joined in: the list must not tell a ward that one of its own is described', { source: ['patient', 'colleaguePeer'], team: 'Alder Ward' }, null],
    ['nobody said who it was', { source: [], team: 'Alder Ward' }, null],
    ['somebody unknown', { source: ['unknown'], team: 'Alder Ward' }, null],
  ] as const)('%s', (_, answers, expected) => {
    expect(wardOf(told(answers as never))).toBe(expected)
  })

  test.each([
    [{ wordsThatFit: ['slurInsult', 'threat'], violenceOrThreat: ['threat'] }, ['threat', 'racistWords']],
    [{ wordsThatFit: ['assault'], violenceOrThreat: ['weapon', 'sexual'] }, ['violence', 'sexual']],
    [{ wordsThatFit: ['toldTooSensitive'], violenceOrThreat: [] }, ['other']],
  ] as const)('%o is said as %o', (answers, expected) => {
    expect(wardKindsOf(told(answers as never))).toEqual(expected)
  })

  const small = { source: ['patient'], affected: ['colleague'], wanted: ['putOnRecord'], immediateDanger: 'no', violenceOrThreat: [], wordsThatFit: ['slurInsult'], kind: 'account' }
  test.each([
    ['put on the record, a slur', {}, true],
    ['ninety seconds, no wish said', { kind: 'ninetySeconds', wanted: [] }, true],
    ['a wish for more', { wanted: ['makeItStop'] }, false],
    ['a patient affected', { affected: ['colleague', 'patient'] }, false],
    ['somebody under eighteen', { affected: ['student', 'under18'] }, false],
    ['not sure about danger', { immediateDanger: 'notSure' }, false],
    ['would like to be rung', { howAreYou: 'ringMe' }, false],
    ['touched', { violenceOrThreat: ['physicalContact'] }, false],
    ['treated worse since', { wordsThatFit: ['slurInsult', 'treatedWorseSince'] }, false],
  ] as const)('may be recorded together with others: %s: %s', (_, more, expected) => {
    expect(isSmallRecord(told({ ...small, ...more } as never))).toBe(expected)
  })
})

describe('the matron’s list', () => {
  test('has the day, the kind and what was done, the moment it is done; and no word, no reference, no time, nobody', async () => {
    const it = await tells(owner(), 'a01', onAlder)
    expect((await pageFor('josephine')).said).toContain('Monday 2 November Kind Threat; Racist words Done so far Nothing yet')
    await does('bernadette', it, 'first-look')
    await does('bernadette', it, 'safety-look', { done: ['rangThePerson', 'shiftCovered', 'placeMadeSafe', 'clinicalTeamTold'] })
    await leads('steve', it, 'abuse', (acting) => lookAtRoute(acting, 'Two to a round from tonight; she stays where she works.'))
    await leads('farhana', it, 'hateCrime', (acting) => lookAtRoute(acting, 'She wants to wait with the police.'))
    await leads('farhana', it, 'hateCrime', (acting) => keepEvidence(acting, 'The camera of the corridor.'))

    const { status, text, said } = await pageFor('josephine')
    expect(status).toBe(200)
    for (const done of ['Made the place safe', 'Told the clinical team', 'The lead looked at what is needed', 'The evidence is kept']) expect(said).toContain(done)
    // Who was rung, whose shift was covered and what she wants of the police would say who it is.
    expect(said).not.toMatch(/\b(rang|cover|police|medication|tablets|round|she)\b|\b\d\d:\d\d/i)
    for (const secret of [it.ref, it.id, it.reviewId]) expect(text).not.toContain(secret)
    expect(said.match(/The lead looked/g)).toHaveLength(1)
  })

  test('says the same of somebody whom we do not know and of somebody who gave their name', async () => {
    for (const mode of ['unknown', 'keptApart', 'named'] as const) await tells(owner(), 'a01', { ...onAlder, mode, yourName: mode === 'unknown' ? undefined : 'Chidi Nwosu' })
    const rows = (await pageFor('josephine')).said.match(/We were told Monday 2 November .*?Alert of the clinical team None/g)
    expect(rows).toHaveLength(3)
    expect(new Set(rows).size).toBe(1)
  })

  test('has no line of a report that a machine may have written, nor what was done on it, until a first reader releases it; its leads act at once', async () => {
    const it = await tells(owner(), 'a01', onAlder, ['tooFast'])
    await leads('steve', it, 'abuse', (acting) => lookAtRoute(acting, 'Seen.'))
    const { said } = await pageFor('josephine')
    expect(said).toContain('Nothing is on this list.')
    expect((await pageFor('josephine', `/workspace/wards/${teamId('Alder Ward')}/steps.csv`)).text).not.toContain('The lead looked')
    expect(await asActor({ as: 'staff', personId: personId('bernadette') }, (tx) => release(tx, it.id, personId('bernadette')))).toBe(true)
    const released = await pageFor('josephine')
    expect(released.said).toContain('Monday 2 November Kind Threat; Racist words Done so far The lead looked at what is needed')
  })

  test('shows an alert until it lapses, and that it did', async () => {
    const it = await tells(owner(), 'a01', onAlder)
    await leads('steve', it, 'abuse', (acting) => lookAtRoute(acting, 'Seen.'))
    await leads('steve', it, 'abuse', (acting) => considerCapacity(acting, { how: 'clinicalPlan', words: 'With the clinical team.' }))
    await leads('steve', it, 'abuse', (acting) => recordAlert(acting, { words: 'At the evening round.' }))
    expect((await pageFor('josephine')).said).toContain('Stands until Monday 30 November, unless they renew it')
    timeIs(new Date('2026-11-20T10:00:00Z'))
    await leads('steve', it, 'abuse', (acting) => renewAlert(acting, { words: 'Again.' }))
    expect((await pageFor('josephine')).said).toContain('Stands until Friday 18 December')
    timeIs(new Date('2026-12-21T10:00:00Z'))
    await fireDueTimers({ caseId: it.id })
    const { said } = await pageFor('josephine')
    expect(said).toContain('Has lapsed')
    expect(said).toContain('The clinical team’s alert lapsed, Monday 21 December')
    expect(said).not.toContain('evening round')
  })
})

describe('the walls in the database', () => {
  type Row = Record<string, unknown>
  const asks = (key: string, sql: string) => asActor({ as: 'staff', personId: personId(key) }, (tx) => tx.$queryRaw<Row[]>(Prisma.raw(sql)))

  test('a matron’s own query finds her ward’s lines and nothing of the cases behind them', async () => {
    const it = await tells(owner(), 'a01', onAlder)
    await tells(owner(), 'a01', { team: 'Rowan Ward' })
    await firstLookDone(it)
    expect(await asks('josephine', 'select distinct "teamId" from "WardIncident"')).toEqual([{ teamId: teamId('Alder Ward') }])
    expect(Object.keys((await asks('josephine', 'select * from "WardIncident"'))[0] ?? {}).sort()).toEqual(['alert', 'alertUntil', 'id', 'kinds', 'teamId', 'toldOn', 'withdrawnOn'])
    for (const table of ['Case', 'Report', 'CaseKey', 'CaseNote', 'Message', 'SafetyStep', 'Workflow', 'WorkflowEvent', 'WorkflowTimer', 'CaseGrant', 'Choice', 'AuditEntry']) {
      expect([table, await asks('josephine', `select * from "${table}"`)]).toEqual([table, []])
    }
    await expect(asks('josephine', 'select * from "WardCase"')).rejects.toThrow('permission denied')
    await expect(asks('bernadette', 'select * from "WardCase"')).rejects.toThrow('permission denied')
    // Row ids of the list are in no case and no case's ids are in the list.
    expect(JSON.stringify(await asks('josephine', 'select * from "WardIncident" i join "WardAction" a on a."incidentId" = i.id'))).not.toContain(it.id)
  })

  test('who has which ward follows the grants of today, and nobody else has any', async () => {
    await tells(owner(), 'a01', onAlder)
    await tells(owner(), 'a01', { team: 'Rowan Ward' })
    const count = async (key: string) => (await asks(key, 'select id from "WardIncident"')).length
    expect({ josephine: await count('josephine'), steve: await count('steve'), kelly: await count('kelly'), bernadette: await count('bernadette'), danny: await count('danny'), richard: await count('richard') })
      .toEqual({ josephine: 1, steve: 2, kelly: 0, bernadette: 0, danny: 0, richard: 0 })
    const rowan = { role: 'violencePrevention', scope: teamId('Rowan Ward') }
    await owner()`update "RoleAssignment" set "endedAt" = ${monday} where "personId" = ${personId('steve')} and role = ${rowan.role} and scope = ${rowan.scope}`
    expect(await count('steve')).toBe(1)
    expect((await pageFor('steve', `/workspace/wards/${teamId('Rowan Ward')}`)).status).toBe(404)
    expect((await pageFor('josephine', `/workspace/wards/${teamId('Hawthorn Ward')}/steps.csv`)).status).toBe(404)
    await owner()`update "RoleAssignment" set "endedAt" = null where "personId" = ${personId('steve')} and role = ${rowan.role} and scope = ${rowan.scope}`
  })

  test('a ward that the directory does not know has no list', async () => {
    await tells(owner(), 'a01', { team: 'The ward by the lake' })
    expect(await owner()`select * from "WardIncident"`).toHaveLength(0)
  })
})

describe('the evidence of all reasonable steps', () => {
  test('is dated, says which law, is a file too, and outlives a report that was taken back', async () => {
    const it = await tells(owner(), 'a01', onAlder)
    await leads('steve', it, 'abuse', (acting) => lookAtRoute(acting, 'Seen.'))
    timeIs(new Date('2026-11-04T10:00:00Z'))
    await leads('steve', it, 'abuse', (acting) => offerProtection(acting, { what: 'notAlone', words: 'Not alone.' }))
    await leads('steve', it, 'abuse', (acting) => listReasonableSteps(acting, { words: 'The plan of 4 November.' }))
    await personSends(it, { type: 'report.withdrawn' })

    expect((await pageFor('josephine')).said).toContain('Nothing is on this list.')
    const { said } = await pageFor('josephine', `/workspace/wards/${teamId('Alder Ward')}`)
    expect(said).toContain('Since Thursday 1 October the law asks an employer to take all reasonable steps (Equality Act 2010, section 40).')
    expect(said).toContain('Wednesday 4 November What was done The reasonable steps were listed')
    const { text } = await pageFor('josephine', `/workspace/wards/${teamId('Alder Ward')}/steps.csv`)
    expect(text.split('\r\n')).toEqual([
      '"Day","What was done","By"', '"2026-11-02","The lead looked at what is needed","Lead of a safety route"', '"2026-11-04","Protection was offered","Lead of a safety route"',
      '"2026-11-04","The reasonable steps were listed","Lead of a safety route"', '',
    ])
  })
})
