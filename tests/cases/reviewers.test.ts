import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { teamId } from '#prisma/factories/people'
import { webDoor } from '#tests/http/web'
import { AtABrowser } from '#tests/stories/at-a-browser'
import { CaseOf, Colleague } from '#tests/stories/colleague'
import type { Answers } from '~/reports/answers'
import { CaseNotFound, NotReadyYet } from '~/cases/errors'
import type { Interest } from '~/cases/colleagues/interest-touches'
import { declareInterest } from '~/cases/colleagues/interests'
import { asActor } from '~/platform/database'
import { does, firstLookDone, inReview, monday, personId, personSends, reviewersCarry, sees, stateOf, tells, useDemoTrust, type TestCase } from './case-story'
import { readNeeds } from '~/cases/review/needs-table'
import { openCase } from '~/cases/open-case'
import { lookAt } from './taking-steps'

const { owner } = useDemoTrust()

async function allocating(more: Partial<Answers> = {}): Promise<TestCase> {
  const it = await tells(owner(), 'a02', { mode: 'keptApart', division: undefined, team: undefined, reviewerPrefs: [], ...more })
  await firstLookDone(it)
  await does('bernadette', it, 'put-it-right')
  return it
}

const offered = async (it: TestCase) => (await lookAt(personId('bernadette'), it.ref, 'reviewers')).lists.people
const everybody = ['Amara Okafor', 'Joe Molyneux', 'Shu-Fen Lau']

describe('noConflict: who may be asked', () => {
  // Amara: Alder Ward, Secure, managed by Kelly and she by Josephine. Joe: Rowan Ward, Local, by Tomasz and he by Grace.
  // Shu-Fen: North Liverpool, Community, by Catherine and she by Grace. Samina and Deepak have no manager in the directory.
  test.each<[string, Partial<Answers>, string[]]>([
    ['nobody named: all but those whom the directory does not know', {}, everybody],
    ['the team where it happened', { team: 'rowan ward' }, ['Amara Okafor', 'Shu-Fen Lau']],
    ['the same division, when nobody asked for another', { division: 'Community' }, everybody],
    ['not from my division', { division: 'Community', reviewerPrefs: ['notMyDivision'] }, ['Amara Okafor', 'Joe Molyneux']],
    ['not from my division, and the division is not known: nobody is known to be outside it', { reviewerPrefs: ['notMyDivision'] }, []],
    ['the person telling us is Amara herself', { yourName: 'Amara Okafor' }, ['Joe Molyneux', 'Shu-Fen Lau']],
    ['somebody of the same team is described', { sourceName: 'Chidi Nwosu' }, ['Joe Molyneux', 'Shu-Fen Lau']],
    ['a reviewer’s own manager is described', { sourceName: 'tomasz zielinski, the ward manager' }, ['Amara Okafor', 'Shu-Fen Lau']],
    ['a manager’s manager is described', { sourceName: 'Grace Adeyemi-Holt' }, ['Amara Okafor']],
    ['a first name alone means everybody who has it', { sourceName: 'Catherine' }, ['Amara Okafor', 'Joe Molyneux']],
    ['named exclusions', { namedExclusions: 'Please not Joe Molyneux, and not Shu-Fen.' }, ['Amara Okafor']],
    ['not from the network', { reviewerPrefs: ['notFromTheNetwork'] }, ['Joe Molyneux', 'Shu-Fen Lau']],
  ])('%s', async (_, more, expected) => {
    expect(await offered(await allocating(more))).toEqual(expected)
  })

  // Declared by Joe. Josephine and Chidi are of Alder Ward, Secure, as Amara is.
  test.each<[string, Interest, Partial<Answers>, string[]]>([
    ['a person whom he named is described', { about: 'person', name: 'Josephine Mensah' }, { sourceName: 'josephine mensah', division: 'Community' }, ['Shu-Fen Lau']],
    ['his person is named nowhere, and it was elsewhere', { about: 'person', name: 'Josephine Mensah' }, { division: 'Community' }, everybody],
    ['his person’s team', { about: 'person', name: 'Chidi Nwosu' }, { team: 'Alder Ward' }, ['Shu-Fen Lau']],
    ['a team that he named', { about: 'team', teamId: teamId('North Liverpool Community Team') }, { team: 'North Liverpool Community Team' }, ['Amara Okafor']],
    ['another team', { about: 'team', teamId: teamId('North Liverpool Community Team') }, { team: 'Digital' }, everybody],
    ['a team, and nobody said where it was: unknown is never clear', { about: 'team', teamId: teamId('North Liverpool Community Team') }, {}, ['Amara Okafor', 'Shu-Fen Lau']],
    ['a matter that it is about', { about: 'matter', matter: 'choosing' }, { setting: 'interviewAppraisal' }, ['Amara Okafor', 'Shu-Fen Lau']],
    ['a matter that it is not about', { about: 'matter', matter: 'choosing' }, { setting: 'clinic', relation: 'otherTeam', wordsThatFit: ['accentRemarked'] }, everybody],
  ])('an interest that a reviewer declared: %s', async (_, interest, more, expected) => {
    await asActor({ as: 'staff', personId: personId('joe') }, (tx) => declareInterest(tx, personId('joe'), interest))
    const it = await allocating(more)
    expect(await offered(it)).toEqual(expected)
    // Nobody reads that there is one: not in the list of those without room, not from the check, not from the row.
    const { read } = await lookAt(personId('bernadette'), it.ref, 'reviewers')
    expect(read.join(' ')).not.toContain('Joe')
    await owner()`delete from "Interest"`
  })

  test('what the directory cannot know is said to whoever chooses, and leaves nobody out', async () => {
    const it = await allocating({ reviewerPrefs: ['sameGender', 'doesNotKnowMe'] })
    const { read, lists } = await lookAt(personId('bernadette'), it.ref, 'reviewers')
    expect(read).toEqual([
      'People still needed: 2.', 'Choose at most one who reviews for the staff network.',
      'The person asked for somebody of their own gender.', 'The person asked for somebody who does not know them.',
    ])
    expect(lists.people).toEqual(everybody)
  })

  test('whoever left is asked no more', async () => {
    await owner()`update "Person" set "disabledAt" = now() where id = ${personId('joe')}`
    expect(await offered(await allocating())).toEqual(['Amara Okafor', 'Shu-Fen Lau'])
    await owner()`update "Person" set "disabledAt" = null where id = ${personId('joe')}`
  })

  test('a colleague who was left out cannot be slipped in, and the refusal gives no reason about anybody', async () => {
    const it = await allocating({ sourceName: 'Kelly Fazakerley' })
    const sent = does('bernadette', it, 'reviewers', { people: [personId('joe'), personId('amara')] })
    await expect(sent).rejects.toEqual(new NotReadyYet(['notEligible']))
    await expect(does('bernadette', it, 'reviewers', { people: [personId('joe'), personId('chidi')] })).rejects.toEqual(new NotReadyYet(['notEligible']))
    expect(await stateOf(owner(), it)).toBe('allocating')
  })

  test('what the check leaves behind names nobody who was left out', async () => {
    const it = await allocating({ sourceName: 'Kelly Fazakerley' })
    await offered(it)
    const rows = await owner()<{ body: object }[]>`select body from "AuditEntry" where "caseId" = ${it.id} and act = 'conflict.checked'`
    expect(rows[0]?.body).toEqual({ byRole: 'firstReader', byPerson: personId('bernadette'), role: 'reviewer', free: 2 })
  })

  test('one alone is not enough, and three are too many', async () => {
    const it = await allocating()
    await expect(does('bernadette', it, 'reviewers', { people: [personId('joe')] })).rejects.toBeInstanceOf(NotReadyYet)
    await expect(does('bernadette', it, 'reviewers', { people: ['joe', 'amara', 'shufen'].map(personId) })).rejects.toThrow('notOnTheList')
  })

  test('at most one from the network', async () => {
    await owner()`update "RoleAssignment" set scope = 'network' where "personId" = ${personId('shufen')} and role = 'reviewer'`
    const both = { people: [personId('amara'), personId('shufen')] }
    const usual = await allocating()
    await expect(does('bernadette', usual, 'reviewers', both)).rejects.toBeInstanceOf(NotReadyYet)
    const asked = await allocating({ reviewerPrefs: ['fromTheNetwork'] })
    await does('bernadette', asked, 'reviewers', both)
    expect(await stateOf(owner(), asked)).toBe('reviewerChoice')
    await owner()`update "RoleAssignment" set scope = null where "personId" = ${personId('shufen')} and role = 'reviewer'`
  })
})

describe('nobody, or nobody with room', () => {
  test('nobody of ours is independent: somebody from outside is asked, and may work alone', async () => {
    const it = await allocating({ reviewerPrefs: ['notMyDivision'] })
    await does('bernadette', it, 'nobody-independent')
    expect(await offered(it)).toEqual(['Marcus Bello'])
    await does('bernadette', it, 'reviewers', { people: [personId('marcus')] })
    await personSends(it, { type: 'reviewers.agreed' })
    expect(await stateOf(owner(), it)).toBe('needs')
  })

  test('it cannot be said while there is somebody', async () => {
    const it = await allocating()
    await expect(does('bernadette', it, 'nobody-independent')).rejects.toEqual(new NotReadyYet(['someoneEligible']))
    await expect(does('bernadette', it, 'capacity')).rejects.toEqual(new NotReadyYet(['freePeople']))
  })

  // Joe carries what `live` says; `cap` is the trust's setting, null where it says nothing.
  test.each<[string, number, number | null, boolean]>([
    ['one case, and a cap of one', 1, 1, true], ['three cases, and nothing set', 3, null, false], ['four cases, and nothing set: four is the most', 4, null, true],
  ])('whoever carries as much as they may is left out, and nobody else: %s', async (_, live, cap, isFull) => {
    const it = await allocating()
    await owner()`delete from "CaseGrant" where "personId" in (${personId('joe')}, ${personId('amara')}, ${personId('shufen')})`
    const carried = await Promise.all(Array.from({ length: live }, () => tells(owner(), 'a02')))
    for (const { id } of carried) await owner()`insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt") values (gen_random_uuid(), ${id}, ${personId('joe')}, 'reviewer', ${monday})`
    await (cap === null ? owner()`delete from "Setting" where key = 'reviewerCap'` : reviewersCarry(owner(), cap))
    try {
      const { read, lists } = await lookAt(personId('bernadette'), it.ref, 'reviewers')
      expect([...(lists.people ?? [])].sort()).toEqual(isFull ? ['Amara Okafor', 'Shu-Fen Lau'] : everybody)
      expect(read.filter((line) => line.startsWith('Not available'))).toEqual(isFull ? [expect.stringContaining('Joe Molyneux')] : [])
      expect(read.join(' ')).not.toMatch(/Amara|Shu-Fen/)
    } finally {
      await reviewersCarry(owner(), 20)
    }
  })

  test('over the cap the case waits visibly, and the executive lead is told', async () => {
    const it = await allocating()
    await reviewersCarry(owner(), 0)
    expect(await offered(it)).toEqual([])
    await expect(does('bernadette', it, 'nobody-independent')).rejects.toEqual(new NotReadyYet(['someoneEligible']))
    await does('bernadette', it, 'capacity')
    await reviewersCarry(owner(), 20)
    const [row] = await owner()<{ waits: boolean }[]>`select (context ->> 'isWaitingForCapacity')::boolean as waits from "Workflow" where id = ${it.reviewId}`
    expect(row?.waits).toBe(true)
    const jobs = await owner()<{ payload: { tell: object[] } }[]>`select payload from graphile_worker._private_jobs where key like ${`${it.reviewId}%`}`
    expect(jobs.flatMap(({ payload }) => payload.tell)).toContainEqual({ to: 'executiveLead', notice: 'casesWaiting' })
  })
})

describe('stepping back', () => {
  test('a reviewer steps back in one step: gone at once and for good, nobody is asked why, and the other one stays', async () => {
    const it = await tells(owner(), 'a02')
    await inReview(it)
    await does('joe', it, 'recusal')
    await expect(sees('joe', it)).rejects.toBeInstanceOf(CaseNotFound)
    const keysLeft = await asActor({ as: 'staff', personId: personId('joe') }, (tx) => tx.caseKey.count({ where: { caseId: it.id } }))
    expect(keysLeft).toBe(0)
    expect(await stateOf(owner(), it)).toBe('allocating')
    expect((await sees('amara', it)).length).toBeGreaterThan(0)
    const [grant] = await owner()<{ because: string }[]>`select "endedBecause" as because from "CaseGrant" where "caseId" = ${it.id} and "personId" = ${personId('joe')}`
    expect(grant?.because).toBe('recused')

    // Never offered again, and a grant given by mistake later opens nothing.
    expect(await offered(it)).toEqual(['Shu-Fen Lau'])
    await owner()`insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt") values (gen_random_uuid(), ${it.id}, ${personId('joe')}, 'facilitator', now())`
    await expect(sees('joe', it)).rejects.toBeInstanceOf(CaseNotFound)
    await does('bernadette', it, 'reviewers', { people: [personId('shufen')] })
    await personSends(it, { type: 'reviewers.agreed' })
    expect(await stateOf(owner(), it)).toBe('needs')
  })

  test('only one’s own: a reviewer’s recusal function does nothing to anybody else', async () => {
    const it = await tells(owner(), 'a02')
    await inReview(it)
    await asActor({ as: 'staff', personId: personId('grace') }, (tx) => tx.$queryRaw`select app.recuse(${it.id}::uuid, ${new Date()})::text`)
    expect((await sees('amara', it)).length).toBeGreaterThan(0)
    expect((await sees('joe', it)).length).toBeGreaterThan(0)
  })

  test('somebody whom the person refused is never offered again, nor is the reason told', async () => {
    const it = await allocating()
    await does('bernadette', it, 'reviewers', { people: [personId('joe'), personId('amara')] })
    await personSends(it, { type: 'reviewer.refused', reviewerId: personId('joe') })
    expect(await offered(it)).toEqual(['Amara Okafor', 'Shu-Fen Lau'])
    const [proposal] = await owner()<{ nth: number }[]>`select max(nth) as nth from "ReviewerProposal" where "caseId" = ${it.id}`
    expect(proposal?.nth).toBe(1)
    await does('bernadette', it, 'reviewers', { people: [personId('amara'), personId('shufen')] })
    expect(await stateOf(owner(), it)).toBe('reviewerChoice')
  })
})

describe('over HTTP', () => {
  const running: { port: number; close: () => Promise<void> } = { port: 0, close: () => Promise.resolve() }
  const at = (key: string, { ref }: TestCase) => new CaseOf(new Colleague(running.port, key), ref)
  beforeAll(async () => {
    delete process.env.HEARD_PUBLIC_URL
    Object.assign(running, await (await webDoor(() => monday)).serveWeb({ port: 0 }))
  })
  afterAll(() => running.close())

  test('over the cap the page says that the case waits, to the first reader and to the person, until somebody with room is put forward', async () => {
    const it = await tells(owner(), 'a02', { division: undefined, team: undefined, reviewerPrefs: [] })
    await firstLookDone(it)
    await does('bernadette', it, 'put-it-right')
    const [bernadette, person] = [at('bernadette', it), new AtABrowser(running.port)]
    await person.opens('/follow-up')
    await person.press('Open my page', { 'Your eight words': it.words })
    const [toUs, toThem] = ['Waiting for a reviewer who has room. The executive lead was told.', 'Everybody who could carry this has as much as they can carry. So it waits. The executive lead was told.']
    const says = async () => [(await bernadette.reads()).includes(toUs), (await person.go('/follow-up'), person.text.includes(toThem))]
    expect(await says()).toEqual([false, false])
    await reviewersCarry(owner(), 0)
    await bernadette.take('Everybody carries as much as they agreed to')
    expect(await says()).toEqual([true, true])
    await reviewersCarry(owner(), 20)
    expect(await says()).toEqual([true, true])
    await does('bernadette', it, 'reviewers', { people: [personId('joe'), personId('amara')] })
    expect(await says()).toEqual([false, false])
  })

  describe('noConflict: a facilitator passes the check that reviewers pass', () => {
    let it: TestCase
    let joe: CaseOf
    const [catherine, chidi, asked] = [personId('catherine'), personId('chidi'), 'Who may be asked']

    // Told of Chidi, of Alder Ward, managed by Kelly and she by Josephine; it was in Digital. Ruth Aspinall should never see it. Joe and Shu-Fen review.
    beforeAll(async () => {
      it = await tells(owner(), 'a02', { mode: 'keptApart', division: undefined, team: 'Digital', reviewerPrefs: [], sourceName: 'Chidi Nwosu', namedExclusions: 'Not Ruth Aspinall.' })
      await inReview(it, ['joe', 'shufen'])
      await does('joe', it, 'need', { kind: 'person', who: 'The nurse', need: 'That it stops' })
      await does('joe', it, 'needs-complete')
      const needId = await asActor({ as: 'staff', personId: personId('joe') }, async (tx) => (await readNeeds(tx, (await openCase(tx, personId('joe'), it.ref)).id))[0]?.needs[0]?.id ?? '')
      await does('joe', it, 'obligation', { needId, kind: 'rule', what: 'The rota rule', ownerId: personId('martin'), 'dueOn.day': '20', 'dueOn.month': '11', 'dueOn.year': '2026' })
      await does('joe', it, 'options', { words: 'No meeting, first of all.' })
      await does('joe', it, 'choice', { option: 'letter', words: 'A letter.' })
      joe = at('joe', it)
      for (const key of ['joe', 'samina'] as const) await owner()`insert into "RoleAssignment" (id, "personId", role, "fromOn") values (gen_random_uuid(), ${personId(key)}, 'facilitator', '2026-01-01')`
    })

    /** Joe goes to the step, as its page stands now: the first names of those who may be asked. */
    async function offeredToJoe(): Promise<string[]> {
      await joe.open()
      await joe.begin('Appoint a facilitator')
      return joe.choicesOf(asked).map((choice) => choice.split(' ')[0] ?? '')
    }
    const sendsTheForm = () => joe.who.press('Appoint', { [asked]: joe.choicesOf(asked)[0] ?? '' })

    type Row = { teamId: string | null; managerId: string | null; name: string; disabledAt: Date | null }
    const becomes = (row: Partial<Row>) => () => owner()`update "Person" set ${owner()(row)} where id = ${catherine}`
    test.each<[string, () => Promise<unknown>]>([
      ['is described', becomes({ name: 'Chidi Nwosu' })],
      ['should never see it', becomes({ name: 'Ruth Aspinall' })],
      ['is of the team of whoever is described', becomes({ teamId: teamId('Alder Ward') })],
      ['is of the team where it was', becomes({ teamId: teamId('Digital') })],
      ['manages whoever is described', () => owner()`update "Person" set "managerId" = ${catherine} where id = ${chidi}`],
      ['is their manager’s manager', () => owner()`update "Person" set "managerId" = ${catherine} where id = ${personId('kelly')}`],
      ['is managed by whoever is described', becomes({ managerId: chidi })],
      ['has no team in the directory: unknown is never clear', becomes({ teamId: null })],
      ['has no manager in the directory: unknown is never clear', becomes({ managerId: null })],
      ['left', becomes({ disabledAt: monday })],
      ['has a part in the case', () => owner()`insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt") values (gen_random_uuid(), ${it.id}, ${catherine}, 'owner', ${monday})`],
      ['declared an interest that it touches', () => asActor({ as: 'staff', personId: catherine }, (tx) => declareInterest(tx, catherine, { about: 'person', name: 'Chidi Nwosu' }))],
    ])('nobody who %s: not on the page, nor by a form that was sent all the same', async (_, becomesThat) => {
      const before = await owner()<(Row & { id: string })[]>`select id, name, "teamId", "managerId", "disabledAt" from "Person" where id in (${catherine}, ${chidi}, ${personId('kelly')})`
      // On the page while nothing stands between them; then it does, and the page that is open is sent.
      expect(await offeredToJoe()).toEqual(['Catherine'])
      await becomesThat()
      await sendsTheForm()
      expect(joe.who.text).toContain('choose from the people who may be asked now')
      expect(await offeredToJoe()).toEqual([])
      expect(await owner()`select id from "CaseGrant" where "caseId" = ${it.id} and "as" = 'facilitator'`).toEqual([])
      for (const { id, ...row } of before) await owner()`update "Person" set ${owner()(row)} where id = ${id}`
      await owner()`delete from "CaseGrant" where "caseId" = ${it.id} and "personId" = ${catherine}`
      await owner()`delete from "Interest"`
    })

    test('nobody who reviews the case, or whom the directory does not know; whoever is clear is appointed', async () => {
      // Joe has the role and reviews; Samina has it and no manager in the directory.
      expect(await offeredToJoe()).toEqual(['Catherine'])
      await sendsTheForm()
      const rows = await owner()`select "personId" from "CaseGrant" where "caseId" = ${it.id} and "as" = 'facilitator' and "endedAt" is null`
      expect(rows).toEqual([{ personId: catherine }])
    })
  })
})
