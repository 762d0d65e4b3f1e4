import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Browser, openBrowser, signIn } from '#tests/auth/browser'
import { webDoor } from '#tests/http/web'
import type { Answers } from '~/reports/answers'
import { does, monday, personSends, setClock, stateOf, tells, useDemoTrust, type TestCase } from './case-story'

type Door = Awaited<ReturnType<typeof webDoor>> & { injectClock: (clock: { now: () => Date }) => unknown }

const { owner } = useDemoTrust()
let port: number
let close: () => Promise<void>
let bernadette: Browser
beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  const door = (await webDoor()) as Door
  door.injectClock({ now: () => monday })
  ;({ port, close } = await door.serveWeb({ port: 0 }))
  bernadette = openBrowser(port)
  await signIn(bernadette, 'bernadette')
})
afterAll(() => close())
beforeEach(async () => {
  setClock(monday)
  await owner()`truncate "WardAction", "WardCase", "WardIncident"`
})

/** A nurse wants it on the record that a patient called her a name, and nothing more. */
const aName = (narrative: string, more: Partial<Answers> = {}) => tells(owner(), 'a15', { team: 'Alder Ward', narrative, ...more })
const address = '/workspace/records'
const plain = (text: string) => (/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? text).replace(/<[^>]+>/g, ' ').replace(/&#x27;|&#39;/g, '’').replace(/\s+/g, ' ')
const opened = async ({ id }: TestCase) => (await owner()`select from "AuditEntry" where "caseId" = ${id} and act = 'account.read'`).length
const events = async ({ reviewId }: TestCase) => (await owner()<{ type: string }[]>`select type from "WorkflowEvent" where "workflowId" = ${reviewId} order by version`).map(({ type }) => type)

async function open(...ones: TestCase[]) {
  const answer = await bernadette.post(address, new URLSearchParams([['open', 'yes'], ...ones.map(({ ref }) => ['ref', ref])]))
  const version = ({ ref }: TestCase) => new RegExp(`name="version\\.${ref}" value="(\\d+)"`).exec(answer.text)?.[1] ?? ''
  return { answer, version }
}

function send(ones: { it: TestCase; version: string; narrative?: string; nobody?: boolean }[], shared: { words: string; done: string[] }) {
  const form = new URLSearchParams([['words', shared.words], ...shared.done.map((done) => ['done', done])])
  for (const { it, version, narrative = '', nobody = false } of ones) {
    for (const [name, value] of [['ref', it.ref], [`version.${it.ref}`, version], [`narrative.${it.ref}`, narrative]] as const) form.append(name, value)
    if (nobody) form.append(`nobody.${it.ref}`, 'yes')
  }
  return bernadette.post(address, form)
}

const forAll = { words: 'Thank you for putting this on the record. The ward has a plan from today.', done: ['clinicalTeamTold', 'placeMadeSafe'] }

describe('the list of small records', () => {
  test('stands ward by ward, opens no account, and leaves out what needs a look of its own', async () => {
    const [first, second] = [await aName('He called me a name at the desk.'), await aName('He said it twice.', { team: 'Rowan Ward' })]
    const [hurt, answered] = [await aName('He took my arm.', { violenceOrThreat: ['physicalContact'] }), await aName('Read by Idris already.')]
    await does('idris', answered, 'first-look')
    await does('idris', answered, 'mask', { nobodyRecognisable: 'yes' })
    const said = plain((await bernadette.get(address)).text)
    expect(said).toMatch(new RegExp(`Alder Ward: tick what you will read now ${first.ref}, told on Monday 2 November: Racist words`))
    expect(said).toContain(`Rowan Ward: tick what you will read now ${second.ref}`)
    for (const other of [hurt, answered]) expect(said).not.toContain(other.ref)
    expect(said).not.toContain('called me a name')
    expect(await opened(first)).toBe(0)

    const joe = openBrowser(port)
    await signIn(joe, 'joe')
    expect((await joe.get(address)).status).toBe(403)
  })
})

describe('several in one go', () => {
  test('each is taken or refused by itself, with its reason; what was typed stays; those left go through the next time', async () => {
    const [taken, forgotten, moved] = [await aName('He called me a name at the desk, bed four.'), await aName('The man in bed six said it.'), await aName('At the door, a visitor.')]
    const { answer, version } = await open(taken, forgotten, moved)
    expect(answer.status).toBe(200)
    for (const words of ['bed four', 'bed six', 'a visitor']) expect(answer.text).toContain(words)
    expect([await opened(taken), await opened(forgotten), await opened(moved)]).toEqual([1, 1, 1])

    await personSends(moved, { type: 'addition.made' })
    const sent = await send([
      { it: taken, version: version(taken), narrative: 'He called me a name at the desk, [bed].' },
      { it: forgotten, version: version(forgotten), narrative: 'The man in bed six said it.' },
      { it: moved, version: version(moved), narrative: 'At the door, [a visitor].', nobody: true },
    ], forAll)
    expect(sent.status).toBe(409)
    const said = plain(sent.text)
    expect(said).toContain('Recorded and made safe: 1.')
    expect(said).toContain('Not recorded: 2.')
    expect(said).toContain(`Report ${forgotten.ref}: Nothing was taken out of this account`)
    expect(said).toContain(`Report ${moved.ref}: Somebody else, or a deadline, moved this report`)
    for (const kept of ['The man in bed six said it.', 'At the door, [a visitor].', forAll.words]) expect(said).toContain(kept)
    expect(said).not.toContain(`Report ${taken.ref}`)

    expect(await events(taken)).toEqual(expect.arrayContaining(['firstLook.started', 'patient.masked', 'acknowledgement.recorded', 'safetyLook.recorded', 'case.recordedAndMadeSafe', 'safetySteps.listed']))
    expect([await stateOf(owner(), taken), await stateOf(owner(), forgotten), await stateOf(owner(), moved)]).toEqual(['recorded', 'received', 'received'])
    for (const it of [forgotten, moved]) {
      expect(await owner()`select from "Message" where "caseId" = ${it.id}`).toHaveLength(0)
      expect(await owner()`select from "MaskedAccount" where "caseId" = ${it.id}`).toHaveLength(0)
    }
    expect((await owner()<{ kind: string }[]>`select kind from "SafetyStep" where "caseId" = ${taken.id} order by kind`).map(({ kind }) => kind)).toEqual(['clinicalTeamTold', 'placeMadeSafe'])

    const now = (it: TestCase) => new RegExp(`name="version\\.${it.ref}" value="(\\d+)"`).exec(sent.text)?.[1] ?? ''
    const again = await send([{ it: forgotten, version: now(forgotten), nobody: true }, { it: moved, version: now(moved), narrative: 'At the door, [a visitor].' }], forAll)
    expect([again.status, again.headers.location]).toEqual([303, '/workspace/records?done=2'])
    expect(plain((await bernadette.get('/workspace/records?done=2')).text)).toContain('Recorded and made safe: 2.')
    expect([await stateOf(owner(), forgotten), await stateOf(owner(), moved)]).toEqual(['recorded', 'recorded'])
    expect(await owner()`select from "Message" where "caseId" in (${forgotten.id}, ${moved.id})`).toHaveLength(2)
  })

  test('without a message or a step nothing is recorded, and all that was typed stands there', async () => {
    const it = await aName('He said it again.')
    const { version } = await open(it)
    const sent = await send([{ it, version: version(it), narrative: 'He said [it] again.' }], { words: ' ', done: [] })
    expect(sent.status).toBe(400)
    expect(plain(sent.text)).toContain('He said [it] again.')
    expect(await stateOf(owner(), it)).toBe('received')
    expect((await open()).answer.status).toBe(400)
  })

  test('what is not small, or of another list, is not slipped in', async () => {
    const hurt = await aName('He took my arm.', { violenceOrThreat: ['physicalContact'] })
    const [row] = await owner()<{ version: number }[]>`select version from "Workflow" where id = ${hurt.reviewId}`
    const madeUp = { ...hurt, ref: 'AAAA-BBBB' }
    const sent = await send([{ it: hurt, version: String(row?.version), nobody: true }, { it: madeUp, version: '1', nobody: true }], forAll)
    expect(sent.status).toBe(409)
    expect(plain(sent.text).match(/no longer here for you, or it needs a look of its own/g)?.length).toBeGreaterThanOrEqual(2)
    expect(await stateOf(owner(), hurt)).toBe('received')
    expect((await open(hurt)).answer.status).toBe(400)
    expect(await opened(hurt)).toBe(0)
  })
})
