import { beforeAll, expect, test } from 'vitest'
import { tellsDescribed } from './cells/the-case'
import { does, firstLookDone, inReview, personId, personSends, reviewersCarry, sees, tells, useDemoTrust } from './case-story'
import { lookAt } from './taking-steps'

const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 20))

test('noContactWithDescribedPersonWithoutAgreement: nobody hears the person described, and nothing follows for them, before she chose it', async () => {
  const it = await tells(owner(), 'a02', { choices: ['contactMe', 'shareWithReviewTeam'] })
  expect(await sees('bernadette', it)).not.toContain('person-described')
  await inReview(it)
  for (const key of ['bernadette', 'joe']) expect(await sees(key, it)).not.toContain('person-described')
  await expect(does('joe', it, 'person-described', { how: 'heard', words: 'She said that it was a joke.' })).rejects.toThrow('it waits for speakChoice')
  await does('joe', it, 'need', { kind: 'person', who: 'The nurse', need: 'That it stops' })
  expect((await lookAt(personId('joe'), it.ref, 'obligation')).only.kind).not.toContain('consequence')

  await personSends(it, { type: 'choice.changed', choice: 'speakToThePerson', on: true })
  await expect(does('joe', it, 'person-described', { how: 'saidNothing' })).rejects.toThrow('it waits for toldFirst')
  expect(await sees('joe', it)).not.toContain('person-described')
  await tellsDescribed(it)
  expect((await lookAt(personId('joe'), it.ref, 'person-described')).only).toEqual({ how: ['heard'] })
  await does('joe', it, 'person-described', { how: 'heard', words: 'She said that it was a joke.' })
  expect((await lookAt(personId('joe'), it.ref, 'obligation')).only).not.toHaveProperty('kind')

  await personSends(it, { type: 'choice.changed', choice: 'speakToThePerson', on: false })
  expect(await sees('joe', it)).not.toContain('person-described')
})

test('noContactWithDescribedPersonWithoutAgreement: a route that is only flagged opens no way to them', async () => {
  const it = await tells(owner(), 'a01', { choices: ['contactMe', 'shareWithReviewTeam'] })
  await firstLookDone(it)
  await does('bernadette', it, 'record-and-make-safe')
  expect(await sees('bernadette', it)).not.toContain('person-described')
})
