import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, openBrowser, signIn } from '#tests/auth/browser'
import { webDoor } from '#tests/http/web'
import { contentFor } from '~/cases/access/content'
import type { Acting } from '~/cases/acting'
import { sayGoals } from '~/cases/review/goals'
import { NotYours } from '~/cases/errors'
import { follow } from '~/cases/following'
import { wordsToHandOver } from '~/cases/new-code'
import { agreeNotice, tellDescribed } from '~/cases/strands/notice'
import { openCase } from '~/cases/open-case'
import { inviteAffected } from '~/cases/follow-up/other-people'
import { sayWhetherToGoOn } from '~/cases/follow-up/persons-answers'
import { asActor } from '~/platform/database'
import { accessFile } from '~/routes/workspace/case/access-file'
import { inReview, monday, personId, reviewersCarry, tells, useDemoTrust, type TestCase } from './case-story'
import { changes } from './handing-over'

type Door = Awaited<ReturnType<typeof webDoor>> & { injectClock: (clock: { now: () => Date }) => unknown }

const { owner } = useDemoTrust()
let port: number
let close: () => Promise<void>
beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  await reviewersCarry(owner(), 20)
  const door = (await webDoor()) as Door
  door.injectClock({ now: () => monday })
  ;({ port, close } = await door.serveWeb({ port: 0 }))
})
afterAll(() => close())

function bernadette(it: TestCase, act: (acting: Acting) => Promise<unknown>, machine: 'restorative-review' | 'notice' = 'restorative-review'): Promise<unknown> {
  return asActor({ as: 'staff', personId: personId('bernadette') }, async (tx) => {
    const open = await openCase(tx, personId('bernadette'), it.ref)
    const strand = open.strands.find((one) => one.machine === machine) ?? open.review
    return act({ tx, open, strand, personId: personId('bernadette') })
  })
}

async function opens(words: string): Promise<Browser> {
  const browser = openBrowser(port)
  await browser.follow(await browser.post('/follow-up', { words }))
  return browser
}

async function reads(browser: Browser, address = '/follow-up'): Promise<string> {
  return (/<main[\s\S]*<\/main>/.exec((await browser.get(address)).text)?.[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

/** Ola saw it happen to Blessing, who decides; Colin is described, and was told. */
async function threeOfThem() {
  const it = await tells(owner(), 'a02', { reporterRole: 'sawOrHeard', affectedKnows: 'yesAgrees', choices: ['contactMe', 'shareWithReviewTeam', 'speakToThePerson'] })
  await inReview(it)
  const colins = await wordsToHandOver()
  await bernadette(it, (acting) => agreeNotice(acting, { words: 'The gist.' }), 'notice')
  await bernadette(it, (acting) => tellDescribed(acting, { secret: colins.secret, words: 'A name was shortened.' }), 'notice')
  const blessings = await wordsToHandOver()
  await bernadette(it, (acting) => inviteAffected(acting, blessings.secret))
  const blessing = await changes(blessings.words)
  await asActor({ as: 'reporter', code: blessing.code }, async (tx) => sayWhetherToGoOn(tx, await follow(tx), { agreed: true }))
  return { it, blessing, colin: await changes(colins.words) }
}

test('the four goals are asked of each of them, on a page and under a key of their own; silence is an answer, and reviewers see what was said', async () => {
  const { it, blessing, colin } = await threeOfThem()
  const [olas, blessings, colins] = [await opens(it.words), await opens(blessing.words), await opens(colin.words)]
  const heading = 'How does it stand for you now?'
  for (const browser of [olas, colins]) expect(await reads(browser)).not.toContain(heading)
  await colins.post('/follow-up/your-side', { way: 'goals', healing: 'no', text: 'Too early.' })
  expect(await owner()`select from "CaseNote" where "caseId" = ${it.id} and kind = 'goalsSaid'`).toEqual([])

  await owner()`update "Workflow" set state = '"finishing"', context = jsonb_set(jsonb_set(context, '{isAsked}', 'true'), '{openRoutes}', '[]') where id = ${it.reviewId}`
  expect(await reads(colins)).toMatch(/How does it stand for you now\?.*What hurt somebody was talked about\..*I can belong and work here again\./)
  expect(await reads(olas)).toMatch(/How does it stand for you now\?.*Somebody has said that harm was done\..*We can all belong and work here again\./)
  // Blessing decides: she is asked whether we may finish, and not beside it.
  expect(await reads(blessings)).toContain('I can belong and work here again.')
  expect(await reads(blessings)).not.toContain(heading)

  // Whoever sends nothing has said nothing.
  await colins.post('/follow-up/your-side', { way: 'goals', text: ' ' })
  expect(await owner()`select from "CaseNote" where "caseId" = ${it.id} and kind = 'goalsSaid'`).toEqual([])
  const joe = openBrowser(port)
  await signIn(joe, 'joe')
  expect(await reads(joe, `/workspace/cases/${it.ref}`)).not.toContain('How it stands for the others who were asked')

  await colins.post('/follow-up/your-side', { way: 'goals', hurtAcknowledged: 'yes', belonging: 'perhaps', text: 'CANARY-COLIN' })
  expect(await reads(colins)).toContain('Thank you. Those who work on this can read it.')
  await olas.post('/follow-up/goals', { trustLearnt: 'no', text: 'CANARY-OLA' })
  await olas.post('/follow-up/goals', { trustLearnt: 'partly', text: 'CANARY-OLA, and something changed.' })
  await blessings.post('/follow-up/goals', { trustLearnt: 'yes', text: 'CANARY-BLESSING' })

  const rows = await owner()<{ tree: string; sealed: Buffer }[]>`select tree, sealed from "CaseNote" where "caseId" = ${it.id} and kind = 'goalsSaid' order by tree`
  expect(rows.map(({ tree }) => tree)).toEqual(['described', 'narrative', 'narrative'])
  expect(rows.some(({ sealed }) => sealed.toString('latin1').includes('CANARY'))).toBe(false)

  // Each sees their own again, and nobody sees another's: on no page, and in no row.
  expect((await colins.get('/follow-up')).text).toContain('CANARY-COLIN')
  expect(await reads(olas)).toContain('CANARY-OLA, and something changed.')
  const pages = { olas: await reads(olas), colins: await reads(colins), blessings: await reads(blessings) }
  expect([/COLIN|BLESSING/.test(pages.olas), /OLA|BLESSING/.test(pages.colins), /COLIN|OLA/.test(pages.blessings)]).toEqual([false, false, false])
  const readable = (code: string) => asActor({ as: 'reporter', code }, (tx) => tx.caseNote.findMany({ where: { kind: 'goalsSaid' }, select: { tree: true } }))
  expect(await readable(blessing.code)).toEqual([])
  expect(await readable(colin.code)).toEqual([{ tree: 'described' }])
  expect(await readable(it.code)).toEqual([{ tree: 'narrative' }, { tree: 'narrative' }])
  await expect(asActor({ as: 'reporter', code: blessing.code }, async (tx) => sayGoals(tx, await follow(tx), { goals: {}, words: 'Me too.' }))).rejects.toBeInstanceOf(NotYours)

  // Those who carry the case read what was said last; an owner and a colleague without a part read nothing.
  expect(await reads(joe, `/workspace/cases/${it.ref}`)).toMatch(
    /How it stands for the others who were asked.*The person described answered on their own page: The hurt was acknowledged ?: yes CANARY-COLIN.*Whoever told us.*The trust has learnt ?: partly CANARY-OLA, and something changed\./,
  )
  // Whoever asks what we hold about them gets their ticks back beside the sentences that they read, and nobody else's.
  const holds = async (forWhom: 'personDescribed' | 'personTellingUs') => {
    let file = ''
    await bernadette(it, async (acting) => {
      file = accessFile(await contentFor(acting, { forWhom, personId: null, listed: [] }, { name: '', leftOut: '' }), monday)
    })
    return file
  }
  expect(await holds('personDescribed')).toMatch(/CANARY-COLIN<\/p><ul><li>What hurt somebody was talked about\. Yes<\/li><\/ul>/)
  const olasCopy = await holds('personTellingUs')
  expect(olasCopy).toContain('<li>The trust has learnt something. No</li>')
  expect(olasCopy).toContain('<li>The trust has learnt something. Partly</li>')
  expect(olasCopy).not.toContain('was talked about')
  const martin = openBrowser(port)
  await signIn(martin, 'martin')
  expect((await martin.get(`/workspace/cases/${it.ref}`)).status).toBe(404)
})
