import { beforeAll, expect, test } from 'vitest'
import { tellsDescribed } from './cells/the-case'
import { readDescribed } from '~/cases/follow-up/other-people'
import { asActor } from '~/platform/database'
import { does, firstLookDone, inReview, monday, personId, personSends, reviewersCarry, sees, setClock, tells, useDemoTrust } from './case-story'
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

test('taken back and asked for again: who still fears is watched over anew, and the person described is told anew, with words of their own', async () => {
  const it = await tells(owner(), 'a02', { choices: ['contactMe', 'shareWithReviewTeam', 'speakToThePerson'] })
  await inReview(it)
  const fears = { forWhom: 'personTellingUs', danger: 'high', isBank: 'no', why: 'He draws up her rota.' }
  await does('bernadette', it, 'treated-worse-risk', fears)
  await tellsDescribed(it)
  await personSends(it, { type: 'report.withdrawn' }, { type: 'person.askedAgain' })
  await does('bernadette', it, 'treated-worse-risk', fears)
  await does('bernadette', it, 'put-it-right')
  const strands = await owner()<{ machine: string; state: string }[]>`
    select machine, state #>> '{}' as state from "Workflow" where "caseId" = ${it.id} and machine in ('notice', 'protection') order by machine, state`
  expect(strands.map(({ machine, state }) => `${machine} ${state}`)).toEqual(['notice ended', 'notice waiting', 'protection assessed', 'protection ended'])

  setClock(new Date('2026-11-03T09:30:00Z'))
  await tellsDescribed(it)
  setClock(monday)
  const { toldOn } = await asActor({ as: 'staff', personId: personId('bernadette') }, (tx) => readDescribed(tx, it.id))
  expect(toldOn).toEqual(new Date('2026-11-03T00:00:00Z'))
  const codes = await owner()`select distinct "strandId" from "ReportCode" where "caseId" = ${it.id} and holder = 'personDescribed'`
  expect(codes).toHaveLength(2)
})
