import { beforeAll, describe, expect, test } from 'vitest'
import { text } from '~/content/text'
import { viewFollowUp } from '~/cases/follow-up/follow-up-view'
import { NotReadyYet } from '~/cases/errors'
import { readMessages } from '~/cases/messages'
import { openCase } from '~/cases/open-case'
import { readRouteRecord } from '~/cases/strands/route-record'
import { stepNamed } from '~/routes/workspace/case/steps'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { readForm } from '~/routes/workspace/case/form/fields'
import { does, firstLookDone, inReview, personId, reviewersCarry, stateOf, tells, useDemoTrust, type TestCase } from './case-story'

const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 20))
const words = text('en')

const page = ({ code }: TestCase) => asActor({ as: 'reporter', code }, (tx) => viewFollowUp(tx, now()))

/** A step of one route, as its page does it. */
function inRoute(key: string, { ref }: TestCase, kind: string, noun: string, typed: Record<string, string>): Promise<void> {
  return asActor({ as: 'staff', personId: personId(key) }, async (tx) => {
    const open = await openCase(tx, personId(key), ref)
    const strand = open.strands.find(({ memory }) => (memory.context as { kind?: string }).kind === kind)
    const step = strand && stepNamed(strand, noun)
    if (!strand || !step) throw new Error(`No ${noun} in ${kind}`)
    const posted = new FormData()
    for (const [name, value] of Object.entries(typed)) posted.append(name, value)
    const read = readForm(step.fields, posted)
    if ('problems' in read) throw new Error(JSON.stringify(read.problems))
    await step.act({ tx, open, strand, personId: personId(key) }, read.values)
  })
}

describe('what stands under "Who is told" is so', () => {
  test('the person sees which steps were taken, by day', async () => {
    const it = await tells(owner(), 'a01')
    await does('bernadette', it, 'first-look')
    await does('bernadette', it, 'safety-look', { done: ['rangThePerson', 'shiftCovered', 'placeMadeSafe'] })
    const { safety } = await page(it)
    expect(safety.steps.map(({ kind, on }) => [on.toISOString().slice(0, 10), kind]).sort()).toEqual([
      ['2026-11-02', 'placeMadeSafe'], ['2026-11-02', 'rangThePerson'], ['2026-11-02', 'shiftCovered'],
    ])
  })

  test('a route that was not needed says why, in the words that were written for the person to read', async () => {
    const it = await tells(owner(), 'a01')
    await inRoute('bernadette', it, 'abuse', 'route-look', { words: 'Looked at the ward log, 12.' })
    expect((await page(it)).safety.routes).toEqual([])
    await inRoute('bernadette', it, 'abuse', 'not-needed', { why: 'anotherRouteActs', words: 'The police have it, and we do not do it twice.', noEvidence: 'The police have the pictures.' })
    expect((await page(it)).safety.routes).toMatchObject([{ kind: 'abuse', isDuty: false, stands: 'notNeeded', why: 'anotherRouteActs', words: 'The police have it, and we do not do it twice.' }])
  })

  test('a duty that was raised is told as one, and the words for the lead are not shown', async () => {
    const it = await tells(owner(), 'a02')
    await inReview(it)
    await does('joe', it, 'duty', { kind: 'safeguarding', why: 'A child in the house, and nobody had asked.', personTold: 'first', words: 'I have to raise something with safeguarding.' })
    const { safety } = await page(it)
    expect(safety.routes).toMatchObject([{ kind: 'safeguarding', isDuty: true, stands: null, words: null }])
    expect(JSON.stringify(safety)).not.toContain('A child')
  })

  test('a duty is raised with every choice off: the person reads it first, and without words for them nothing is raised', async () => {
    const it = await tells(owner(), 'a02', { choices: [] })
    await does('bernadette', it, 'first-look')
    const duty = { kind: 'safeguarding', why: 'A child in the house.', personTold: 'first' }
    await expect(does('bernadette', it, 'duty', duty)).rejects.toEqual(new NotReadyYet(['wordsForThePerson']))
    expect((await page(it)).safety.routes).toEqual([])
    await does('bernadette', it, 'duty', { ...duty, words: 'I have to raise this with safeguarding. No choice of yours was broken.' })
    expect((await page(it)).safety.routes).toMatchObject([{ kind: 'safeguarding', isDuty: true }])
    const [told] = await asActor({ as: 'reporter', code: it.code }, async (tx) => readMessages(tx, it.id, 'personTellingUs'))
    expect(told?.text).toBe('I have to raise this with safeguarding. No choice of yours was broken.')
    expect(await stateOf(owner(), it)).toBe('firstLook')
  })

  test('a duty that would be unsafe to tell is raised at once, and neither page nor mail says it before a person does', async () => {
    const it = await tells(owner(), 'a02', { choices: [] })
    await does('bernadette', it, 'duty', { kind: 'hateCrime', why: 'He reads her post.', personTold: 'unsafeToTell' })
    expect((await page(it)).safety.routes).toEqual([])
    const notices = await owner()<{ to: string; notice: string }[]>`
      select told.to, told.notice from graphile_worker._private_jobs, json_to_recordset(payload -> 'tell') as told("to" text, notice text)
      where payload ->> 'caseId' = ${it.id} and told.to = 'personTellingUs'`
    expect(notices).not.toEqual([])
    expect(notices.map(({ notice }) => notice)).not.toEqual(expect.arrayContaining(['dutyRaised']))
    expect(notices.map(({ notice }) => notice)).not.toEqual(expect.arrayContaining(['mayCallPolice']))
    await inRoute('bernadette', it, 'hateCrime', 'route-person-told', { words: 'Told at her sister’s house.' })
    expect((await page(it)).safety.routes).toMatchObject([{ kind: 'hateCrime', isDuty: true }])
  })

  test('a route opened without a word because telling was unsafe is not told by the page', async () => {
    const it = await tells(owner(), 'a01')
    await inRoute('bernadette', it, 'hateCrime', 'route-look', { words: 'Seen.' })
    await inRoute('bernadette', it, 'hateCrime', 'opening-proposal', { basis: 'seriousRisk', personTold: 'unsafeToTell', words: 'He reads her post.' })
    await inRoute('idris', it, 'hateCrime', 'opening', { basis: 'seriousRisk', words: 'Agreed.' })
    expect((await page(it)).safety.routes).toEqual([])
  })

  test('a case that waits because nobody has room says so on the person’s page', async () => {
    const it = await tells(owner(), 'a02')
    await firstLookDone(it)
    await does('bernadette', it, 'put-it-right')
    expect((await page(it)).isWaitingForCapacity).toBe(false)
    await reviewersCarry(owner(), 0)
    await does('bernadette', it, 'capacity')
    await reviewersCarry(owner(), 20)
    expect((await page(it)).isWaitingForCapacity).toBe(true)
  })

  test('the second of two people reads what the first proposed, and first readers read the record; reviewers do not', async () => {
    const it = await tells(owner(), 'a01')
    await inRoute('bernadette', it, 'hateCrime', 'route-look', { words: 'Seen.' })
    await inRoute('bernadette', it, 'hateCrime', 'opening-proposal', { basis: 'seriousRisk', personTold: 'first', words: 'He said that he would come back.' })
    const [read, record] = await asActor({ as: 'staff', personId: personId('idris') }, async (tx) => {
      const open = await openCase(tx, personId('idris'), it.ref)
      const strand = open.strands.find(({ memory }) => (memory.context as { kind?: string }).kind === 'hateCrime')
      const step = strand && stepNamed(strand, 'opening')
      return [strand && (await step?.beside({ tx, open, strand, personId: personId('idris') }))?.read, await readRouteRecord(tx, open)]
    })
    expect(read).toEqual([
      words.caseWork.beside.proposedOpening, 'Serious risk to somebody', 'The person affected: Was told first', 'Why:', 'He said that he would come back.',
    ])
    expect(record?.lines.map(({ kind }) => kind).sort()).toEqual(['openingProposed', 'routeLook'])
    const other = await tells(owner(), 'a02')
    await inReview(other)
    await does('joe', other, 'duty', { kind: 'safeguarding', why: 'A child.', personTold: 'first', words: 'I have to raise something.' })
    expect(await asActor({ as: 'staff', personId: personId('joe') }, async (tx) => readRouteRecord(tx, await openCase(tx, personId('joe'), other.ref)))).toBeNull()
  })
})
