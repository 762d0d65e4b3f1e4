import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { giveWord, personsWords } from '~/cases/review/after'
import { askThePerson } from '~/cases/review/first-look'
import { changeCode } from '~/cases/follow-up/change-code'
import { changeChoice, choicesNow } from '~/cases/choices'
import { answerNotice, askForLookAsDescribed, describedHere, sayHowItIsAsDescribed, takeLookBackAsDescribed, viewAsDescribed, writeAsDescribed } from '~/cases/follow-up/described'
import { knock } from '~/cases/follow-up/door'
import { CaseNotFound, NotReadyYet, NotYours } from '~/cases/errors'
import { follow } from '~/cases/following'
import { askForLook, decideLook, giveLook, makeLook } from '~/cases/strands/handling-look'
import { viewFollowUp } from '~/cases/follow-up/follow-up-view'
import { readMessages, writeToUs } from '~/cases/messages'
import { wordsToHandOver } from '~/cases/new-code'
import { agreeNotice, lookAtWaiting, tellDescribed } from '~/cases/strands/notice'
import { inviteAffected, otherPeople, writeToOther } from '~/cases/follow-up/other-people'
import { askForAnotherLook, sayWhetherToGoOn, withdrawReport } from '~/cases/follow-up/persons-answers'
import { recordOf } from '~/cases/record'
import { assessDanger } from '~/cases/strands/protection'
import type { Acting } from '~/cases/acting'
import { now } from '~/platform/clock'
import { asActor, type Transaction } from '~/platform/database'
import type { Answers } from '~/reports/answers'
import { EventRefused } from '~/workflow/errors'
import { accepted, monday, nurse, nurseTells, type NursesCase, people, sends, setClock, stateOf, useFollowUpStory } from './follow-up-story'
import { amaraActs, changes } from './handing-over'
import { does, refOf } from './strands-story'

const { owner } = useFollowUpStory()
let minute = 0
beforeEach(() => setClock(new Date(monday.getTime() + ++minute * 60_000)))

/** What Amara does as the first reader, as her page would do it. */
async function amara<T>(it: NursesCase, act: (acting: Acting) => Promise<T>): Promise<T> {
  const ref = await refOf(owner(), it)
  return amaraActs(ref, act)
}

/** The same in the strand of telling the person described. */
async function amaraTells<T>(it: NursesCase, act: (acting: Acting) => Promise<T>): Promise<T> {
  return amaraActs(await refOf(owner(), it), act, 'notice')
}

/** The same case with eight words that were handed over, and changed. */
async function opens(it: NursesCase, handed: string[]): Promise<NursesCase> {
  return { ...it, ...(await changes(handed)) }
}

/** Somebody saw it happen to Blessing, and Blessing is given words of her own. */
async function blessingIsInvited(choices = ['contactMe', 'shareWithReviewTeam']): Promise<{ teller: NursesCase; blessing: NursesCase }> {
  const teller = await nurseTells(owner(), choices, 'a02', { reporterRole: 'sawOrHeard', affectedKnows: 'yesNotAsked' })
  await sends('amara', teller, { type: 'firstLook.started' })
  const { secret, words } = await wordsToHandOver()
  await amara(teller, (acting) => inviteAffected(acting, secret))
  return { teller, blessing: await opens(teller, words) }
}

describe('the person affected, who did not tell us', () => {
  test('decides: says whether it goes on, and the choices are hers; whoever told us is told so and decides nothing', async () => {
    const { teller, blessing } = await blessingIsInvited()
    const hers = await nurse(blessing, (tx) => viewFollowUp(tx, now()))
    expect([hers.isAffectedOnly, hers.offers.includes('affectedPerson.asked'), hers.offers.includes('choice.changed'), hers.offers.includes('report.withdrawn')]).toEqual([true, true, true, true])
    await nurse(blessing, (tx, following) => sayWhetherToGoOn(tx, following, { agreed: true }))
    await nurse(blessing, (tx, following) => changeChoice(tx, following, { kind: 'shareWithReviewTeam', detail: null, isOn: false }))

    const told = await nurse(teller, (tx) => viewFollowUp(tx, now()))
    expect(told.isDecidedElsewhere).toBe(true)
    expect(told.offers.sort()).toEqual(['addition.made', 'handlingLook.asked'])
    for (const act of [
      () => nurse(teller, (tx, following) => changeChoice(tx, following, { kind: 'shareWithReviewTeam', detail: null, isOn: true })),
      () => nurse(teller, (tx, following) => withdrawReport(tx, following, {})),
      () => nurse(teller, (tx, following) => sayWhetherToGoOn(tx, following, { agreed: false })),
    ]) await expect(act()).rejects.toBeInstanceOf(NotYours)
    const [context] = await owner()<{ affected: string; share: boolean }[]>`
      select context ->> 'affected' as affected, (context #>> '{choices,shareWithReviewTeam}')::boolean as share from "Workflow" where id = ${teller.reviewId}`
    expect(context).toEqual({ affected: 'askedAndAgreed', share: false })
  })

  test('is left in peace where whoever did it tells us, whatever that person says of them, until they come by themselves', async () => {
    const says = { reporterRole: 'didOrSaid', affectedKnows: 'yesAgrees', agreedTo: ['telling'] } as const
    const teller = await nurseTells(owner(), ['contactMe', 'shareWithReviewTeam', 'speakToThePerson'], 'a05', { ...says, agreedTo: [...says.agreedTo] })
    const itIsThem = await nurseTells(owner(), ['contactMe'], 'a05', { reporterRole: 'didOrSaid', affectedKnows: 'itIsMe' })
    for (const { caseId, reviewId } of [teller, itIsThem]) {
      const [review] = await owner()<{ affected: string }[]>`select context ->> 'affected' as affected from "Workflow" where id = ${reviewId}`
      expect([review?.affected, await owner()`select * from "Agreement" where "caseId" = ${caseId}`]).toEqual(['notAsked', []])
    }
    await accepted(teller)
    expect(await owner()`select * from "Workflow" where "caseId" = ${teller.caseId} and machine = 'notice'`).toEqual([])
    const { secret, words } = await wordsToHandOver()
    await expect(amara(teller, (acting) => inviteAffected(acting, secret))).rejects.toBeInstanceOf(NotYours)
    const speaks = (isOn: boolean) => nurse(teller, (tx, following) => changeChoice(tx, following, { kind: 'speakToThePerson', detail: null, isOn }))
    expect(await speaks(false)).toBe(true)
    await expect(speaks(true)).rejects.toBeInstanceOf(NotYours)
    await sends('amara', teller, { type: 'affectedPerson.asked', agreed: false })
    await expect(amara(teller, (acting) => inviteAffected(acting, secret))).rejects.toBeInstanceOf(NotYours)
    await sends('amara', teller, { type: 'affectedPerson.asked', agreed: true })
    await amara(teller, (acting) => inviteAffected(acting, secret))
    expect((await nurse(await opens(teller, words), (tx) => viewFollowUp(tx, now()))).isAffectedOnly).toBe(true)
  })

  test('each has their own contact: one turning it off changes nothing for the other', async () => {
    const { teller, blessing } = await blessingIsInvited()
    const contact = (who: NursesCase) => nurse(who, async (tx, { caseId, holder }) => (await choicesNow(tx, caseId, holder)).find(({ kind }) => kind === 'contactMe')?.isOn)
    expect([await contact(teller), await contact(blessing)]).toEqual([true, false])
    await nurse(blessing, (tx, following) => changeChoice(tx, following, { kind: 'contactMe', detail: null, isOn: true }))
    await nurse(teller, (tx, following) => changeChoice(tx, following, { kind: 'contactMe', detail: null, isOn: false }))
    expect([await contact(teller), await contact(blessing)]).toEqual([false, true])
  })

  test('noCrossCaseLeak between the two: neither reads the other’s messages, and she does not read the account that somebody else gave', async () => {
    const { teller, blessing } = await blessingIsInvited()
    await nurse(teller, (tx, following) => writeToUs(tx, following, { id: randomUUID(), text: 'From whoever told.', isAddition: false }))
    await nurse(blessing, (tx, following) => writeToUs(tx, following, { id: randomUUID(), text: 'From Blessing.', isAddition: false }))
    await amara(blessing, (acting) => writeToOther(acting, { thread: 'personAffected', text: 'For Blessing.' }))
    const read = (who: NursesCase) => asActor({ as: 'reporter', code: who.code }, async (tx) => [
      ...(await readMessages(tx, who.caseId, 'personTellingUs')), ...(await readMessages(tx, who.caseId, 'personAffected')),
    ].map(({ text }) => text))
    expect(await read(teller)).toEqual(['From whoever told.'])
    expect(await read(blessing)).toEqual(['From Blessing.', 'For Blessing.'])
    expect(await asActor({ as: 'reporter', code: blessing.code }, (tx) => tx.report.count())).toBe(0)
  })

  test('what is written to the person goes to her from then on: options, word from us and what came of her look; a question goes to whoever told', async () => {
    const { teller, blessing } = await blessingIsInvited()
    await nurse(blessing, (tx, following) => sayWhetherToGoOn(tx, following, { agreed: true }))
    await amara(teller, (acting) => giveWord(acting, 'For Blessing alone.'))
    await amara(teller, (acting) => askThePerson(acting, 'Did you see who else was there?'))
    const read = (who: NursesCase, thread: string) => asActor({ as: 'reporter', code: who.code }, async (tx) => (await readMessages(tx, who.caseId, thread)).map(({ text }) => text))
    expect(await read(blessing, 'personAffected')).toEqual(['For Blessing alone.'])
    expect(await read(teller, 'personTellingUs')).toEqual(['Did you see who else was there?'])
  })

  test('nobody is invited where whoever told us is the person affected, and nobody twice', async () => {
    const own = await nurseTells(owner())
    const { secret } = await wordsToHandOver()
    await expect(amara(own, (acting) => inviteAffected(acting, secret))).rejects.toBeInstanceOf(NotYours)
    const { teller } = await blessingIsInvited()
    await expect(amara(teller, async (acting) => inviteAffected(acting, (await wordsToHandOver()).secret))).rejects.toBeInstanceOf(NotYours)
  })
})

describe('words that a colleague has seen', () => {
  test('open nothing of the case until they are changed, and then nothing at all; the same form twice is one change', async () => {
    const teller = await nurseTells(owner(), ['contactMe', 'shareWithReviewTeam'], 'a02', { reporterRole: 'sawOrHeard', affectedKnows: 'yesNotAsked' })
    await sends('amara', teller, { type: 'firstLook.started' })
    const { secret, words } = await wordsToHandOver()
    await amara(teller, (acting) => inviteAffected(acting, secret))
    const seen = await knock(words.join(' '))
    if (seen.is !== 'open') throw new Error('The words that were handed over open a page')
    const asSeen = <T>(act: (tx: Transaction) => Promise<T>) => asActor({ as: 'reporter', code: seen.code }, act)
    await expect(asSeen((tx) => follow(tx))).rejects.toBeInstanceOf(CaseNotFound)
    expect(await asSeen((tx) => tx.case.count())).toBe(0)

    const own = await wordsToHandOver()
    const twice = await Promise.all([1, 2].map(() => asSeen((tx) => changeCode(tx, own.secret))))
    expect(new Set(twice)).toEqual(new Set([(await opened(own.words)).code]))
    expect((await knock(words.join(' '))).is).toBe('notKnown')
    expect(await asSeen(async (tx) => changeCode(tx, (await wordsToHandOver()).secret))).toBe(null)
    const hers = { ...teller, words: own.words.join(' '), code: (await opened(own.words)).code }
    expect((await nurse(hers, (tx) => viewFollowUp(tx, now()))).isAffectedOnly).toBe(true)
  })

  async function opened(words: string[]): Promise<{ code: string }> {
    const known = await knock(words.join(' '))
    if (known.is !== 'open') throw new Error('The new words open nothing')
    return known
  }
})

const speak = ['contactMe', 'shareWithReviewTeam', 'speakToThePerson']
const gist = 'Somebody has told us that a name was said wrongly, again and again, at handover. It is not a finding.'

/** Colin is told the gist, and has words of his own. */
async function colinIsTold(more: Partial<Answers> = {}): Promise<{ it: NursesCase; colin: NursesCase }> {
  const it = await nurseTells(owner(), speak, 'a02', more)
  await accepted(it)
  await amaraTells(it, (acting) => lookAtWaiting(acting, { why: 'safety', words: 'He shouted at her last week.' }))
  await amaraTells(it, (acting) => agreeNotice(acting, { words: 'Without her name.' }))
  const { secret, words } = await wordsToHandOver()
  await amaraTells(it, (acting) => tellDescribed(acting, { secret, words: gist }))
  return { it, colin: await opens(it, words) }
}
const asColin = <T>({ code }: NursesCase, act: (tx: Transaction) => Promise<T>) => asActor({ as: 'reporter', code }, act)

/** Hana, who has no part in the case, looks at the handling and says what came of it. */
async function hanaLooks(it: NursesCase, answer: string): Promise<void> {
  await owner()`insert into "RoleAssignment" (id, "personId", role, "fromOn") values (gen_random_uuid(), ${people.hana}, 'handlingReviewer', '2026-01-01') on conflict do nothing`
  await does(owner(), 'amara', it, 'handling-review', (at) => giveLook(at, { reviewerId: people.hana }))
  await does(owner(), 'hana', it, 'handling-review', (at) => makeLook(at, { words: 'Read the notes.' }))
  await does(owner(), 'hana', it, 'handling-review', (at) => decideLook(at, { outcome: 'partly', words: answer, remedy: 'Amara rings you by Friday.' }))
}

describe('the person described', () => {
  test('describedPersonNeverSeesReport: no row, no key and no word of it', async () => {
    const { it, colin } = await colinIsTold()
    await nurse(it, (tx, following) => writeToUs(tx, following, { id: randomUUID(), text: 'It happened again.', isAddition: true }))
    const rows = await asColin(colin, async (tx) => ({
      cases: await tx.case.count(), reports: await tx.report.count(), choices: await tx.choice.count(), parties: await tx.party.count(), needs: await tx.need.count(),
      obligations: await tx.obligation.count(), proposals: await tx.reviewerProposal.count(), grants: await tx.caseGrant.count(), steps: await tx.safetyStep.count(),
      audit: await tx.auditEntry.count(), codes: await tx.reportCode.findMany({ select: { holder: true } }), keys: (await tx.caseKey.findMany()).map(({ tree }) => tree),
      notes: (await tx.caseNote.findMany()).map(({ kind }) => kind), messages: await tx.message.count(), machines: (await tx.workflow.findMany()).map(({ machine }) => machine).sort(),
      clocks: (await tx.workflowTimer.findMany({ where: { workflow: { machine: { not: 'restorative-review' } } } })).length,
      history: (await tx.workflowEvent.findMany({ orderBy: { version: 'asc' } })).map(({ type }) => type),
    }))
    expect(rows).toEqual({
      cases: 0, reports: 0, choices: 0, parties: 0, needs: 0, obligations: 0, proposals: 0, grants: 0, steps: 0, audit: 0, codes: [{ holder: 'personDescribed' }],
      keys: ['described'], notes: ['described.told'], messages: 0, machines: ['notice', 'restorative-review'], clocks: 0,
      history: ['started', 'waiting.lookedAt', 'notice.agreed', 'described.told'],
    })
    await expect(asColin(colin, (tx) => follow(tx))).rejects.toBeInstanceOf(CaseNotFound)
    const view = await asColin(colin, viewAsDescribed)
    expect(Object.keys(view).sort()).toEqual(['account', 'gist', 'goals', 'hasCopyReleased', 'isOver', 'lookAskedFor', 'mayAnswer', 'mayAskForLook', 'mayBeAskedHowItIs', 'mayStop', 'mayTakeLookBack', 'messages', 'strandId', 'takenOut', 'toldOn', 'version'])
    expect(JSON.stringify(view)).not.toMatch(/happened again|shortened|Efe|Gwen|Amara|personTellingUs/)
  })

  test('sameShapeWhetherNameExists: what the person described is shown is the same, whether whoever told us is named or not', async () => {
    const shape = (value: unknown): unknown =>
      Array.isArray(value) ? value.map(shape) : value instanceof Date ? value.toISOString() : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'strandId' ? 'id' : shape(inner)])) : value
    const named = await colinIsTold({ mode: 'named', yourName: 'Blessing Adeyemi', sourceName: 'Colin Reed' })
    const nameless = await colinIsTold({ mode: 'unknown' })
    const [one, other] = [await asColin(named.colin, viewAsDescribed), await asColin(nameless.colin, viewAsDescribed)]
    expect(shape(one)).toEqual(shape(other))
    const sizes = await owner()<{ sealed: number }[]>`select distinct length(sealed) as sealed from "CaseNote" where kind = 'described.told'`
    expect(sizes).toHaveLength(1)
  })

  test('noContactWithDescribedPersonWithoutAgreement: with the choice off nobody is told, and no words open anything', async () => {
    const it = await nurseTells(owner(), ['contactMe', 'shareWithReviewTeam'])
    await accepted(it)
    await amaraTells(it, (acting) => lookAtWaiting(acting, { why: 'noChoiceYet', words: 'She has not chosen it.' }))
    await expect(amaraTells(it, (acting) => agreeNotice(acting, { words: 'No.' }))).rejects.toBeInstanceOf(EventRefused)
    const { secret, words } = await wordsToHandOver()
    await expect(amaraTells(it, (acting) => tellDescribed(acting, { secret, words: gist }))).rejects.toBeInstanceOf(EventRefused)
    expect((await knock(words.join(' '))).is).toBe('notKnown')
  })

  test('reads the gist, writes, gives his account, and asks for another look; the review hears that he was heard', async () => {
    const { it, colin } = await colinIsTold()
    expect((await asColin(colin, viewAsDescribed)).gist).toBe(gist)
    await asColin(colin, async (tx) => writeAsDescribed(tx, await describedHere(tx), { id: randomUUID(), text: 'Who may come with me?' }))
    await amara(it, (acting) => writeToOther(acting, { thread: 'personDescribed', text: 'Anybody whom you trust.' }))
    expect((await asColin(colin, viewAsDescribed)).messages.map(({ text }) => text)).toEqual(['Who may come with me?', 'Anybody whom you trust.'])
    const { version } = await asColin(colin, viewAsDescribed)
    await asColin(colin, async (tx) => answerNotice(tx, await describedHere(tx), { text: 'I did not know that it hurt.', seenVersion: version }))
    const [review] = await owner()<{ heard: boolean }[]>`select (context ->> 'isDescribedHeard')::boolean as heard from "Workflow" where id = ${it.reviewId}`
    expect(review?.heard).toBe(true)
    expect((await amara(it, ({ tx, open }) => otherPeople(tx, open))).described.account.map(({ words }) => words)).toEqual(['I did not know that it hurt.'])
    await asColin(colin, async (tx) => askForLookAsDescribed(tx, await describedHere(tx), 'Nobody rang me.'))
    expect(await stateOf(owner(), it)).toBe('beingLookedAt')
    const after = await asColin(colin, viewAsDescribed)
    expect([after.lookAskedFor, after.mayAskForLook, after.mayAnswer, after.account.map(({ words }) => words)]).toEqual([true, false, false, ['I did not know that it hurt.']])
    // He asked, and so he alone takes it back: whoever told us has no such way, and learns of none.
    expect(await nurse(it, async (tx) => (await viewFollowUp(tx, monday)).mayTakeLookBack)).toBe(false)
    expect(after.mayTakeLookBack).toBe(true)
    await asColin(colin, async (tx) => takeLookBackAsDescribed(tx, await describedHere(tx)))
    expect(await stateOf(owner(), it)).not.toBe('beingLookedAt')
    await expect(asColin(colin, async (tx) => takeLookBackAsDescribed(tx, await describedHere(tx)))).rejects.toBeInstanceOf(EventRefused)
  })

  test('noContactWithDescribedPersonWithoutAgreement: taken back after he was told, nothing further is said to him but the answer to his own look', async () => {
    const { it, colin } = await colinIsTold()
    const speaks = (isOn: boolean) => nurse(it, (tx, following) => changeChoice(tx, following, { kind: 'speakToThePerson', detail: null, isOn }))
    const toColin = (text: string) => amara(it, (acting) => writeToOther(acting, { thread: 'personDescribed', text }))
    const offered = () => amara(it, async ({ tx, open }) => (await otherPeople(tx, open)).described.mayWrite)
    const reads = async () => (await asColin(colin, viewAsDescribed)).messages.map(({ text }) => text)
    await speaks(false)
    expect(await offered()).toBe(false)
    await expect(toColin('One more thing.')).rejects.toEqual(new NotReadyYet(['speakAgain']))
    expect(await reads()).toEqual([])
    await asColin(colin, async (tx) => askForLookAsDescribed(tx, await describedHere(tx), 'Nobody rang me.'))
    await hanaLooks(it, 'We should have rung you.')
    const answer = 'We should have rung you.\n\nWhat is put right: Amara rings you by Friday.'
    expect(await reads()).toEqual([answer])
    await speaks(true)
    expect(await offered()).toBe(true)
    await toColin('One more thing.')
    expect(await reads()).toEqual([answer, 'One more thing.'])
    const remedies = await amara(it, async ({ tx, open }) => (await recordOf(tx, open)).filter(({ kind }) => kind === 'lookRemedy').map(({ words }) => words))
    expect(remedies, 'whoever carries the case puts it right').toEqual(['Amara rings you by Friday.'])
  })

  test('says how things are since he was spoken to, to the watch over him and to no other, in his own words', async () => {
    const { it, colin } = await colinIsTold()
    const says = (answer: 'nothingChanged' | 'somethingChanged', text: string) =>
      asColin(colin, async (tx) => sayHowItIsAsDescribed(tx, await describedHere(tx), { answer, text }))
    const watched = async (who: string) => (await owner()<{ state: string }[]>`
      select state #>> '{}' as state from "Workflow" where "caseId" = ${it.caseId} and machine = 'protection' and context ->> 'forWhom' = ${who}`).map(({ state }) => state)
    await amara(it, (acting) => assessDanger(acting, { forWhom: 'personTellingUs', danger: 'low', isBank: false, why: 'They share no shift.' }))
    expect((await asColin(colin, viewAsDescribed)).mayBeAskedHowItIs, 'nobody watches over him yet').toBe(false)
    await expect(says('somethingChanged', 'Nobody sits with me.')).rejects.toBeInstanceOf(EventRefused)
    await amara(it, (acting) => assessDanger(acting, { forWhom: 'personDescribed', danger: 'low', isBank: false, why: 'Talk on the ward.' }))
    expect((await asColin(colin, viewAsDescribed)).mayBeAskedHowItIs).toBe(true)
    await says('nothingChanged', '')
    expect(await watched('personDescribed')).toEqual(['assessed'])
    await says('somethingChanged', 'Nobody sits with me.')
    expect([await watched('personDescribed'), await watched('personTellingUs')]).toEqual([['told'], ['assessed']])
    const written = await amara(it, async ({ tx, open }) => (await recordOf(tx, open)).filter(({ kind }) => kind === 'check.answered').map(({ role, words }) => [role, words]))
    expect(written).toEqual([['personDescribed', 'Nobody sits with me.']])
  })

  test('asks for a look of his own while hers goes on, once, and learns of hers from nothing; also where the case rests', async () => {
    const { it, colin } = await colinIsTold()
    await nurse(it, (tx, following) => askForAnotherLook(tx, following, { text: 'Nobody wrote to me.', seenVersion: following.review.version }))
    await expect(nurse(it, (tx, following) => askForAnotherLook(tx, following, { text: 'Again.' }))).rejects.toBeInstanceOf(EventRefused)
    const before = await asColin(colin, viewAsDescribed)
    expect([before.mayAskForLook, before.lookAskedFor, before.mayTakeLookBack]).toEqual([true, false, false])
    const asks = () => asColin(colin, async (tx) => askForLookAsDescribed(tx, await describedHere(tx), 'Nobody rang me.'))
    await asks()
    await expect(asks()).rejects.toBeInstanceOf(EventRefused)
    const looks = await owner()<{ by: string }[]>`select context ->> 'askedBy' as by from "Workflow" where "caseId" = ${it.caseId} and machine = 'handling-review' order by 1`
    expect(looks.map(({ by }) => by)).toEqual(['personDescribed', 'personTellingUs'])
    const his = await asColin(colin, async (tx) => (await tx.workflow.findMany({ where: { machine: 'handling-review' } })).map(({ context }) => (context as { askedBy: string }).askedBy))
    expect(his, 'hers is no row of his').toEqual(['personDescribed'])
    await asColin(colin, async (tx) => takeLookBackAsDescribed(tx, await describedHere(tx)))
    await owner()`update "Workflow" set state = '"resting"' where id = ${it.reviewId}`
    await asks()
    expect((await asColin(colin, viewAsDescribed)).lookAskedFor).toBe(true)
  })

  test('nothing that he writes is on the page of whoever told us, or in their reach', async () => {
    const { it, colin } = await colinIsTold()
    await asColin(colin, async (tx) => answerNotice(tx, await describedHere(tx), { text: null, seenVersion: (await describedHere(tx)).notice.version }))
    await amara(it, (acting) => writeToOther(acting, { thread: 'personDescribed', text: 'For Colin alone.' }))
    const reach = await nurse(it, async (tx) => ({ threads: (await tx.message.findMany()).map(({ thread }) => thread), trees: (await tx.caseKey.findMany()).map(({ tree }) => tree).sort() }))
    expect(reach).toEqual({ threads: [], trees: ['narrative', 'work'] })
  })

  test('taken back as a whole: sealed for everybody who works here', async () => {
    const { it } = await colinIsTold()
    await nurse(it, (tx, following) => withdrawReport(tx, following, {}))
    const left = await asActor({ as: 'staff', personId: people.amara }, async (tx) => ({
      cases: await tx.case.count({ where: { id: it.caseId } }), reports: await tx.report.count({ where: { caseId: it.caseId } }), keys: (await tx.caseKey.findMany({ where: { caseId: it.caseId } })).map(({ tree }) => tree),
    }))
    expect(left).toEqual({ cases: 1, reports: 0, keys: ['work'] })
  })

  test('is answered about how he was treated, although the report was taken back; whoever looks reads that and nothing of the report', async () => {
    const { it, colin } = await colinIsTold()
    await nurse(it, (tx, following) => writeToUs(tx, following, { id: randomUUID(), text: 'It happened again.', isAddition: true }))
    await nurse(it, (tx, following) => withdrawReport(tx, following, {}))
    expect((await asColin(colin, viewAsDescribed)).mayAskForLook).toBe(true)
    await asColin(colin, async (tx) => askForLookAsDescribed(tx, await describedHere(tx), 'Nobody rang me.'))
    await owner()`insert into "RoleAssignment" (id, "personId", role, "fromOn") values (gen_random_uuid(), ${people.hana}, 'handlingReviewer', '2026-01-01') on conflict do nothing`
    await does(owner(), 'amara', it, 'handling-review', (at) => giveLook(at, { reviewerId: people.hana }))
    const seen = await asActor({ as: 'staff', personId: people.hana }, async (tx) => ({
      reports: await tx.report.count(), masked: await tx.maskedAccount.count(), messages: await tx.message.count(), needs: await tx.need.count(),
      notes: (await tx.caseNote.findMany({ where: { caseId: it.caseId } })).map(({ kind }) => kind),
    }))
    expect(seen).toEqual({ reports: 0, masked: 0, messages: 0, needs: 0, notes: ['handlingLook.asked'] })
    await does(owner(), 'hana', it, 'handling-review', (at) => makeLook(at, { words: 'Read the notes.' }))
    await does(owner(), 'hana', it, 'handling-review', (at) => decideLook(at, { outcome: 'notUpheld', words: 'Amara had rung you twice.' }))
    expect((await asColin(colin, viewAsDescribed)).messages.map(({ text }) => text)).toEqual(['Amara had rung you twice.'])
    expect(await stateOf(owner(), it)).toBe('withdrawn')
  })

  test('and so is whoever took it back: how it was handled may be the reason', async () => {
    const it = await nurseTells(owner(), speak)
    await nurse(it, (tx, following) => writeToUs(tx, following, { id: randomUUID(), text: 'It happened again.', isAddition: true }))
    await nurse(it, (tx, following) => withdrawReport(tx, following, {}))
    await nurse(it, (tx, following) => askForAnotherLook(tx, following, { text: 'Nobody wrote to me.' }))
    await hanaLooks(it, 'We should have written.')
    const read = await nurse(it, (tx) => readMessages(tx, it.caseId, 'personTellingUs'))
    expect(read.at(-1)?.text).toBe('We should have written.\n\nWhat is put right: Amara rings you by Friday.')
    await does(owner(), 'amara', it, 'restorative-review', (at) => askForLook(at, { by: 'otherInCase', words: 'The ward manager rang: nobody told them.' }))
    expect((await amara(it, ({ tx, open }) => personsWords(tx, open.id))).map(({ said }) => said.words)).toEqual(['The ward manager rang: nobody told them.'])
    expect(await stateOf(owner(), it)).toBe('withdrawn')
  })
})

