import { beforeAll, describe, expect, test } from 'vitest'
import { restorativeReview } from '#workflows/restorative-review'
import { safetyRoute } from '#workflows/safety-route'
import { openCase } from '~/cases/open-case'
import { readMessages } from '~/cases/messages'
import { text } from '~/content/text'
import { asActor } from '~/platform/database'
import * as step from '~/routes/workspace/case/step'
import { does, firstLookDone, inReview, obligationsOf, personId, personSends, reviewersCarry, routesEnd, stateOf, tells, useDemoTrust, type TestCase } from '../cases/case-story'
import { readNeeds } from '~/cases/review/needs-table'
import { asks } from './asking'

const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 20))

type Page = { version: number; isOpen: boolean; missing: string[]; stage: string }
const { missing: reasons, stages } = text('en').caseWork

/** Sends a step's form as its page would. */
async function posts(key: string, it: TestCase, noun: string, form: Record<string, string>, strand?: string): Promise<unknown> {
  const { version } = (await asks(key, step, it, noun, undefined, strand)) as Page
  return asks(key, step, it, noun, { ...form, version: String(version) }, strand)
}

async function lastMessage(it: TestCase): Promise<string | undefined> {
  return asActor({ as: 'staff', personId: personId('bernadette') }, async (tx) => (await readMessages(tx, it.id, 'personTellingUs')).at(-1)?.text)
}

describe('everyRefusalHasReason: whoever refuses somebody something writes down why', () => {
  test('everyRefusalHasReason: that a route is not needed', async () => {
    const it = await tells(owner(), 'a01')
    const { strands } = await asActor({ as: 'staff', personId: personId('bernadette') }, (tx) => openCase(tx, personId('bernadette'), it.ref))
    const route = strands.find(({ machine }) => machine === 'safety-route')?.id ?? ''
    await posts('bernadette', it, 'route-look', { words: 'Looked at.' }, route)
    expect(await posts('bernadette', it, 'not-needed', { words: '' }, route)).toMatchObject({ data: { problems: { why: 'missing', words: 'missing' } } })
    expect(await posts('bernadette', it, 'not-needed', { why: 'noThreshold', words: '  ' }, route)).toMatchObject({ data: { problems: { words: 'missing' } } })
    expect(() => safetyRoute.parseEvent({ type: 'route.foundNotNeeded' })).toThrow()
    expect(() => safetyRoute.parseEvent({ type: 'route.foundNotNeeded', why: 'because' })).toThrow()
  })

  test('everyRefusalHasReason: that it is not opened again, and the person reads why', async () => {
    const it = await tells(owner(), 'a02')
    await firstLookDone(it)
    await does('bernadette', it, 'record-and-make-safe')
    await does('bernadette', it, 'safety-steps', { done: ['nothingNeededNow'] })
    await does('bernadette', it, 'need', { kind: 'person', who: 'The nurse', need: 'To have it on record' })
    const needId = await asActor({ as: 'staff', personId: personId('bernadette') }, async (tx) => (await readNeeds(tx, it.id))[0]?.needs[0]?.id ?? '')
    await does('bernadette', it, 'obligation', { needId, kind: 'rule', what: 'It is on record', ownerId: personId('grace'), 'dueOn.day': '20', 'dueOn.month': '11', 'dueOn.year': '2026' })
    const [owed] = await obligationsOf(owner(), it)
    await owner()`update "Obligation" set "ownerAnswer" = 'done' where id = ${owed?.id ?? ''}`
    await does('grace', it, 'owner-answer', { words: 'It is.' })
    await personSends(it, { type: 'obligation.answered', obligationId: owed?.id ?? '', answer: 'met' }, { type: 'person.content' })
    await routesEnd('bernadette', it)
    await personSends(it, { type: 'reopening.asked', why: 'newFact' })
    expect(await posts('bernadette', it, 'no-reopening', { words: '' })).toMatchObject({ data: { problems: { why: 'missing', words: 'missing' } } })
    expect(await stateOf(owner(), it)).toBe('reopening')
    expect(() => restorativeReview.parseEvent({ type: 'reopening.refused' })).toThrow()
    await does('bernadette', it, 'no-reopening', { why: 'nothingNew', words: 'We read it with care, and nothing in it is new to us.' })
    expect(await lastMessage(it)).toBe('We read it with care, and nothing in it is new to us.')
  })

  test('everyRefusalHasReason: that a need cannot be met, that it takes longer, that it does not go ahead, that it is not ours, that it is not conduct', async () => {
    const it = await tells(owner(), 'a02')
    await firstLookDone(it)
    expect(await posts('bernadette', it, 'not-ours', { takerId: personId('gareth'), agreed: 'yes' })).toMatchObject({ data: { problems: { words: 'missing' } } })
    expect(await posts('bernadette', it, 'not-conduct', { words: 'It was a debate.' })).toMatchObject({ data: { problems: { why: 'missing' } } })
    const other = await tells(owner(), 'a02')
    await inReview(other)
    await does('joe', other, 'need', { kind: 'person', who: 'The nurse', need: 'That it stops' })
    const needId = await asActor({ as: 'staff', personId: personId('joe') }, async (tx) => (await readNeeds(tx, other.id))[0]?.needs[0]?.id ?? '')
    expect(await posts('joe', other, 'need-not-met', { needId, why: '' })).toMatchObject({ data: { problems: { why: 'missing' } } })
    await does('joe', other, 'needs-complete')
    expect(await posts('joe', other, 'extension', { words: '' })).toMatchObject({ data: { problems: { words: 'missing' } } })
    await does('joe', other, 'need-not-met', { needId, why: 'We cannot promise it for another person.' })
    await does('joe', other, 'options', { words: 'No meeting, first of all.' })
    await does('joe', other, 'choice', { option: 'letter', words: 'A letter.' })
    expect(await posts('joe', other, 'not-ready', { words: '' })).toMatchObject({ data: { problems: { words: 'missing' } } })
  })
})

describe('everyRefusalHasReason: whom the service refuses something, it tells why', () => {
  /** Steps that are shut there, and what opens each: written by hand from DOMAIN.md 3.2. */
  const shut: [string, (it: TestCase) => Promise<void>, Record<string, string[]>][] = [
    ['firstLook', (it) => does('bernadette', it, 'first-look'), {
      'record-and-make-safe': ['acknowledged', 'masked'], 'put-it-right': ['acknowledged', 'masked'], 'change-the-system': ['acknowledged', 'masked'],
      'not-ours': ['acknowledged', 'masked'], 'not-conduct': ['acknowledged', 'masked'],
    }],
    ['needs', (it) => inReview(it, ['joe', 'amara']), { 'needs-complete': ['someoneHurt'] }],
  ]

  test.each(shut)('everyRefusalHasReason: in %s each step that is shut says what it waits for, in words', async (stage, goThere, steps) => {
    const it = await tells(owner(), 'a02')
    await goThere(it)
    for (const [noun, waitsFor] of Object.entries(steps)) {
      const page = (await asks('bernadette', step, it, noun)) as Page
      expect({ noun, isOpen: page.isOpen, stage: page.stage, missing: page.missing }).toEqual({ noun, isOpen: false, stage, missing: waitsFor })
      for (const code of page.missing) expect(reasons[code as keyof typeof reasons].length).toBeGreaterThan(10)
    }
    expect(stages['restorative-review'][stage as 'needs'].length).toBeGreaterThan(5)
  })

  /** What each route waits for before it ends, written by hand from DOMAIN.md 3.2: candour and a grade; the reasonable steps. */
  test.each<[string, 'patientSafety' | 'abuse', Record<string, string[]>]>([
    ['a03', 'patientSafety', { 'route-closed': ['candourGiven', 'harmGraded'] }],
    ['a01', 'abuse', { 'route-closed': ['stepsListed'], alert: ['capacityFirst'] }],
  ])('everyRefusalHasReason: a route of %s, %s, says what it waits for before it ends, in words', async (account, kind, steps) => {
    const it = await tells(owner(), account)
    const { strands } = await asActor({ as: 'staff', personId: personId('bernadette') }, (tx) => openCase(tx, personId('bernadette'), it.ref))
    const route = strands.find(({ memory: { context } }) => (context as { kind?: string }).kind === kind)?.id ?? ''
    const lead = { patientSafety: 'olumide', abuse: 'steve' }[kind]
    await posts(lead, it, 'route-look', { words: 'Looked at.' }, route)
    await posts(lead, it, 'opening', { basis: 'leadDecides', words: 'It is ours to look at.' }, route)
    for (const [noun, waitsFor] of Object.entries(steps)) {
      const page = (await asks(lead, step, it, noun, undefined, route)) as Page
      expect({ noun, isOpen: page.isOpen, stage: page.stage, missing: page.missing }).toEqual({ noun, isOpen: false, stage: 'opened', missing: waitsFor })
      for (const code of page.missing) expect(reasons[code as keyof typeof reasons].length).toBeGreaterThan(10)
    }
  })

  test('everyRefusalHasReason: a step that only another stage has says where the case stands, also when its form was sent all the same', async () => {
    const it = await tells(owner(), 'a02')
    const page = (await asks('bernadette', step, it, 'meeting')) as Page
    expect(page).toMatchObject({ isOpen: false, stage: 'received' })
    const answer = await asks('bernadette', step, it, 'meeting', { words: 'On Monday', version: String(page.version) })
    expect(answer).toMatchObject({ data: { refused: { because: 'notNow' }, typed: { words: ['On Monday'] } }, init: { status: 409 } })
  })
})
