import { beforeAll, expect, test } from 'vitest'
import { changeChoice } from '~/cases/choices'
import { follow } from '~/cases/following'
import { casesOf } from '~/cases/lists/my-cases'
import { byRiskAndPromise } from '~/cases/lists/risks'
import { asActor } from '~/platform/database'
import type { Answers } from '~/reports/answers'
import { does, firstLookDone, inReview, personId, reviewersCarry, tells, useDemoTrust, type TestCase } from './case-story'

const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 20))

/** What somebody's list of cases says of these, from top to bottom: `name risk kind …`. */
async function queue(key: string, told: Readonly<Record<string, TestCase>>): Promise<string[]> {
  const all = await asActor({ as: 'staff', personId: personId(key) }, async (tx) => byRiskAndPromise(tx, await casesOf(tx, personId(key))))
  const nameOf = (ref: string) => Object.entries(told).find(([, one]) => one.ref === ref)?.[0]
  return all.flatMap(({ open, flags }) => {
    const name = nameOf(open.ref)
    return name === undefined ? [] : [[name, ...flags.flatMap(({ risk, kind }) => [risk, kind])].filter((word) => word !== null).join(' ')]
  })
}

test('what can least wait stands first, each with its reason, and a reason goes with what was done about it', async () => {
  const quiet = await tells(owner(), 'a02', { immediateDanger: 'no', violenceOrThreat: [], fearOfRetaliation: 'no', wordsThatFit: [] })
  const afraid = await tells(owner(), 'a02', { immediateDanger: 'no', violenceOrThreat: [], fearOfRetaliation: 'alreadyBegun', wordsThatFit: [] })
  const threatened = await tells(owner(), 'a02', { immediateDanger: 'no', violenceOrThreat: ['threat'], fearOfRetaliation: 'no', wordsThatFit: [] })
  const told = { quiet, afraid, threatened }
  expect(await queue('bernadette', told)).toEqual(['threatened lookToday evidence hateCrime routeNotLookedAt hateCrime', 'afraid worseBegun', 'quiet'])

  await firstLookDone(threatened)
  await firstLookDone(afraid)
  expect(await queue('bernadette', told)).toEqual(['threatened evidence hateCrime routeNotLookedAt hateCrime', 'quiet', 'afraid'])

  await does('bernadette', afraid, 'treated-worse-risk', { forWhom: 'personTellingUs', danger: 'high', isBank: 'no', why: 'Their manager was told who spoke.' })
  expect(await queue('bernadette', told)).toEqual(['threatened evidence hateCrime routeNotLookedAt hateCrime', 'afraid likelyTreatedWorse', 'quiet'])
})

test('what only the account tells marks nothing out for somebody who is not the first reader', async () => {
  const it = await tells(owner(), 'a02', { immediateDanger: 'yes', violenceOrThreat: [], fearOfRetaliation: 'alreadyBegun', wordsThatFit: [] })
  expect(await queue('bernadette', { it })).toEqual(['it lookToday worseBegun'])
  await inReview(it)
  expect(await queue('joe', { it })).toEqual(['it'])
})

test('whoever asked to be rung is found at the first look, after what is grave; not once they turned contact off', async () => {
  const calm = { immediateDanger: 'no', violenceOrThreat: [], fearOfRetaliation: 'no', wordsThatFit: [], contact: 'phone', contactDetails: '0151 496 0199' } satisfies Partial<Answers>
  const asked = await tells(owner(), 'a02', { ...calm, howAreYou: 'ringMe', choices: [] })
  const phone = await tells(owner(), 'a02', { ...calm, choices: ['contactMe'] })
  const phoneAlone = await tells(owner(), 'a02', { ...calm, choices: [] })
  const afraid = await tells(owner(), 'a02', { ...calm, fearOfRetaliation: 'alreadyBegun', choices: [] })
  const told = { phoneAlone, phone, asked, afraid }
  expect(await queue('bernadette', told)).toEqual(['afraid worseBegun', 'asked askedToBeRung', 'phone choseThePhone', 'phoneAlone'])
  for (const isOn of [true, false]) await asActor({ as: 'reporter', code: asked.code }, async (tx) => changeChoice(tx, await follow(tx), { kind: 'contactMe', detail: null, isOn }))
  await firstLookDone(phone)
  expect(new Set(await queue('bernadette', told))).toEqual(new Set(['afraid worseBegun', 'phone', 'asked', 'phoneAlone']))
})
