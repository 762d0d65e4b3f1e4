import { beforeAll, describe, expect, test } from 'vitest'
import * as messages from '~/routes/workspace/case/messages'
import * as step from '~/routes/workspace/case/step'
import { long } from '~/routes/workspace/case/form/fields'
import { does, personId, reviewersCarry, stateOf, tells, useDemoTrust, type TestCase } from '../cases/case-story'
import { asks, statusOf } from './asking'

const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 20))

type Page = { version: number }

async function atFirstLook(): Promise<TestCase & Page> {
  const it = await tells(owner(), 'a02')
  await does('bernadette', it, 'first-look')
  return { ...it, version: ((await asks('bernadette', step, it, 'acknowledgement')) as Page).version }
}

const written = ({ id }: TestCase) => owner()`select from "Message" where "caseId" = ${id}`

describe('half of a character', () => {
  test('typed into a field is told, and nothing is changed in what was typed', () => {
    for (const half of ['\ud83d', '\ude00']) expect(long().read([`before ${half} after`])).toEqual({ problem: 'hiddenCharacters' })
    expect(long().read(['a whole one \u{1f600}'])).toEqual({ value: 'a whole one \u{1f600}' })
  })

  test('sent as bytes that no browser sends is stored as the mark of an unreadable character, and read again', async () => {
    const it = await atFirstLook()
    const answer = await asks('bernadette', step, it, 'acknowledgement', new URLSearchParams(`version=${it.version}&words=before+%ED%A0%BD+after`))
    expect(statusOf(answer)).toBe(303)
    expect(JSON.stringify(await asks('bernadette', messages, it))).toMatch(/before \ufffd+ after/)
  })
})

describe('what is on no list', () => {
  test.each([
    ['safety-look', { done: 'callTheNewspapers' }, { done: 'notOnTheList' }],
    ['safety-look', { done: '' }, { done: 'notOnTheList' }],
    ['duty', { kind: 'constructor', why: 'Harm', personTold: 'unsafeToTell' }, { kind: 'notOnTheList' }],
    ['not-ours', { words: 'Words', takerId: '__proto__', agreed: 'yes' }, { takerId: 'notOnTheList' }],
    ['not-ours', { words: 'Words', takerId: personId('gareth'), agreed: 'perhaps' }, { agreed: 'notTicked' }],
  ])('%s with %o is refused at its field, and nothing moves', async (noun, form, problems) => {
    const it = await atFirstLook()
    const { version } = (await asks('bernadette', step, it, noun)) as Page
    expect(await asks('bernadette', step, it, noun, { ...form, version: String(version) })).toMatchObject({ data: { problems }, init: { status: 400 } })
    expect(await stateOf(owner(), it)).toBe('firstLook')
    expect(await owner()`select from "SafetyStep" where "caseId" = ${it.id}`).toHaveLength(0)
  })

  test('a colleague who is real and was not offered is refused as well', async () => {
    const it = await atFirstLook()
    await does('bernadette', it, 'acknowledgement', { words: 'Thank you.' })
    await does('bernadette', it, 'mask', { nobodyRecognisable: 'yes' })
    await does('bernadette', it, 'put-it-right')
    const { version } = (await asks('bernadette', step, it, 'reviewers')) as Page
    const form = new URLSearchParams([['version', String(version)], ['people', personId('danny')], ['people', personId('joe')]])
    expect(await asks('bernadette', step, it, 'reviewers', form)).toMatchObject({ data: { refused: { missing: ['notEligible'] } }, init: { status: 409 } })
    expect(await stateOf(owner(), it)).toBe('allocating')
  })
})

test('one step sent fifty times at once is taken once, and each of the others is told that the case moved on, with what was typed', async () => {
  const it = await atFirstLook()
  const form = { words: 'Thank you for telling us.', version: String(it.version) }
  const answers = await Promise.all(Array.from({ length: 50 }, () => asks('bernadette', step, it, 'acknowledgement', form)))
  expect(answers.filter((answer) => statusOf(answer) === 303)).toHaveLength(1)
  for (const answer of answers.filter((each) => statusOf(each) !== 303)) {
    expect(answer).toMatchObject({ data: { refused: { because: 'movedOn' }, typed: { words: [form.words] } }, init: { status: 409 } })
  }
  expect(await written(it)).toHaveLength(1)
  expect(await owner()`select from "WorkflowEvent" where "caseId" = ${it.id} and type = 'acknowledgement.recorded'`).toHaveLength(1)
})
