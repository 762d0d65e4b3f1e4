import { beforeAll, expect, test } from 'vitest'
import { does, inReview, reviewersCarry, sees, tells, useDemoTrust } from './case-story'

const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 20))

const firstOfAll = ['acknowledgement', 'safety-look']
const open = (nouns: string[]) => nouns.filter((noun) => firstOfAll.includes(noun))

test('the first message and the first look at safety are offered until they are done, and then never again', async () => {
  const it = await tells(owner(), 'a02')
  expect(open(await sees('bernadette', it))).toEqual(firstOfAll)
  await does('bernadette', it, 'first-look')
  await does('bernadette', it, 'acknowledgement', { words: 'Thank you for telling us.' })
  expect(open(await sees('bernadette', it))).toEqual(['safety-look'])
  await expect(does('idris', it, 'acknowledgement', { words: 'Thank you for telling us.' })).rejects.toThrow('is shut in firstLook')
  await does('bernadette', it, 'safety-look', { done: ['nothingNeededNow'] })
  expect(open(await sees('bernadette', it))).toEqual([])
  expect(await owner()`select from "Message" where "caseId" = ${it.id}`).toHaveLength(1)
})

test('with reviewers at work nothing of the first days stands open but to mask again, because a name can be overlooked', async () => {
  const it = await tells(owner(), 'a02')
  await inReview(it)
  expect(open(await sees('bernadette', it))).toEqual([])
  expect(await sees('bernadette', it)).toEqual(expect.arrayContaining(['word', 'mask']))
})

test('a look at safety that was missed stays open until somebody has looked', async () => {
  const it = await tells(owner(), 'a02')
  await does('bernadette', it, 'first-look')
  await does('bernadette', it, 'acknowledgement', { words: 'Thank you for telling us.' })
  await does('bernadette', it, 'mask', { nobodyRecognisable: 'yes' })
  await does('bernadette', it, 'put-it-right')
  expect(open(await sees('bernadette', it))).toEqual(['safety-look'])
  await does('bernadette', it, 'safety-look', { done: ['nothingNeededNow'] })
  expect(open(await sees('bernadette', it))).toEqual([])
})
