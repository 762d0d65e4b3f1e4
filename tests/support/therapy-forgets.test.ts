import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { randomBytes } from 'node:crypto'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { monday, type NursesCase, nurse, nurseTells, people, sends, setClock, useFollowUpStory } from '#tests/cases/follow-up-story'
import { caseFor, does, morePeopleArrive } from '#tests/cases/strands-story'
import { accountTold } from '#tests/fixtures/accounts'
import { readAccount } from '~/cases/account'
import { acknowledge, maskPatients } from '~/cases/review/first-look'
import { nothingTyped, saveVisit } from '~/cases/follow-up/visit'
import { action, loader } from '~/routes/follow-up/support'
import { loader as formLoader } from '~/routes/follow-up/support-form'
import { visitCookie } from '~/routes/follow-up/visit-cookie'
import { AnswersTold } from '~/routes/workspace/case/answers-told'
import { readParts } from '~/routes/workspace/case/parts/read'
import { account } from '~/reports/account'
import { asActor, type Transaction } from '~/platform/database'
import { answerOffer, offersFor } from '~/support/offers'
import type { SupportAsked } from '~/support/services'
import { difference, everythingStored } from './everything-stored'

const { owner } = useFollowUpStory()
const address = 'http://localhost:3000/follow-up/support'

beforeAll(async () => {
  Object.assign(process.env, { HEARD_PUBLIC_URL: 'http://localhost:3000', PORT: '3000' })
  await morePeopleArrive(owner())
})
beforeEach(() => setClock(monday))

/** Somebody who asked for therapy, acknowledged, with her page open in a browser. */
async function offeredTherapy(): Promise<{ it: NursesCase; cookie: string }> {
  const it = await nurseTells(owner(), ['contactMe'], 'a16')
  await sends('amara', it, { type: 'firstLook.started' })
  await does(owner(), 'amara', it, 'restorative-review', (acting) => acknowledge(acting, 'Thank you for telling us.'))
  const secret = randomBytes(32)
  await saveVisit({ secret, code: it.code, draft: nothingTyped, variant: 'en' })
  return { it, cookie: visitCookie(secret).split(';')[0] ?? '' }
}

/** What is offered to her, as her own page reads it. */
function offersHere(tx: Transaction, { caseId }: NursesCase, asked: readonly SupportAsked[]) {
  return offersFor(tx, { caseId, forWhom: 'personTellingUs', asked, capacities: new Set(['personTellingUs']) })
}

function args(url: string, cookie: string, typed?: Record<string, string>) {
  const request = new Request(url, { headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }, ...(typed ? { method: 'POST', body: new URLSearchParams(typed) } : {}) })
  return { request, params: {}, context: {} } as LoaderFunctionArgs & ActionFunctionArgs
}

async function answers(cookie: string, answer: 'yes' | 'no'): Promise<string> {
  const response = await action(args(address, cookie, { answer, nth: '0', strand: '', seen: '0' }))
  expect(response.status).toBe(303)
  return response.headers.get('Location') ?? ''
}

describe('therapyForgetsByDefault', () => {
  test('yes with the form made, and no, leave the same behind: tables, history, audit, jobs and the visit', async () => {
    const [says, declines] = [await offeredTherapy(), await offeredTherapy()]
    const atFirst = await everythingStored(owner())

    expect(await answers(says.cookie, 'yes')).toBe('/follow-up/support/form?nth=0')
    const form = await formLoader(args(`${address}/form?nth=0&told`, says.cookie))
    expect(form.sendTo).toContain('Mersey Intercultural Therapy Centre')
    expect(form.told?.length).toBeGreaterThan(100)
    const afterYes = await everythingStored(owner())

    expect(await answers(declines.cookie, 'no')).toBe('/follow-up/support')
    await loader(args(address, declines.cookie))
    const afterNo = await everythingStored(owner())

    const [yes, no] = [difference(atFirst, afterYes), difference(afterYes, afterNo)]
    expect(yes).toEqual(no)
    expect(Object.keys(yes).sort()).toEqual(['public.AuditEntry', 'public.FollowUpVisit', 'public.Workflow', 'public.WorkflowEvent'])
    expect(yes['public.WorkflowEvent']?.added).toEqual([expect.stringContaining('"offer.answered"')])
    expect(JSON.stringify(yes)).not.toMatch(/yes|"no"|therapy/i)
  })

  test('a difference of one row would be seen', async () => {
    const before = await everythingStored(owner())
    await owner()`insert into "Setting" (key, value, "changedAt", "changedBy") values ('planted', '1', '2026-11-02', gen_random_uuid())`
    expect(Object.keys(difference(before, await everythingStored(owner())))).toEqual(['public.Setting'])
    await owner()`delete from "Setting" where key = 'planted'`
  })

  test('making the form writes nothing, before and after the answer', async () => {
    const { cookie } = await offeredTherapy()
    const before = await everythingStored(owner())
    await formLoader(args(`${address}/form?nth=0`, cookie))
    await formLoader(args(`${address}/form?nth=0&told`, cookie))
    // The letter that takes it back goes to the same place, and has nothing in it of what was told.
    const recall = await formLoader(args(`${address}/form?nth=0&told&recall`, cookie))
    expect([recall.isRecall, recall.told]).toEqual([true, null])
    expect(recall.sendTo).toContain('Mersey Intercultural Therapy Centre')
    expect(difference(before, await everythingStored(owner()))).toEqual({})
  })

  test('a second press changes nothing', async () => {
    const { it, cookie } = await offeredTherapy()
    await answers(cookie, 'no')
    await answers(cookie, 'yes')
    const [offer] = await nurse(it, (tx) => offersHere(tx, it, []))
    expect(offer?.isOpen).toBe(false)
    expect(await owner()`select from "WorkflowEvent" where "workflowId" = ${offer?.strandId ?? ''} and type = 'offer.answered'`).toHaveLength(1)
  })
})

describe('support is offered with the acknowledgement', () => {
  test('once for each service that was asked for, in strands that do not say which', async () => {
    const it = await nurseTells(owner(), ['contactMe'], 'a09')
    await does(owner(), 'amara', it, 'restorative-review', (acting) => acknowledge(acting, 'Thank you.'))
    const strands = await owner()<{ state: string; context: object }[]>`select state, context from "Workflow" where "caseId" = ${it.caseId} and machine = 'support-offer'`
    expect(strands.map(({ state, context }) => [state, context])).toEqual(Array.from({ length: 2 }, () => ['offered', { forWhom: 'personTellingUs', isChased: false, onBehalfBy: null, helperId: null }]))
    const asked = ['occupationalHealth', 'oneToOneTherapy'] as const
    expect((await nurse(it, (tx) => offersHere(tx, it, asked))).map((offer) => offer.asked)).toEqual(['oneToOneTherapy', 'occupationalHealth'])
  })

  test('in general where nothing was asked for', async () => {
    const it = await nurseTells(owner(), ['contactMe'], 'a15')
    await does(owner(), 'amara', it, 'restorative-review', (acting) => acknowledge(acting, 'Thank you.'))
    expect(await nurse(it, (tx) => offersHere(tx, it, []))).toEqual([expect.objectContaining({ isOpen: true, asked: null })])
  })

  test('no colleague answers for the person', async () => {
    const { it } = await offeredTherapy()
    const strandId = (await nurse(it, (tx) => offersHere(tx, it, [])))[0]?.strandId ?? ''
    const answering = does(owner(), 'amara', it, 'restorative-review', ({ tx, open }) => answerOffer(tx, { strandId, holder: 'firstReader', capacities: open.actor.capacities }))
    await expect(answering).rejects.toMatchObject({ name: 'EventRefused' })
  })

  test('nobody here can see who asked for support: cases alike but for that are the same to everybody on them', async () => {
    const asked = await nurseTells(owner(), ['contactMe'], 'a09')
    const nothing = await nurseTells(owner(), ['contactMe'], 'a15')
    for (const it of [asked, nothing]) await does(owner(), 'amara', it, 'restorative-review', (acting) => acknowledge(acting, 'Thank you.'))
    const seen = async (it: NursesCase) => (await caseFor(owner(), 'amara', it)).strands.filter(({ machine }) => machine === 'support-offer').length
    expect([await seen(asked), await seen(nothing)]).toEqual([0, 0])
    const parts = async (it: NursesCase) => {
      const open = await caseFor(owner(), 'amara', it)
      return asActor({ as: 'staff', personId: people.amara }, async (tx) => (await readParts(tx, open)).isSupportOffered)
    }
    expect([await parts(asked), await parts(nothing)]).toEqual([true, true])

    const told = account.shape.answers.parse({ ...accountTold('a09', '2026-11-20').answers, wanted: ['apology', 'supportForMe'], supportNow: ['oneToOneTherapy', 'reflectiveGroup'] })
    const html = renderToStaticMarkup(createElement(AnswersTold, { answers: told, days: [] }))
    expect(html).toMatch(/an apology/i)
    expect(html).not.toMatch(/support for me|therapy|reflective/i)
  })

  test('nor is it in the account that reviewers read', async () => {
    const it = await nurseTells(owner(), ['contactMe'], 'a09')
    await does(owner(), 'amara', it, 'restorative-review', (acting) => maskPatients(acting, { nobodyRecognisable: true }))
    const { answers } = await asActor({ as: 'staff', personId: people.amara }, (tx) => readAccount(tx, it.caseId, { personId: people.amara, capacities: new Set(['reviewer']) }))
    expect(answers.supportNow).toEqual([])
    expect(answers.wanted.filter((wish) => wish.startsWith('support'))).toEqual([])
  })
})
