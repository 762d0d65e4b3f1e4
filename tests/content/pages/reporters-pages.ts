import { afterAll, beforeAll } from 'vitest'
import { carry, stories, wordsOfStory, workingDaysBefore } from '#prisma/factories/cases'
import { plantPeople } from '#prisma/factories/people'
import { plantSessions } from '#prisma/factories/support'
import { accepted, amaraWrites, efeWritesItDown, monday, nurse, nurseTells, type NursesCase, proposes, sends, setClock, useFollowUpStory } from '#tests/cases/follow-up-story'
import { invites, tells } from '#tests/cases/handing-over'
import { refOf } from '#tests/cases/strands-story'
import { wordsToHandOver } from '~/cases/new-code'
import { giveKey, supporterParts } from '~/cases/follow-up/supporter'
import { accountTold } from '#tests/fixtures/accounts'
import { webDoor } from '#tests/http/web'
import { now } from '~/platform/clock'
import { answerObligation, chooseOption, withdrawReport } from '~/cases/follow-up/persons-answers'
import { agreeToReviewers } from '~/cases/follow-up/reviewers-answer'
import type { Variant } from '~/content/text'
import { type PageRead, read } from './read'
import { changingWords, following, publicOnes, telling, type Told } from './walk'

export type Page = PageRead & { name: string }

/** Accounts that between them lead through every page of the form, and how each comes in. */
const told = [
  { id: 'a01', way: 'start', more: { immediateDanger: 'yes', choices: ['contactMe', 'shareWithReviewTeam', 'speakToThePerson', 'useInLearning'] } },
  { id: 'a15', way: 'again', more: {} },
  { id: 'a05', way: 'putRight', more: {}, until: 'impact' },
  { id: 'a07', way: 'start', more: { affectedKnows: 'yesAgrees' }, until: 'agreement' },
  { id: 'a08', way: 'challenge', more: {}, until: 'challenge' },
  { id: 'a09', way: 'patient', more: {}, until: 'help' },
  { id: 'a02', way: 'start', more: {}, cameBy: 'beside' },
  { id: 'a15', way: 'start', more: { kind: 'account', contact: 'other', contactDetails: 'By post', reporterRole: 'happenedToMe' }, cameBy: 'paper' },
] as const

/**
 * The service as it runs, with cases of a nurse at several stages, for the calling file: `pagesIn(variant)` walks every page that a reporter can
 * meet, and reads it. The two made-up languages are served here as they are to whoever builds the service.
 */
export function useReportersPages() {
  process.env.HEARD_TEST_LANGUAGES = '1'
  const { owner } = useFollowUpStory()
  const running: { port: number; close: () => Promise<void> } = { port: 0, close: () => Promise.resolve() }
  const cases: { name: string; words: string; only?: readonly string[] }[] = []
  const handed: { name: string; words: string }[] = []
  const walked = new Map<Variant, Promise<Page[]>>()

  beforeAll(async () => {
    delete process.env.HEARD_PUBLIC_URL
    const door = await webDoor(() => monday)
    await plantPeople(owner(), { at: new Date('2026-01-05T09:00:00Z') })
    await plantSessions(owner(), { at: monday })
    await owner()`insert into "Setting" (key, value, "changedAt", "changedBy") values ('openTo', '{"patients": true}', ${monday}, gen_random_uuid())`
    for (const [name, reach] of Object.entries(stages)) cases.push({ name, words: (await reach(owner())).words, ...(name === 'received' ? {} : { only: ['', '/choices'] }) })
    for (const stage of furtherStages) cases.push({ name: stage, words: await carriedTo(owner(), stage), only: ['', '/choices'] })
    for (const [name, reach] of Object.entries(others)) cases.push({ name, words: (await reach(owner())).words, only: ['', '/messages'] })
    handed.push({ name: 'handed over', words: (await nurseTells(owner(), ['contactMe'], 'a02', { cameBy: 'beside' })).words })
    Object.assign(running, await door.serveWeb({ port: 0 }))
  })
  afterAll(() => running.close())

  /** `isShort`: the public pages, ninety seconds and what a colleague types, and each page behind the eight words once, for what is the same on all pages. */
  async function walk(variant: Variant, isShort: boolean): Promise<Page[]> {
    const { port } = running
    const pages = await publicOnes(port, variant)
    const met = new Set<string>()
    for (const { id, way, more, ...rest } of isShort ? told.filter(({ id: only }) => only === 'a15' || only === 'a05') : told) {
      const answers = { ...accountTold(id, '2026-11-02').answers, ...more } as Told['answers']
      pages.push(...(await telling(port, variant, { answers, way, name: id, ...rest }, met)))
    }
    for (const each of isShort ? cases.filter(({ name }) => name === 'received' || name in others) : cases) pages.push(...(await following(port, variant, each)))
    for (const each of handed) pages.push(...(await changingWords(port, variant, each)))
    return pages.map(({ name, html }) => ({ name, ...read(html) }))
  }

  return {
    pagesIn: (variant: Variant, { isShort = false } = {}): Promise<Page[]> => {
      const found = walked.get(variant) ?? walk(variant, isShort)
      walked.set(variant, found)
      return found
    },
    port: () => running.port,
  }
}

type Owner = Parameters<typeof nurseTells>[0]

/** Where a case can stand when the nurse opens her page. */
const stages: Readonly<Record<string, (sql: Owner) => Promise<NursesCase>>> = {
  received: async (sql) => {
    const it = await nurseTells(sql, ['contactMe', 'shareWithReviewTeam'], 'a02', { supportNow: ['oneToOneTherapy', 'chaplaincy'] })
    await amaraWrites(it, '123')
    return it
  },
  'reviewers proposed': async (sql) => {
    const it = await nurseTells(sql, ['contactMe', 'shareWithReviewTeam', 'speakToThePerson'], 'a01', { rhythm: 'onlyWhenChanges' })
    await accepted(it)
    await proposes(sql, it, 'efe', 'gwen')
    return it
  },
  'options offered': optionsAreOffered,
  'finishing asked': async (sql) => {
    const it = await optionsAreOffered(sql)
    await nurse(it, (tx, hers) => chooseOption(tx, hers, { option: 'forPersonOnly', text: '', seenVersion: hers.review.version }))
    await nurse(it, (tx, hers) => answerObligation(tx, hers, { nth: 0, met: 'met', text: '', seenVersion: hers.review.version }))
    return it
  },
  'taken back': async (sql) => {
    const it = await nurseTells(sql)
    await nurse(it, (tx, hers) => withdrawReport(tx, hers, { seenVersion: hers.review.version }))
    return it
  },
}

/** Where else it can stand: the demo trust's own case of that stage, carried there. */
export const furtherStages = ['awaitingAnswer', 'heldByRoute', 'resting', 'changing', 'preparing', 'meetingArranged', 'agreeing', 'finished', 'reopening', 'beingLookedAt', 'handedOver', 'cleared', 'recorded'] as const

async function carriedTo(sql: Owner, stage: (typeof furtherStages)[number]): Promise<string> {
  const story = stories.find((one) => one.stage === stage)
  if (!story) throw new Error(`No case of the demo trust stands in ${stage}`)
  const until = now()
  await carry(sql, story, { days: workingDaysBefore(until, story.told.ago + 1), until, clock: { set: setClock }, done: undefined, keep: () => Promise.resolve() })
  setClock(until)
  return wordsOfStory(story)
}

/** Who else opens a page with eight words: somebody whom the nurse gave a key, the person described, and the person affected who did not tell us. */
const others: Readonly<Record<string, (sql: Owner) => Promise<{ words: string }>>> = {
  supporter: async (sql) => {
    const it = await nurseTells(sql)
    await amaraWrites(it, '123')
    const { secret, words } = await wordsToHandOver()
    await nurse(it, (tx, hers) => giveKey(tx, hers, { secret, shows: [...supporterParts] }))
    return { words: words.join(' ') }
  },
  'person described': async (sql) => {
    const it = await nurseTells(sql, ['contactMe', 'shareWithReviewTeam', 'speakToThePerson'])
    await accepted(it)
    return tells(await refOf(sql, it), '123')
  },
  'person affected': async (sql) => {
    const it = await nurseTells(sql, ['contactMe', 'shareWithReviewTeam'], 'a02', { reporterRole: 'sawOrHeard', affectedKnows: 'yesNotAsked' })
    await sends('amara', it, { type: 'firstLook.started' })
    return invites(await refOf(sql, it))
  },
}

async function optionsAreOffered(sql: Owner): Promise<NursesCase> {
  const it = await nurseTells(sql)
  await accepted(it)
  await proposes(sql, it, 'efe', 'gwen')
  await nurse(it, (tx, hers) => agreeToReviewers(tx, hers, { seenVersion: hers.review.version }))
  await efeWritesItDown(it)
  return it
}
