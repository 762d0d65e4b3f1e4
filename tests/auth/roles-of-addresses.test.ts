import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestTrust } from '#tests/fixtures/demo-trust'
import { everyAddress, webDoor } from '#tests/http/web'
import type { Role } from '~/people/roles'
import { type Browser, openBrowser, signIn } from './browser'

type Rule = {
  /** Whoever has one of these; everybody with a role. */
  for: readonly Role[] | 'anyRole'
  /** What a look-up by one of them answers; the made-up thing in the address is not there. */
  found: 200 | 303 | 404
  /** Whether it takes forms too. */
  takesForms?: true
}

/** Who may open what, by hand from DOMAIN.md 4 and DESIGN.md 8.8. A new address of the workspace is a line here. */
const rules: Record<string, Rule> = {
  '/workspace/work': { for: 'anyRole', found: 200 },
  // What they typed themselves when their session had ended; whoever has nothing there is led on.
  '/workspace/put-back': { for: 'anyRole', found: 303 },
  '/workspace/put-back/made-up': { for: 'anyRole', found: 303, takesForms: true },
  '/workspace/work/mail/made-up': { for: ['firstReader'], found: 303, takesForms: true },
  // Which cases somebody sees is a matter of grants: what they may not see is not there, for every role alike.
  '/workspace/cases': { for: 'anyRole', found: 200 },
  '/workspace/cases/made-up': { for: 'anyRole', found: 404 },
  '/workspace/cases/made-up/held': { for: 'anyRole', found: 303, takesForms: true },
  '/workspace/cases/made-up/others': { for: 'anyRole', found: 404, takesForms: true },
  '/workspace/cases/made-up/notes': { for: 'anyRole', found: 404, takesForms: true },
  '/workspace/cases/made-up/access': { for: 'anyRole', found: 404, takesForms: true },
  '/workspace/cases/made-up/access/made-up': { for: 'anyRole', found: 404 },
  '/workspace/cases/made-up/account': { for: 'anyRole', found: 404, takesForms: true },
  '/workspace/cases/made-up/reach': { for: 'anyRole', found: 404, takesForms: true },
  '/workspace/cases/made-up/files/made-up': { for: 'anyRole', found: 303, takesForms: true },
  '/workspace/cases/made-up/needs': { for: 'anyRole', found: 404 },
  '/workspace/cases/made-up/messages': { for: 'anyRole', found: 404 },
  '/workspace/cases/made-up/obligations': { for: 'anyRole', found: 404, takesForms: true },
  '/workspace/cases/made-up/stand-back': { for: 'anyRole', found: 404, takesForms: true },
  '/workspace/cases/made-up/made-up': { for: 'anyRole', found: 404, takesForms: true },
  '/workspace/records': { for: ['firstReader'], found: 200, takesForms: true },
  '/workspace/hours': { for: ['firstReader'], found: 200 },
  '/workspace/care': { for: ['reviewer', 'facilitator'], found: 200, takesForms: true },
  '/workspace/interests': { for: ['reviewer', 'facilitator', 'handlingReviewer', 'owner', 'lineManager'], found: 200, takesForms: true },
  '/workspace/telling': { for: ['helper', 'guardian', 'firstReader'], found: 200, takesForms: true },
  '/workspace/learning': { for: ['learningEditor', 'learningApprover'], found: 200 },
  '/workspace/learning/made-up': { for: ['learningEditor', 'learningApprover'], found: 404 },
  '/workspace/learning/made-up/made-up': { for: ['learningEditor', 'learningApprover'], found: 404, takesForms: true },
  '/workspace/wards': { for: ['matron', 'violencePrevention'], found: 200 },
  '/workspace/wards/made-up': { for: ['matron', 'violencePrevention'], found: 404 },
  '/workspace/wards/made-up/steps.csv': { for: ['matron', 'violencePrevention'], found: 404 },
  '/workspace/chasing': { for: ['supportCoordinator'], found: 200, takesForms: true },
  '/workspace/leaders': { for: ['leader'], found: 200 },
  '/workspace/people': { for: ['administrator'], found: 200 },
  '/workspace/people/import': { for: ['administrator'], found: 200, takesForms: true },
  '/workspace/people/directory.csv': { for: ['administrator'], found: 200 },
  '/workspace/people/made-up': { for: ['administrator'], found: 404, takesForms: true },
  '/workspace/people/made-up/roles/made-up': { for: ['administrator'], found: 404, takesForms: true },
  '/workspace/people/made-up/hours': { for: ['administrator'], found: 404, takesForms: true },
  '/workspace/people/made-up/disabling': { for: ['administrator'], found: 404, takesForms: true },
  '/workspace/people/made-up/enabling': { for: ['administrator'], found: 404, takesForms: true },
}

/** One colleague of the demo trust for each role. Richard leads and approves; everybody else here has one role alone. */
const colleagues: readonly { key: string; roles: readonly Role[] }[] = [
  { key: 'bernadette', roles: ['firstReader'] }, { key: 'joe', roles: ['reviewer'] }, { key: 'catherine', roles: ['facilitator'] },
  { key: 'martin', roles: ['owner'] }, { key: 'kelly', roles: ['lineManager'] }, { key: 'josephine', roles: ['matron'] },
  { key: 'nuala', roles: ['routeLead'] }, { key: 'leila', roles: ['supportCoordinator'] }, { key: 'gareth', roles: ['learningEditor'] },
  { key: 'precious', roles: ['learningApprover'] }, { key: 'richard', roles: ['learningApprover', 'leader'] }, { key: 'anjali', roles: ['leader'] },
  { key: 'siobhan', roles: ['guardian'] }, { key: 'marcus', roles: ['handlingReviewer'] }, { key: 'patricia', roles: ['nameKeeper'] },
  { key: 'danny', roles: ['administrator'] }, { key: 'ewa', roles: ['auditor'] }, { key: 'blessing', roles: ['helper'] },
]

/** Whole, so that it is the case that is missing. */
const aForm = { obligationId: '00000000-0000-4000-8000-000000000000', answer: 'willDo', words: 'We will.' }

let sql: Sql
let web: { port: number; close: () => Promise<void> }
beforeAll(async () => {
  ;({ sql } = await createTestTrust())
  process.env.HEARD_DEMO = '1'
  delete process.env.HEARD_PUBLIC_URL
  web = await (await webDoor()).serveWeb({ port: 0 })
})
afterAll(async () => {
  await web.close()
  await sql.end()
})

const inWorkspace = everyAddress().filter((address) => address.startsWith('/workspace'))

test('every address of the workspace has its rule', () => {
  // Two stand open: the door, which leads on, and the way out.
  expect(inWorkspace.filter((address) => !['/workspace', '/workspace/sign-out'].includes(address)).sort()).toEqual(Object.keys(rules).sort())
})

test('whoever is signed out is asked to sign in, whatever the address and also for a form', async () => {
  const nobody = openBrowser(web.port)
  for (const [address, { takesForms }] of Object.entries(rules)) {
    const looked = await nobody.get(address)
    expect([address, looked.status, looked.headers.location]).toEqual([address, 303, `/sign-in?to=${encodeURIComponent(address)}`])
    const sent = await nobody.post(address, { made: 'up' })
    expect([address, sent.status]).toEqual([address, takesForms ? 303 : 405])
  }
  expect((await nobody.get('/workspace')).headers.location).toBe('/workspace/work')
  expect((await nobody.post('/workspace/sign-out', {})).headers.location).toBe('/sign-out')
})

test('a colleague without any role is told so everywhere', async () => {
  const chidi = openBrowser(web.port)
  await signIn(chidi, 'chidi')
  for (const [address, { takesForms }] of Object.entries(rules)) {
    expect([address, (await chidi.get(address)).status]).toEqual([address, 403])
    if (takesForms) expect([address, (await chidi.post(address, {})).status]).toEqual([address, 403])
  }
})

describe('each role opens its own addresses and no others', () => {
  test.each(colleagues)('$key: $roles', async ({ key, roles }) => {
    const browser: Browser = openBrowser(web.port)
    await signIn(browser, key)
    for (const [address, rule] of Object.entries(rules)) {
      const may = rule.for === 'anyRole' || rule.for.some((role) => roles.includes(role))
      expect([address, (await browser.get(address)).status]).toEqual([address, may ? rule.found : 403])
      if (rule.takesForms && !may) expect([address, (await browser.post(address, {})).status]).toEqual([address, 403])
      if (address.startsWith('/workspace/cases/') && rule.takesForms) expect([address, (await browser.post(address, aForm)).status]).toEqual([address, 404])
    }
  })
})

/** By hand: the roles that have no page of their own and get no case, and what their first page says. */
const withoutPage: Partial<Record<Role, string>> = {
  auditor: 'Ask whoever runs the service for “npm run audit:verify”.',
  supportCoordinator: 'The services stand in the trust’s settings file, which whoever runs the service changes for you.',
}

test('nobody signs in to an empty page: whoever has a role without one is told what they do meanwhile, and nobody else is', async () => {
  for (const { key, roles } of colleagues.filter(({ key: one }) => ['ewa', 'leila', 'bernadette', 'anjali'].includes(one))) {
    const browser = openBrowser(web.port)
    await signIn(browser, key)
    const page = (await browser.get('/workspace/work')).text
    for (const [role, says] of Object.entries(withoutPage)) expect([key, role, page.includes(says)]).toEqual([key, role, (roles as readonly string[]).includes(role)])
  }
})
