import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerFinishing, withdrawReport } from '~/cases/follow-up/persons-answers'
import { raiseDuty } from '~/cases/review/after'
import { changeChoice } from '~/cases/choices'
import { casesOf, undecidedRoutes } from '~/cases/lists/my-cases'
import { NotReadyYet, NotYours } from '~/cases/errors'
import { readRouteRecord } from '~/cases/strands/route-record'
import {
  closeRoute, decideOpening, explainRoute, findNotNeeded, giveCandour, keepEvidence, lookAtRoute, placeHold, proposeOpening, recordWish, startWatch,
} from '~/cases/strands/safety-route'
import { gradeHarm } from '~/cases/strands/route-duties'
import { decide } from '~/cases/decide'
import { openCase } from '~/cases/open-case'
import { text } from '~/content/text'
import { recordShown } from '~/routes/workspace/case/parts/route-lines'
import { asActor } from '~/platform/database'
import { EventRefused } from '~/workflow/errors'
import { monday, nurse, nurseTells, type NursesCase, sends, setClock, stateOf, useFollowUpStory } from './follow-up-story'
import { caseFor, does, everybody, found, morePeopleArrive, reachesFinishing, refOf } from './strands-story'

const { owner } = useFollowUpStory()
beforeAll(() => morePeopleArrive(owner()))
beforeEach(() => setClock(monday))

const slur = (choices?: string[]) => nurseTells(owner(), choices, 'a01')
const pain = (choices?: string[]) => nurseTells(owner(), choices, 'a03')

describe('the lead of a route', () => {
  test('sees their own route, due today, and of the review only that there is one', async () => {
    const it = await slur()
    const open = await caseFor(owner(), 'farhana', it)
    expect(open.strands.map(({ memory }) => (memory.context as { kind: string }).kind)).toEqual(['hateCrime'])
    const today = new Date('2026-11-02T17:00:00Z')
    expect(open.strands[0]?.deadlines).toEqual([expect.objectContaining({ clock: 'routeLook', dueAt: today }), expect.objectContaining({ clock: 'evidenceToday', dueAt: today })])
    expect(open.review).toMatchObject({ state: 'notShown', offers: [], deadlines: [] })
  })

  test('has the work key and neither account, messages nor the key to them', async () => {
    const it = await slur()
    const seen = await asActor({ as: 'staff', personId: everybody.farhana }, async (tx) => ({
      keys: (await tx.caseKey.findMany({ where: { caseId: it.caseId } })).map(({ tree }) => tree),
      accounts: await tx.report.count(), messages: await tx.message.count(), needs: await tx.need.count(),
    }))
    expect(seen).toEqual({ keys: ['work'], accounts: 0, messages: 0, needs: 0 })
  })

  test('cannot act in another lead’s route, whatever the page', async () => {
    const it = await slur()
    const ref = await refOf(owner(), it)
    const abuse = found(await caseFor(owner(), 'amara', it), 'abuse')
    const acting = asActor({ as: 'staff', personId: everybody.farhana }, async (tx) => {
      const { actor } = await openCase(tx, everybody.farhana, ref)
      await decide(tx, actor, { machine: 'safety-route', strandId: abuse.id, event: { type: 'route.lookedAt' } })
    })
    await expect(acting).rejects.toBeInstanceOf(NotYours)
    await expect(does(owner(), 'steve', it, 'abuse', (at) => lookAtRoute(at, 'Seen, reference 12.'))).resolves.toBeUndefined()
  })

  test('reads back what they wrote, and the steps that were taken; a first reader reads it too, and no other lead', async () => {
    const it = await slur()
    await does(owner(), 'farhana', it, 'hateCrime', (at) => keepEvidence(at, 'Pictures of the ward door, asked for at ten.'))
    const ref = await refOf(owner(), it)
    const record = (who: 'farhana' | 'steve' | 'amara') =>
      asActor({ as: 'staff', personId: everybody[who] }, async (tx) => readRouteRecord(tx, await openCase(tx, everybody[who], ref)))
    expect((await record('farhana'))?.lines).toEqual([expect.objectContaining({ kind: 'evidenceKept', words: 'Pictures of the ward door, asked for at ten.' })])
    expect((await record('steve'))?.lines).toEqual([])
    expect((await record('amara'))?.lines).toEqual((await record('farhana'))?.lines)
  })

  test('has a record that the database itself keeps from a reviewer and from another lead; of it the person has the reason that is written for them', async () => {
    const it = await slur()
    await owner()`insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt") values (gen_random_uuid(), ${it.caseId}, ${everybody.efe}, 'reviewer', '2026-11-02T09:00:00Z')`
    await does(owner(), 'farhana', it, 'hateCrime', (at) => lookAtRoute(at, 'Seen, reference 11.'))
    await does(owner(), 'farhana', it, 'hateCrime', (at) => findNotNeeded(at, { why: 'anotherRouteActs', words: 'The police have it.', noEvidence: 'The police have the pictures.' }))
    await does(owner(), 'steve', it, 'abuse', (at) => lookAtRoute(at, 'Seen, reference 12.'))
    const kinds = async (actor: Parameters<typeof asActor>[0]) =>
      (await asActor(actor, (tx) => tx.caseNote.findMany({ where: { caseId: it.caseId, tree: 'work' }, select: { kind: true } }))).map(({ kind }) => kind).sort()
    const staff = (who: 'farhana' | 'steve' | 'amara' | 'efe') => kinds({ as: 'staff', personId: everybody[who] })
    expect({ farhana: await staff('farhana'), steve: await staff('steve'), amara: await staff('amara'), efe: await staff('efe'), person: await kinds({ as: 'reporter', code: it.code }) }).toEqual({
      farhana: ['noEvidence', 'routeLook', 'routeNotNeeded'], steve: ['routeLook'], amara: ['noEvidence', 'routeLook', 'routeLook', 'routeNotNeeded'], efe: [], person: ['routeNotNeeded'],
    })
  })
})

describe('the paragraph for the trust’s incident system', () => {
  /** By kind of route, what its lead or a first reader would paste. */
  async function paragraphs(who: 'olumide' | 'farhana' | 'amara', it: NursesCase): Promise<string[]> {
    const ref = await refOf(owner(), it)
    const record = await asActor({ as: 'staff', personId: everybody[who] }, async (tx) => readRouteRecord(tx, await openCase(tx, everybody[who], ref)))
    return Object.values(record?.paragraphs ?? {})
  }
  const names = { yourName: 'Canary Smith', sourceName: 'Canary Jones', narrative: 'Canary said it.', service: 'Canary', team: 'Canary', division: 'Canary' }

  test('stands in patient safety’s route from the first minute, and is nobody’s words or name', async () => {
    const it = await nurseTells(owner(), undefined, 'a03', { mode: 'named', ...names })
    const [paragraph, ...others] = await paragraphs('olumide', it)
    expect([paragraph, others]).toEqual([expect.stringMatching(/^Reported as racism\. From staff toward patient\..*Done so far: recorded with Heard on Monday 2 November 2026\./), []])
    expect(paragraph).not.toContain('Canary')
    expect(await paragraphs('amara', it)).toEqual([paragraph])
  })

  test('comes with a route that begins later: raised as a duty, or because the person shares it with them; no other route has one', async () => {
    const raised = await slur()
    await does(owner(), 'amara', raised, 'restorative-review', (at) => raiseDuty(at, { kind: 'patientSafety', why: 'A dose was late.', personTold: 'first', words: 'I tell patient safety.' }))
    const shared = await slur()
    await nurse(shared, (tx, following) => changeChoice(tx, following, { kind: 'shareWithRoute', detail: 'patientSafety', isOn: true }))
    for (const it of [raised, shared]) {
      expect(await paragraphs('olumide', it)).toEqual([expect.stringMatching(/^Reported as racism\. From patient toward staff\./)])
      expect(await paragraphs('farhana', it)).toEqual([])
    }
  })
})

describe('the page of a lead', () => {
  test('says what was chosen in the words of its form, and shows no code', async () => {
    const it = await slur()
    const ref = await refOf(owner(), it)
    await does(owner(), 'farhana', it, 'hateCrime', (at) => lookAtRoute(at, 'A threat was made.'))
    await does(owner(), 'farhana', it, 'hateCrime', (at) => recordWish(at, { wish: 'no', words: undefined }))
    await does(owner(), 'farhana', it, 'hateCrime', (at) => proposeOpening(at, { basis: 'legalDuty', personTold: 'first', words: 'It must be told.' }))
    const record = await asActor({ as: 'staff', personId: everybody.farhana }, async (tx) => readRouteRecord(tx, await openCase(tx, everybody.farhana, ref)))
    expect(record && recordShown(record).lines.map(({ kind, chosen, words }) => [kind, chosen, words]).sort()).toEqual([
      ['openingProposed', ['Why: A duty in law', 'The person affected: Was told first'], 'It must be told.'],
      ['routeLook', [], 'A threat was made.'],
      ['routeWish', ['Do they want this route? No'], null],
    ])
  })

  test('every kind of line has words, also what a reviewer had to raise', () => {
    const kinds = readdirSync('app/cases', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).flatMap((file) =>
      [...readFileSync(`app/cases/${file}`, 'utf8').matchAll(/(?:say|keepNote)\([^)]*?'([a-z][A-Za-z]+)', .*'work'\)|say\(acting, \{ type: '[a-z]+\.[a-zA-Z]+'.*\}, '([A-Za-z]+)', \{/g)].map(([, kept, said]) => kept ?? said ?? ''))
    expect(kinds).toEqual(expect.arrayContaining(['dutyRaised', 'routeWish', 'holdPlaced']))
    expect(kinds.filter((kind) => !(kind in { ...text('en').routeRecord.kinds, ...text('en').caseWork.record.kinds }))).toEqual([])
  })

  test('a route that was looked at and has no date stands in the lead’s list until they decide, and in nobody else’s', async () => {
    const it = await slur()
    const undecided = (who: 'farhana' | 'amara') => asActor({ as: 'staff', personId: everybody[who] }, async (tx) => {
      const ref = await refOf(owner(), it)
      return undecidedRoutes((await casesOf(tx, everybody[who])).filter((open) => open.ref === ref)).map(({ kind, state }) => [kind, state])
    })
    expect(await undecided('farhana')).toEqual([])
    await does(owner(), 'farhana', it, 'hateCrime', (at) => lookAtRoute(at, 'Seen.'))
    expect([await undecided('farhana'), await undecided('amara')]).toEqual([[['hateCrime', 'lookedAt']], []])
    await does(owner(), 'farhana', it, 'hateCrime', (at) => findNotNeeded(at, { why: 'anotherRouteActs', words: 'The police have it.', noEvidence: 'The police have the pictures.' }))
    expect(await undecided('farhana')).toEqual([])
  })
})

describe('opening a hate crime route', () => {
  test('needs the person’s wish, or two people: whoever proposed it does not decide it, and their page does not offer it', async () => {
    const it = await slur()
    await does(owner(), 'farhana', it, 'hateCrime', (at) => lookAtRoute(at, 'A threat was made.'))
    expect(found(await caseFor(owner(), 'amara', it), 'hateCrime').offers).not.toContain('opening.decided')
    await does(owner(), 'farhana', it, 'hateCrime', (at) => proposeOpening(at, { basis: 'seriousRisk', personTold: 'first', words: 'He said that he would come back.' }))
    expect(found(await caseFor(owner(), 'farhana', it), 'hateCrime').offers).not.toContain('opening.decided')
    const opening = { basis: 'seriousRisk', words: 'Agreed. Reference 77.' } as const
    await expect(does(owner(), 'farhana', it, 'hateCrime', (at) => decideOpening(at, opening))).rejects.toBeInstanceOf(EventRefused)
    await does(owner(), 'amara', it, 'hateCrime', (at) => decideOpening(at, opening))
    expect(found(await caseFor(owner(), 'farhana', it), 'hateCrime').state).toBe('opened')
    expect(await owner()`select from "AuditEntry" where "caseId" = ${it.caseId} and act = 'route.openedWithoutWish'`).toHaveLength(1)
  })

  test('with the person’s wish one person opens it, watches what follows and ends it', async () => {
    const it = await slur()
    await does(owner(), 'farhana', it, 'hateCrime', (at) => lookAtRoute(at, 'Seen.'))
    await does(owner(), 'farhana', it, 'hateCrime', (at) => recordWish(at, { wish: 'yes', words: 'I want them to know.' }))
    await does(owner(), 'farhana', it, 'hateCrime', (at) => decideOpening(at, { basis: 'wish', words: 'Reported, reference 78.' }))
    await does(owner(), 'farhana', it, 'hateCrime', (at) => startWatch(at, 'Until the officer has rung.'))
    await expect(does(owner(), 'farhana', it, 'hateCrime', (at) => closeRoute(at, { words: 'Statement taken.' }))).rejects.toEqual(new NotReadyYet(['evidenceReason']))
    await does(owner(), 'farhana', it, 'hateCrime', (at) => closeRoute(at, { words: 'Statement taken.', noEvidence: 'No camera looks at that door.' }))
    expect(found(await caseFor(owner(), 'amara', it), 'hateCrime').state).toBe('ended')
    const ref = await refOf(owner(), it)
    const record = await asActor({ as: 'staff', personId: everybody.amara }, async (tx) => readRouteRecord(tx, await openCase(tx, everybody.amara, ref)))
    expect(record?.lines.filter(({ kind }) => kind === 'noEvidence').map(({ words }) => words)).toEqual(['No camera looks at that door.'])
  })

  test('explaining is not opening', async () => {
    const it = await slur()
    await does(owner(), 'farhana', it, 'hateCrime', (at) => explainRoute(at, { inWriting: false, words: 'What the police would ask.' }))
    expect(found(await caseFor(owner(), 'farhana', it), 'hateCrime').state).toBe('flagged')
  })
})

test('noFinishWhileRouteOpen: the person is content, and the case waits until each route has ended with its reason', async () => {
  const it = await slur()
  await reachesFinishing(owner(), it)
  expect(await stateOf(owner(), it)).toBe('finishing')
  await nurse(it, (tx, following) => answerFinishing(tx, following, { goals: {}, got: 'It was written down.', end: 'content' }))
  expect(await stateOf(owner(), it)).toBe('finishing')
  const notNeeded = { why: 'noThreshold', words: 'No threshold is met.', noEvidence: 'It was said, and nobody recorded it.' } as const
  for (const [lead, kind] of [['steve', 'abuse'], ['farhana', 'hateCrime']] as const) {
    expect(await stateOf(owner(), it)).toBe('finishing')
    await does(owner(), lead, it, kind, (at) => lookAtRoute(at, 'Seen.'))
    await does(owner(), lead, it, kind, (at) => findNotNeeded(at, notNeeded))
  }
  expect(await stateOf(owner(), it)).toBe('finished')
})

describe('candourNeverWaits', () => {
  const given = (it: Awaited<ReturnType<typeof pain>>) => does(owner(), 'olumide', it, 'patientSafety', (at) => giveCandour(at, 'Told by the consultant, letter 5.'))

  test('with every choice off, before anybody looked', async () => {
    const it = await pain([])
    await given(it)
    expect(found(await caseFor(owner(), 'olumide', it), 'patientSafety')).toMatchObject({ state: 'flagged', memory: { context: { isCandourGiven: true } } })
  })

  test('after the report was taken back', async () => {
    const it = await pain()
    await nurse(it, (tx, following) => withdrawReport(tx, following, {}))
    await does(owner(), 'amara', it, 'patientSafety', (at) => giveCandour(at, 'Told by the consultant, letter 5.'))
    expect(found(await caseFor(owner(), 'amara', it), 'patientSafety').memory.context).toMatchObject({ isCandourGiven: true })
  })

  test('and the route cannot end before it was given', async () => {
    const it = await pain()
    await does(owner(), 'olumide', it, 'patientSafety', (at) => lookAtRoute(at, 'Seen.'))
    await does(owner(), 'olumide', it, 'patientSafety', (at) => decideOpening(at, { basis: 'leadDecides', words: 'Graded by the team.' }))
    const ending = () => does(owner(), 'olumide', it, 'patientSafety', (at) => closeRoute(at, { words: 'Learning agreed.' }))
    expect(found(await caseFor(owner(), 'olumide', it), 'patientSafety').offers).not.toContain('route.closed')
    await expect(ending()).rejects.toBeInstanceOf(EventRefused)
    await does(owner(), 'olumide', it, 'patientSafety', (at) => placeHold(at, 'The family is being told.'))
    await given(it)
    await expect(ending()).rejects.toBeInstanceOf(EventRefused)
    await does(owner(), 'olumide', it, 'patientSafety', (at) => gradeHarm(at, { harm: 'low', words: 'Their system, reference 9.' }))
    await ending()
    expect(found(await caseFor(owner(), 'amara', it), 'patientSafety').state).toBe('ended')
  })
})

test('only the lead holds a meeting: a first reader does not', async () => {
  const it = await slur()
  await sends('amara', it, { type: 'firstLook.started' })
  await does(owner(), 'steve', it, 'abuse', (at) => lookAtRoute(at, 'Seen.'))
  await does(owner(), 'steve', it, 'abuse', (at) => decideOpening(at, { basis: 'leadDecides', words: 'Opened.' }))
  await expect(does(owner(), 'amara', it, 'abuse', (at) => placeHold(at, 'Wait.'))).rejects.toBeInstanceOf(NotYours)
})
