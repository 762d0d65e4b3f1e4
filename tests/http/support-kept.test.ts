import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, openBrowser } from '#tests/auth/browser'
import { monday, type NursesCase, nurseTells, sends, useFollowUpStory } from '#tests/cases/follow-up-story'
import { invites } from '#tests/cases/handing-over'
import { does, refOf } from '#tests/cases/strands-story'
import { acknowledge } from '~/cases/review/first-look'
import { followUpSupport } from '~/content/en/follow-up-support'
import { asActor } from '~/platform/database'
import { webDoor } from './web'

const { owner } = useFollowUpStory()
const running: { port: number; close: () => Promise<void> } = { port: 0, close: () => Promise.resolve() }
const { keep } = followUpSupport

beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  Object.assign(running, await (await webDoor(() => monday)).serveWeb({ port: 0 }))
})
afterAll(() => running.close())

async function acknowledged(it: NursesCase): Promise<void> {
  await sends('amara', it, { type: 'firstLook.started' })
  await does(owner(), 'amara', it, 'restorative-review', (acting) => acknowledge(acting, 'Thank you for telling us.'))
}

async function opens(words: string): Promise<Browser> {
  const page = openBrowser(running.port)
  await page.follow(await page.post('/follow-up', { words }))
  return page
}

/** Presses a button of the page about support, and reads what the page says then. */
async function press(page: Browser, answer: string, more: Record<string, string> = {}): Promise<string> {
  const html = (await page.get('/follow-up/support')).text
  const held = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''
  const { text, status } = await page.follow(await page.post('/follow-up/support', { strand: held('strand'), seen: held('seen'), nth: '0', answer, ...more }))
  expect(status).toBe(200)
  return text
}

/** The buttons that the page offers for an answer, by what they send. */
const offered = (html: string) => [...html.matchAll(/name="answer" value="(\w+)"/g)].map(([, value]) => value)

const strandsOf = ({ caseId }: NursesCase) => owner()<{ id: string; state: string; context: { forWhom: string } }[]>`
  select id, state #>> '{}' as state, context from "Workflow" where "caseId" = ${caseId} and machine = 'support-offer' order by context ->> 'forWhom'`

test('"keep an eye on the dates for me": sent for her by a friend after her own yes, dates on her page, and all of it deletable', async () => {
  const it = await nurseTells(owner(), ['contactMe'], 'a16')
  await acknowledged(it)
  const page = await opens(it.words)
  expect(offered((await page.get('/follow-up/support')).text)).toEqual(['yes', 'no', 'keep'])

  const kept = await press(page, 'keep')
  expect(kept).toContain(keep.why)
  expect(offered(kept)).toEqual(['sentIt', 'changedMind', 'askOnBehalf', 'forget'])

  // onBehalfNeedsAgreement: nobody sends it for her before her own yes, whatever is posted.
  expect(offered(await press(page, 'theySentIt'))).toEqual(offered(kept))
  expect(await press(page, 'askOnBehalf')).toContain('nhsuk-error-message')
  expect(await press(page, 'askOnBehalf', { by: 'teamLeader' })).toContain(keep.onBehalf.notInvolvedMissing)
  const asked = await press(page, 'askOnBehalf', { by: 'friend' })
  for (const says of [keep.stands.agreementAsked, keep.who.friend, 'By Monday 16 November: You have until then to agree that somebody asks for you.']) expect(asked).toContain(says)
  expect(offered(asked)).toEqual(['agree', 'agreeNot', 'changedMind', 'forget'])
  expect(offered(await press(page, 'agree'))).toContain('theySentIt')

  const sent = await press(page, 'theySentIt')
  expect(sent).toContain(keep.stands.sentOnBehalf)
  // Seven, 28 and 42 days from the day on which it was sent, a Monday (DOMAIN.md 3.4).
  for (const day of ['Monday 9 November', 'Monday 30 November', 'Monday 14 December']) expect(sent).toContain(day)
  expect((await page.get('/follow-up')).text).toContain('The therapy service rings or writes to you.')
  expect(offered(await press(page, 'heard'))).toContain('firstAppointment')

  const gone = await press(page, 'forget')
  expect(gone).toContain(followUpSupport.answered)
  expect(offered(gone)).toEqual([])
  const [strand] = await strandsOf(it)
  expect(strand).toMatchObject({ state: 'answered', context: { forWhom: 'personTellingUs', isChased: false, onBehalfBy: null, helperId: null } })
  expect(await owner()`select from "WorkflowTimer" where "caseId" = ${it.caseId} and clock like 'therapy%'`).toHaveLength(0)
})

test('somebody tells on behalf of Blessing: each has an offer of their own, and neither answers or sees the other’s', async () => {
  const teller = await nurseTells(owner(), ['contactMe'], 'a16', { reporterRole: 'onBehalf', affectedKnows: 'yesNotAsked' })
  await acknowledged(teller)
  const blessing = await invites(await refOf(owner(), teller))
  expect((await strandsOf(teller)).map(({ context }) => context.forWhom)).toEqual(['personAffected', 'personTellingUs'])

  const [hers, theirs] = [await opens(blessing.words), await opens(teller.words)]
  expect(await press(theirs, 'no')).toContain(followUpSupport.answered)
  const page = (await hers.get('/follow-up/support')).text
  expect(page).not.toContain(followUpSupport.answered)
  expect(page).toContain(followUpSupport.general)
  expect(page).not.toContain(followUpSupport.asked)
  await press(hers, 'keep')
  await press(hers, 'sentIt')
  for (const address of ['/follow-up', '/follow-up/support']) {
    const { text } = await theirs.get(address)
    expect(text, address).not.toContain('The therapy service rings or writes to you.')
    expect(text, address).not.toContain(keep.why)
  }
  expect((await hers.get('/follow-up')).text).toContain('The therapy service rings or writes to you.')

  // The database gives each of their codes its own support, whatever the application asks: offer, history, dates and audit.
  const given = (code: string) => asActor({ as: 'reporter', code }, async (tx) => {
    const mine = await tx.workflow.findMany({ where: { machine: 'support-offer' }, select: { id: true, context: true } })
    const isOf = { workflowId: { notIn: mine.map(({ id }) => id) }, OR: [{ type: { startsWith: 'keeping' } }, { type: 'referral.sentBySelf' }] }
    const all = await strandsOf(teller)
    return {
      forWhom: mine.map(({ context }) => (context as { forWhom: string }).forWhom),
      history: await tx.workflowEvent.count({ where: { workflowId: { in: all.map(({ id }) => id) } } }), others: await tx.workflowEvent.count({ where: isOf }),
      dates: await tx.workflowTimer.count({ where: { clock: { startsWith: 'therapy' } } }), audited: await tx.auditEntry.count({ where: { act: { startsWith: 'support-offer' } } }),
    }
  })
  expect(await given(blessing.code)).toEqual({ forWhom: ['personAffected'], history: 4, others: 0, dates: 3, audited: 0 })
  expect(await given(teller.code)).toEqual({ forWhom: ['personTellingUs'], history: 2, others: 0, dates: 0, audited: 0 })
  const [strand] = await strandsOf(teller)
  const moved = asActor({ as: 'reporter', code: teller.code }, (tx) => tx.workflow.updateMany({ where: { id: strand?.id ?? '' }, data: { isDone: true } }))
  expect(await moved, 'nor moves the other’s').toEqual({ count: 0 })

  // Nor does Blessing's code open how whoever told us is known now.
  const choices = (await theirs.get('/follow-up/choices')).text
  await theirs.post('/follow-up/reach', { strand: /name="strand" value="([^"]+)"/.exec(choices)?.[1] ?? '', seen: '0', mode: 'named', yourName: 'Ruth Ojo', contact: 'same' })
  const reaches = (code: string) => asActor({ as: 'reporter', code }, (tx) => tx.caseNote.count({ where: { kind: 'reach' } }))
  expect([await reaches(teller.code), await reaches(blessing.code)]).toEqual([1, 0])
  expect((await hers.get('/follow-up/choices')).text).not.toContain('/follow-up/reach')

  // Taking the whole report back is Blessing's now, and ends her own support.
  const form = (await hers.get('/follow-up/take-back')).text
  const held = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(form)?.[1] ?? ''
  await hers.post('/follow-up/take-back', { strand: held('strand'), seen: held('seen') })
  expect((await strandsOf(teller)).map(({ state, context }) => [context.forWhom, state])).toEqual([['personAffected', 'answered'], ['personTellingUs', 'answered']])
})
