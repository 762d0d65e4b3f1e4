import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Browser, openBrowser } from '#tests/auth/browser'
import { decoded } from '#tests/http/bad-input/controls'
import { webDoor } from '#tests/http/web'
import { changeChoice, choicesNow, type ChoiceKind } from '~/cases/choices'
import { NotYours } from '~/cases/errors'
import { wordsToHandOver } from '~/cases/new-code'
import { inviteAffected } from '~/cases/follow-up/other-people'
import { withdrawReport } from '~/cases/follow-up/persons-answers'
import { deleteTakenBack } from '~/cases/follow-up/taken-back'
import { checkWithdrawal } from '~/cases/review/withdrawal'
import { followUpChoices as words } from '~/content/en/follow-up-choices'
import { reportSent } from '~/content/en/report-sent'
import { keepEqualityAnswers } from '~/reports/equality'
import { accepted, monday, nurse, nurseTells, type NursesCase, people, sends, setClock, useFollowUpStory } from './follow-up-story'
import { amaraActs, changes } from './handing-over'
import { does, morePeopleArrive, refOf } from './strands-story'

const { owner } = useFollowUpStory()
let port: number
let close: () => Promise<void>
let minute = 0

beforeAll(async () => {
  await morePeopleArrive(owner())
  await owner()`insert into "RoleAssignment" (id, "personId", role, "fromOn") values (gen_random_uuid(), ${people.ola}, 'nameKeeper', '2026-01-01')`
  delete process.env.HEARD_PUBLIC_URL
  ;({ port, close } = await (await webDoor(() => new Date(monday.getTime() + ++minute * 1_000))).serveWeb({ port: 0 }))
})
afterAll(() => close())
beforeEach(() => setClock(monday))

const turn = (it: NursesCase, kind: ChoiceKind, isOn: boolean) => nurse(it, (tx, following) => changeChoice(tx, following, { kind, detail: null, isOn }))
const joined = async ({ caseId }: NursesCase) => (await owner()<{ holder: string }[]>`select holder from vault."EqualityAnswer" where "caseId" = ${caseId} order by holder`).map(({ holder }) => holder)
const countOf = async () => (await owner()<{ n: number }[]>`select count(*)::int as n from vault."EqualityAnswer"`)[0]?.n ?? 0
const answers = { ethnicGroup: 'blackCaribbean', staffGroup: 'nursingMidwifery' }

/** Her page, with her eight words typed. */
async function opens({ words: eight }: NursesCase): Promise<Browser> {
  const browser = openBrowser(port)
  await browser.post('/follow-up', { words: eight })
  return browser
}
const reads = async (browser: Browser) => decoded((await browser.get('/follow-up/choices')).text)
/** Sends a form of the page about the choices, and reads the page that comes next. */
async function presses(browser: Browser, it: NursesCase, fields: Record<string, string>): Promise<string> {
  const { status, headers } = await browser.post('/follow-up/choices', { strand: it.reviewId, seen: '0', ...fields })
  expect([status, headers.location]).toEqual([303, '/follow-up/choices'])
  return reads(browser)
}

/** Somebody saw it happen to Blessing, and Blessing has words of her own. */
async function blessingDecides(choices: ChoiceKind[]): Promise<{ teller: NursesCase; blessing: NursesCase }> {
  const teller = await nurseTells(owner(), choices, 'a02', { reporterRole: 'sawOrHeard', affectedKnows: 'yesNotAsked' })
  await sends('amara', teller, { type: 'firstLook.started' })
  const handed = await wordsToHandOver()
  await amaraActs(await refOf(owner(), teller), (acting) => inviteAffected(acting, handed.secret))
  return { teller, blessing: { ...teller, ...(await changes(handed.words)) } }
}

describe('check that we are fair', () => {
  test('turned on later, on her page: it counts once she has answered, and is joined then; turned off later, the answers are gone', async () => {
    const it = await nurseTells(owner(), ['contactMe'])
    const browser = await opens(it)
    expect(await reads(browser)).not.toContain(words.fair.ask)
    const on = await presses(browser, it, { kind: 'checkThatWeAreFair', way: 'on' })
    for (const said of [words.kinds.checkThatWeAreFair.on, words.fair.ask, reportSent.equality.questions.trainedIn]) expect(on).toContain(said)
    expect(on).not.toContain(words.fair.counts)
    expect(await joined(it)).toEqual([])

    expect(await presses(browser, it, { go: 'fair', ethnicGroup: '', bandRange: '' })).toContain(words.fair.none)
    expect(await presses(browser, it, { go: 'fair', ethnicGroup: 'notOnTheList', staffGroup: 'nursingMidwifery' })).toContain('href="#fair-ethnicGroup"')
    expect(await joined(it)).toEqual([])

    const given = await presses(browser, it, { go: 'fair', ...answers })
    for (const said of [words.fair.done, words.fair.counts]) expect(given).toContain(said)
    expect(given).not.toContain(words.fair.ask)
    expect(await joined(it)).toEqual(['personTellingUs'])
    await presses(browser, it, { go: 'fair', ...answers })
    expect(await joined(it), 'the same form twice counts once').toEqual(['personTellingUs'])

    const before = await countOf()
    expect(await presses(browser, it, { kind: 'checkThatWeAreFair', way: 'off' })).toContain(words.kinds.checkThatWeAreFair.off)
    expect([await joined(it), await countOf()]).toEqual([[], before - 1])
    expect(await presses(browser, it, { kind: 'checkThatWeAreFair', way: 'on' })).toContain(words.fair.ask)
  })

  test('off means no join, by no way: not from a page that is older than her choice, nor from the receipt that was still open', async () => {
    const it = await nurseTells(owner(), ['checkThatWeAreFair'])
    const browser = await opens(it)
    await turn(it, 'checkThatWeAreFair', false)
    await presses(browser, it, { go: 'fair', ...answers })
    const before = await countOf()
    await keepEqualityAnswers(answers, { words: it.words.split(' '), mayJoin: true })
    expect([await joined(it), await countOf()]).toEqual([[], before + 1])
    expect(await owner()`select from vault."EqualityAnswer" where ("caseId" is null) <> (holder is null)`).toHaveLength(0)
  })

  test('each of the two has their own: one ending it takes nothing from the other, and what is taken back and deleted is joined to nothing', async () => {
    const { teller, blessing } = await blessingDecides(['contactMe', 'checkThatWeAreFair'])
    await keepEqualityAnswers(answers, { words: teller.words.split(' '), mayJoin: true })
    await turn(blessing, 'checkThatWeAreFair', true)
    await presses(await opens(blessing), blessing, { go: 'fair', ethnicGroup: 'blackAfrican' })
    expect(await joined(teller)).toEqual(['personAffected', 'personTellingUs'])
    await turn(teller, 'checkThatWeAreFair', false)
    expect(await joined(teller)).toEqual(['personAffected'])

    const it = await nurseTells(owner(), ['contactMe', 'shareWithReviewTeam', 'checkThatWeAreFair'])
    await keepEqualityAnswers(answers, { words: it.words.split(' '), mayJoin: true })
    await accepted(it)
    await nurse(it, (tx, following) => withdrawReport(tx, following, {}))
    await does(owner(), 'ola', it, 'restorative-review', (at) => checkWithdrawal(at, { found: 'nothing' }))
    expect(await joined(it)).toEqual(['personTellingUs'])
    setClock(new Date(monday.getTime() + 28 * 24 * 60 * 60_000))
    expect([await deleteTakenBack(), await joined(it)]).toEqual([1, []])
  })
})

describe('check on me later, where the person affected decides', () => {
  /** Somebody watches over each of the three, and the weeks are counted. */
  async function watched({ caseId }: NursesCase): Promise<Record<string, string>> {
    const strands = { personTellingUs: randomUUID(), personAffected: randomUUID(), personDescribed: randomUUID() }
    for (const [forWhom, id] of Object.entries(strands)) {
      const context = { forWhom, danger: 'low', isBank: false, isChecking: true, isContacted: true, made: [], toldTimes: 0, lookerId: null }
      await owner()`insert into "Workflow" (id, "caseId", machine, "machineVersion", state, context, "isDone", version) values (${id}, ${caseId}, 'protection', 2, '"watching"', ${owner().json(context)}, false, 3)`
      await owner()`insert into "WorkflowTimer" ("workflowId", "caseId", name, clock, event, "startedOn", "dueAt")
        values (${id}, ${caseId}, 'checkWeek1', 'checkWeek1', '{"type":"timer.checkWeek1Due"}', '2026-11-02', '2026-11-09T17:00:00Z')`
    }
    return strands
  }
  const askedLater = async ({ caseId }: NursesCase) =>
    (await owner()<{ forWhom: string }[]>`select w.context ->> 'forWhom' as "forWhom" from "WorkflowTimer" t join "Workflow" w on w.id = t."workflowId" where w."caseId" = ${caseId} and t.name = 'checkWeek1' order by 1`)
      .map(({ forWhom }) => forWhom)
  const standsFor = (it: NursesCase, kind: ChoiceKind) => nurse(it, async (tx, { caseId, holder }) => (await choicesNow(tx, caseId, holder)).find((choice) => choice.kind === kind)?.isOn)

  test('whoever told us ends their own checks on their page, and nobody else’s; Blessing’s review knows nothing of it', async () => {
    const { teller, blessing } = await blessingDecides(['contactMe', 'checkOnMeLater', 'checkThatWeAreFair'])
    await watched(teller)
    const browser = await opens(teller)
    const page = await reads(browser)
    expect(page).toContain(words.theirs)
    expect([...page.matchAll(/name="kind" value="(\w+)"/g)].map(([, kind]) => kind)).toEqual(['contactMe', 'checkOnMeLater', 'checkThatWeAreFair'])
    expect(await presses(browser, teller, { kind: 'checkOnMeLater', way: 'off' })).toContain(words.kinds.checkOnMeLater.off)
    expect(await presses(browser, teller, { kind: 'checkThatWeAreFair', way: 'off' })).toContain(words.kinds.checkThatWeAreFair.off)
    expect(await askedLater(teller)).toEqual(['personAffected', 'personDescribed'])
    expect([await standsFor(teller, 'checkOnMeLater'), await standsFor(teller, 'checkThatWeAreFair')]).toEqual([false, false])
    expect(await owner()`select from "WorkflowEvent" where "workflowId" = ${teller.reviewId} and type = 'choice.changed'`).toHaveLength(0)
    expect(await owner()`select body ->> 'kind' as kind from "AuditEntry" where "caseId" = ${teller.caseId} and act = 'choice.changed' order by 1`).toEqual([{ kind: 'checkOnMeLater' }, { kind: 'checkThatWeAreFair' }])
    await expect(turn(teller, 'useInLearning', true)).rejects.toBeInstanceOf(NotYours)

    await turn(blessing, 'checkOnMeLater', true)
    await turn(blessing, 'checkOnMeLater', false)
    expect(await askedLater(teller), 'hers end with hers, and those of the person described stay').toEqual(['personDescribed'])
  })

  test('until somebody else has words, whoever told us speaks for the person affected too', async () => {
    const it = await nurseTells(owner(), ['contactMe', 'checkOnMeLater'])
    await watched(it)
    await turn(it, 'checkOnMeLater', false)
    expect(await askedLater(it)).toEqual(['personDescribed'])
  })
})
