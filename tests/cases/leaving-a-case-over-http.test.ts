import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, signIn } from '#tests/auth/browser'
import { webDoor } from '#tests/http/web'
import { standBack } from '~/cases/colleagues/standing-back'
import { openCase } from '~/cases/open-case'
import { readMessages } from '~/cases/messages'
import { giveUnreadReports } from '~/cases/colleagues/unread'
import { giveRole } from '~/people/people'
import { asActor } from '~/platform/database'
import { monday, personId, tells, type TestCase, useDemoTrust } from './case-story'

const { owner } = useDemoTrust()
let port: number
let close: () => Promise<void>

beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  const door = await webDoor(() => monday)
  ;({ port, close } = await door.serveWeb({ port: 0 }))
})
afterAll(() => close())

const holders = async (as: string, { id }: TestCase) => (await owner()<{ name: string }[]>`
  select distinct p.name from "CaseGrant" g join "Person" p on p.id = g."personId" where g."caseId" = ${id} and g."as" = ${as} and g."endedAt" is null order by 1`).map(({ name }) => name)
const readersOf = (it: TestCase) => holders('firstReader', it)
const jobs = async (like: string, { id }: TestCase) => (await owner()<{ to: string; notice: string }[]>`
  select payload ->> 'to' as to, payload ->> 'notice' as notice from graphile_worker._private_jobs where key like ${like} and payload ->> 'caseId' = ${id}`).map((job) => `${job.to} ${job.notice}`)
const said = ({ id, code }: TestCase) => asActor({ as: 'reporter', code }, async (tx) => (await readMessages(tx, id, 'personTellingUs')).map(({ text }) => text))
/** What row security gives somebody of a case: it, its keys, its routes and who is on it. */
const rowsOf = (key: string, { id }: TestCase) => asActor({ as: 'staff', personId: personId(key) }, async (tx) => [
  await tx.case.count({ where: { id } }), await tx.caseKey.count({ where: { caseId: id } }), await tx.workflow.count({ where: { caseId: id } }), await tx.caseGrant.count({ where: { caseId: id, personId: { not: personId(key) } } })])
const stepsBack = (key: string, { ref }: TestCase) => asActor({ as: 'staff', personId: personId(key) }, async (tx) => standBack(tx, await openCase(tx, personId(key), ref), personId(key)))

test('Bernadette steps back with one press and no reason: the case is gone for her, and Idris reads on', async () => {
  const it = await tells(owner(), 'a02')
  const bernadette = openBrowser(port)
  await signIn(bernadette, 'bernadette')
  const page = `/workspace/cases/${it.ref}`
  expect((await bernadette.get(page)).text).toContain(`href="${page}/stand-back"`)
  const form = (await bernadette.get(`${page}/stand-back`)).text
  expect(form).toContain('Your access ends now and does not come back on this case. Nobody will ask you why.')
  expect(form).not.toMatch(/<(textarea|select|input)[ >]/)
  const left = await bernadette.post(`${page}/stand-back`, {})
  expect([left.status, left.headers.location]).toEqual([303, '/workspace/cases?done=recusal'])
  const list = (await bernadette.get('/workspace/cases?done=recusal')).text
  expect(list).toContain('You have stepped back.')
  expect(list).not.toContain(it.ref)
  for (const gone of [page, `${page}/account`, `${page}/messages`, `${page}/stand-back`]) expect([gone, (await bernadette.get(gone)).status]).toEqual([gone, 404])
  // Not to be told from a case that there never was.
  const [here, nowhere] = [await bernadette.get(page), await bernadette.get('/workspace/cases/NS-NOWHERE')].map(({ text }) => text.replace(/nonce="[^"]*"/g, '').replaceAll('NS-NOWHERE', it.ref))
  expect(here).toBe(nowhere)
  expect((await bernadette.post(`${page}/stand-back`, {})).status).toBe(404)
  expect(await rowsOf('bernadette', it)).toEqual([0, 0, 0, 0])
  expect(await readersOf(it)).toEqual(['Idris Farah'])
  expect(await said(it)).toEqual([])
  expect(await owner()`select body from "AuditEntry" where "caseId" = ${it.id} and act = 'case.stoodBack'`).toEqual([{ body: { byRole: 'firstReader', byPerson: personId('bernadette') } }])

  // The last of them: somebody independent has it before he is out, and the person reads so; and why, nobody.
  await stepsBack('idris', it)
  expect(await readersOf(it)).toEqual(['Marcus Bello'])
  expect(await jobs('instead:%', it)).toEqual(['firstReader reportReceived'])
  expect(await said(it)).toEqual(['The person who read this first has stepped back. Somebody independent reads it now.'])
  await stepsBack('marcus', it)
  expect(await readersOf(it)).toEqual(['Siobhan Tierney'])
  // Nobody is left: it waits, and the person and the executive lead know.
  await stepsBack('siobhan', it)
  expect(await readersOf(it)).toEqual([])
  expect((await said(it)).at(-1)).toContain('Nobody else may read it yet. We told the executive lead that it waits.')
  expect(await jobs('instead:%', it)).toContain('executiveLead casesWaiting')
  for (const key of ['bernadette', 'idris', 'marcus', 'siobhan']) expect([key, await rowsOf(key, it)]).toEqual([key, [0, 0, 0, 0]])
  await giveRole(personId('danny'), personId('chidi'), { role: 'firstReader', scope: null })
  await giveUnreadReports(personId('danny'))
  expect(await readersOf(it)).toEqual(['Chidi Nwosu'])
  await owner()`update "RoleAssignment" set "endedAt" = ${monday} where role = 'firstReader' and "personId" = ${personId('chidi')}`
})

test('nobody gets it who is named in it, or whom the person kept out; two who step back at once leave it to somebody all the same', async () => {
  const it = await tells(owner(), 'a02', { sourceName: 'Marcus Bello', namedExclusions: 'Please not Chidi Nwosu' })
  await Promise.all(['bernadette', 'idris'].map((key) => stepsBack(key, it)))
  expect(await readersOf(it)).toEqual(['Siobhan Tierney'])

  // Chidi leads nothing yet. Made the lead of a route, or let in again with that role, he stands aside from the report that names him.
  const aside = async () => (await owner()`select "endedBecause" from "CaseGrant" where "caseId" = ${it.id} and "personId" = ${personId('chidi')}`).map(({ endedBecause }) => endedBecause as string)
  const danny = openBrowser(port)
  await signIn(danny, 'danny')
  const chidi = `/workspace/people/${personId('chidi')}`
  expect(await aside()).toEqual([])
  expect((await danny.post(chidi, { role: 'routeLead:regulator' })).status).toBe(303)
  expect(await aside()).toEqual(['recused'])
  await owner()`delete from "CaseGrant" where "caseId" = ${it.id} and "personId" = ${personId('chidi')}`
  for (const page of ['disabling', 'enabling']) expect([page, (await danny.post(`${chidi}/${page}`, {})).status]).toEqual([page, 303])
  expect(await aside()).toEqual(['recused'])
})

test('the lead of a route steps back: the other leads of it have it, else the first readers hear that it is theirs; whoever is no reader and leads nothing has no such page', async () => {
  const it = await tells(owner(), 'a01')
  const led = await holders('routeLead', it)
  expect(led).toEqual(['Farhana Chowdhury', 'Steve Aspinall'])
  const farhana = openBrowser(port)
  await signIn(farhana, 'farhana')
  const page = `/workspace/cases/${it.ref}`
  expect((await farhana.get(page)).text).toContain(`href="${page}/stand-back"`)
  expect((await farhana.post(`${page}/stand-back`, {})).status).toBe(303)
  expect((await farhana.get(page)).status).toBe(404)
  expect(await rowsOf('farhana', it)).toEqual([0, 0, 0, 0])
  expect(await holders('routeLead', it)).toEqual(['Steve Aspinall'])
  expect(await readersOf(it)).toContain('Idris Farah')
  expect(await jobs('notLed:%', it)).toEqual(['firstReader routeFlagged'])
  const idris = openBrowser(port)
  await signIn(idris, 'idris')
  expect((await idris.get(page)).text).toContain('Nobody who leads this kind of route may see this case, or there is no lead for it. It is yours to carry.')
  const joe = openBrowser(port)
  await signIn(joe, 'joe')
  for (const status of [(await joe.get(`${page}/stand-back`)).status, (await joe.post(`${page}/stand-back`, {})).status]) expect(status).toBe(404)
})

test('adminCannotDecrypt: Danny ends Bernadette’s first reading and makes her an administrator; her next click on the case finds nothing', async () => {
  const it = await tells(owner(), 'a02', { narrative: 'She turned her chair to the blue door.' })
  const [danny, bernadette] = [openBrowser(port), openBrowser(port)]
  await signIn(danny, 'danny')
  await signIn(bernadette, 'bernadette')
  const pages = [`/workspace/cases/${it.ref}`, `/workspace/cases/${it.ref}/account`, `/workspace/cases/${it.ref}/reach`]
  expect((await bernadette.post(`/workspace/cases/${it.ref}/account`, {})).text).toContain('blue door')
  const her = `/workspace/people/${personId('bernadette')}`
  const end = new RegExp(`${her}/roles/[0-9a-f-]{36}`).exec((await danny.get(her)).text)?.[0] ?? ''
  expect((await danny.post(end, {})).status).toBe(303)
  for (const role of ['leader:', 'administrator:']) {
    expect([role, (await danny.post(her, { role })).status]).toEqual([role, 303])
    for (const page of pages) expect([role, page, (await bernadette.get(page)).status]).toEqual([role, page, 404])
    expect((await bernadette.post(`/workspace/cases/${it.ref}/reach`, {})).status).toBe(404)
    expect((await bernadette.get('/workspace/cases')).text).not.toContain(it.ref)
  }
  // She was in the middle of writing. What she typed is hers: the page that refuses it gives it back, short or long, for this case as for one that never was.
  for (const [page, status] of [[`/workspace/cases/${it.ref}/acknowledgement`, 404], ['/workspace/cases/MADE-UPP/acknowledgement', 404], ['/workspace/records', 403]] as const) {
    for (const words of ['Thank you for telling us. <b>I rang you.</b>', `Thank you. ${'Twice this week. '.repeat(9_000)}And today.`]) {
      const answer = await bernadette.post(page, { version: '3', words })
      expect([page, answer.status]).toEqual([page, status])
      expect(answer.text).toContain('What you typed was not sent.')
      expect(answer.text).toContain(words.replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
      expect(answer.text).not.toContain('Nothing that you sent us is lost')
    }
    const empty = await bernadette.post(page, { version: '3' })
    expect([empty.status, /What you typed|Nothing that you sent/.test(empty.text)]).toEqual([status, false])
  }
  // Idris reads on, and is the last who may: his role cannot be ended.
  const idris = `/workspace/people/${personId('idris')}`
  const last = new RegExp(`${idris}/roles/[0-9a-f-]{36}`).exec((await danny.get(idris)).text)?.[0] ?? ''
  const refused = await danny.post(last, {})
  expect([refused.status, refused.text.includes('Idris Farah is the only first reader.')]).toEqual([409, true])
})
