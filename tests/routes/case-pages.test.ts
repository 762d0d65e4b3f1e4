import { beforeAll, describe, expect, test } from 'vitest'
import { obligationsOf, does, firstLookDone, inReview, personId, personSends, reviewersCarry, stateOf, tells, useDemoTrust, type TestCase } from '../cases/case-story'
import { asks, statusOf } from './asking'
import { restorativeReview, type ReviewEvent } from '#workflows/restorative-review'
import { openCase } from '~/cases/open-case'
import { readNeeds } from '~/cases/review/needs-table'
import { asActor } from '~/platform/database'
import { restorativeReviewPolicy } from '~/people/policy/restorative-review'
import * as account from '~/routes/workspace/case/account'
import * as messages from '~/routes/workspace/case/messages'
import * as needs from '~/routes/workspace/case/needs'
import * as obligations from '~/routes/workspace/case/obligations'
import * as overview from '~/routes/workspace/case/overview'
import * as step from '~/routes/workspace/case/step'
import { steps } from '~/routes/workspace/case/steps'
import * as work from '~/routes/workspace/work'

const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 20))

/** Where a case can stand, and how it gets there. */
const journey: Record<string, (it: TestCase) => Promise<void>> = {
  received: () => Promise.resolve(),
  firstLook: (it) => firstLookDone(it),
  recorded: async (it) => {
    await firstLookDone(it)
    await does('bernadette', it, 'record-and-make-safe')
  },
  allocating: async (it) => {
    await firstLookDone(it)
    await does('bernadette', it, 'put-it-right')
  },
  needs: (it) => inReview(it),
  preparing: async (it) => {
    await inReview(it)
    await owed(it)
    await does('joe', it, 'options', { words: 'No meeting, first of all.' })
    await does('joe', it, 'choice', { option: 'shuttle', words: 'You carry it.' })
    await does('joe', it, 'facilitator', { personId: personId('catherine') })
    // What was never met cannot be lost: a person may stop all the same, on their own page.
    await does('joe', it, 'precondition', { precondition: 'affectedAgrees' })
  },
  obligations: async (it) => {
    await inReview(it)
    await owed(it)
    await does('joe', it, 'options', { words: 'No meeting, first of all.' })
    await does('joe', it, 'choice', { option: 'none', words: 'Nothing more.' })
  },
  finished: async (it) => {
    await journey.obligations?.(it)
    for (const { id } of await obligationsOf(owner(), it)) await personSends(it, { type: 'obligation.answered', obligationId: id, answer: 'met' })
    await personSends(it, { type: 'person.content' })
  },
}

async function owed(it: TestCase): Promise<void> {
  await does('joe', it, 'need', { kind: 'person', who: 'The nurse', need: 'That it stops' })
  await does('joe', it, 'needs-complete')
  const needId = await asActor({ as: 'staff', personId: personId('joe') }, async (tx) => (await readNeeds(tx, it.id))[0]?.needs[0]?.id ?? '')
  await does('joe', it, 'obligation', { needId, kind: 'rule', what: 'The rota rule', ownerId: personId('grace'), 'dueOn.day': '20', 'dueOn.month': '11', 'dueOn.year': '2026' })
}

const people = ['bernadette', 'joe', 'catherine', 'grace', 'danny']

describe.each(Object.keys(journey))('in the stage %s', (stage) => {
  let it: TestCase
  beforeAll(async () => {
    it = await tells(owner(), 'a02')
    await journey[stage]?.(it)
  })

  test('the case stands there', async () => {
    expect(await stateOf(owner(), it)).toBe(stage)
  })

  test.each(people)('%s is offered exactly what the machine accepts and the policy allows, and each page opens only then', async (key) => {
    const page = await asks(key, overview, it)
    if (page instanceof Response) {
      expect(page.status).toBe(404)
      for (const each of [account, needs, messages, obligations, step]) expect(statusOf(await asks(key, each, it, 'word'))).toBe(404)
      return
    }
    const { review } = page as { review: { nouns: string[]; asides: string[] } }
    const nouns = [...review.nouns, ...review.asides]
    // Worked out here from the two tables alone, without the code that draws the page.
    const { capacities, memory, isTold } = await asActor({ as: 'staff', personId: personId(key) }, async (tx) => {
      const { actor, review, strands } = await openCase(tx, personId(key), it.ref)
      return { capacities: actor.capacities, memory: review.memory, isTold: strands.some(({ machine, state }) => machine === 'notice' && ['told', 'heard', 'nothingSaid'].includes(state)) }
    })
    const accepted = restorativeReview.probes(restorativeReview.load(memory).context).filter((event: ReviewEvent) => restorativeReview.accepts(memory, event)).map(({ type }) => type)
    const expected = steps.filter(({ machine, event }) => machine === 'restorative-review' && accepted.includes(event as ReviewEvent['type']) &&
      // Nobody is written down as heard before they were told.
      (event !== 'described.heard' || isTold) && restorativeReviewPolicy[event as ReviewEvent['type']].some((capacity) => capacities.has(capacity)))
    expect(nouns.toSorted()).toEqual(expected.map(({ noun }) => noun).toSorted())
    const shut = steps.filter(({ machine, noun }) => machine === 'restorative-review' && !nouns.includes(noun)).map(({ noun }) => noun)
    for (const noun of [...nouns, ...shut.slice(0, 4)]) {
      const shown = (await asks(key, step, it, noun)) as { isOpen: boolean }
      expect(shown.isOpen, noun).toBe(nouns.includes(noun))
    }
  })
})

describe('who sees what', () => {
  test('an owner has their own tasks, and neither account nor needs nor messages', async () => {
    const it = await tells(owner(), 'a02')
    await journey.obligations?.(it)
    expect(await asks('grace', obligations, it)).toMatchObject({ owed: [{ what: 'The rota rule', day: 'Friday 20 November' }] })
    expect(await asks('grace', overview, it)).toMatchObject({ mayReadAccount: false, parts: null, isOwner: true })
    for (const page of [needs, messages]) expect(statusOf(await asks('grace', page, it))).toBe(404)
    expect(statusOf(await asks('grace', account, it, '', {}))).toBe(404)
    const { lines } = (await asks('grace', work, it)) as { lines: { what: string; ref: string }[] }
    expect(lines.filter(({ ref }) => ref === it.ref).map(({ what }) => what)).toContain('You owe: The rota rule')

    const [row] = await obligationsOf(owner(), it)
    expect(statusOf(await asks('grace', obligations, it, '', { obligationId: row?.id ?? '', answer: 'done', words: '' }))).toBe(400)
    expect(statusOf(await asks('grace', obligations, it, '', { obligationId: row?.id ?? '', answer: 'done', words: 'The rota shows whole names.' }))).toBe(400)
    expect(statusOf(await asks('grace', obligations, it, '', { obligationId: row?.id ?? '', answer: 'done', words: 'The rota shows whole names.', evidence: 'The rota of November.' }))).toBe(303)
    expect(await asks('grace', obligations, it)).toMatchObject({ owed: [{ answer: 'done', said: 'The rota shows whole names.' }] })
    expect(statusOf(await asks('joe', obligations, it))).toBe(404)
  })

  test('an answer for somebody else’s obligation does not exist', async () => {
    const it = await tells(owner(), 'a02')
    await journey.obligations?.(it)
    const other = await tells(owner(), 'a02')
    await journey.obligations?.(other)
    const [row] = await obligationsOf(owner(), other)
    expect(statusOf(await asks('grace', obligations, it, '', { obligationId: row?.id ?? '', answer: 'done', words: 'x', evidence: 'y' }))).toBe(404)
  })
})

describe('what does not go through', () => {
  const typed = { words: 'It took me an hour to write this.' }

  test('a stale page is told, with what was typed kept, and nothing is saved', async () => {
    const it = await tells(owner(), 'a02')
    await does('bernadette', it, 'first-look')
    const { version } = (await asks('bernadette', step, it, 'acknowledgement')) as { version: number }
    await does('idris', it, 'safety-look', { done: ['nothingNeededNow'] })
    const answer = await asks('bernadette', step, it, 'acknowledgement', { ...typed, version: String(version) })
    expect(answer).toMatchObject({ data: { refused: { because: 'movedOn' }, typed: { words: [typed.words] } }, init: { status: 409 } })
    expect(await owner()`select from "Message" where "caseId" = ${it.id}`).toHaveLength(0)
  })

  test('a step skipped is refused with the stage and what is missing, and what was typed is kept', async () => {
    const it = await tells(owner(), 'a02')
    await journey.preparing?.(it)
    const page = (await asks('joe', step, it, 'meeting')) as { version: number; isOpen: boolean; missing: string[] }
    expect(page).toMatchObject({ isOpen: false, stage: 'preparing' })
    expect(page.missing).toEqual(['toldFirst', 'otherAgrees', 'partAcknowledgedAfterAdvice', 'affectedPreMeeting', 'otherPreMeeting', 'riskAssessed', 'twoDaysToThink'])
    const answer = await asks('joe', step, it, 'meeting', { ...typed, version: String(page.version) })
    expect(answer).toMatchObject({ data: { refused: { because: 'notNow' }, typed: { words: [typed.words] } }, init: { status: 409 } })
  })

  test.each([
    ['nothing written', { words: '  ' }, 'missing'],
    ['far too long', { words: 'x'.repeat(5_001) }, 'tooLong'],
    ['a character that nobody can see', { words: 'one\u0000two' }, 'hiddenCharacters'],
  ])('%s: a sentence at the field, and what was typed is kept', async (_, form, problem) => {
    const it = await tells(owner(), 'a02')
    await does('bernadette', it, 'first-look')
    const { version } = (await asks('bernadette', step, it, 'acknowledgement')) as { version: number }
    const answer = await asks('bernadette', step, it, 'acknowledgement', { ...form, version: String(version) })
    expect(answer).toMatchObject({ data: { problems: { words: problem }, typed: { words: [form.words] } }, init: { status: 400 } })
  })

  test('a case that was never made answers like one of others', async () => {
    const never = { ref: 'made-up', id: '', reviewId: '', code: '' }
    for (const page of [overview, account, needs, messages, obligations, step]) expect(statusOf(await asks('bernadette', page, never, 'word'))).toBe(404)
  })

  test('stepping back works from a page however old, and leads to the list, because the case is closed to them', async () => {
    const it = await tells(owner(), 'a02')
    await journey.needs?.(it)
    const answer = (await asks('joe', step, it, 'recusal', { version: '0' })) as Response
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/workspace/cases?done=recusal'])
    expect(statusOf(await asks('joe', overview, it))).toBe(404)
  })
})
