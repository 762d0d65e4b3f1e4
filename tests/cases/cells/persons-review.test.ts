import { describe, expect, test } from 'vitest'
import type { ReviewContext } from '#workflows/restorative-review'
import type { Memory } from '#workflows/workflow'
import { text } from '~/content/text'
import { tables } from '../tables/read'
import { isReached } from './cells'
import { type Holder, holders, type PersonsForm, useHolders } from './holders'
import { places } from './places'
import { severalAtOnce } from './sending'
import { put, putVersion } from './the-case'

const seen = { seen: String(putVersion) }
const said = { said: 'In my own words.' }

/** What a person's own pages send, by the event that it means: where it goes, and what its form holds. */
const forms: Record<string, PersonsForm> = {
  'question.answered': ['question', { text: 'It was on Monday.', ...seen }],
  'incident.referenced': ['incident', { said: 'W12345' }],
  'reviewers.agreed': ['reviewers', { way: 'agree', ...seen }],
  'reviewer.refused': ['reviewers', { way: 'refuse', nth: '0', ...seen }],
  'reviewer.recused': ['reviewers', { way: 'end', nth: '0', ...seen }],
  'affectedPerson.asked': ['whether', { way: 'yes', ...seen }],
  'options.chosen': ['option', { option: 'none', ...said, ...seen }],
  'obligation.answered': ['owed', { nth: '0', met: 'met', ...said, ...seen }],
  'precondition.lost': ['meeting', {}],
  'meeting.calledOff': ['meeting', {}],
  'person.content': ['finishing', { end: 'content', got: 'What I asked for.', ...seen }],
  'person.notContent': ['finishing', { end: 'anotherTry', got: 'Not what I asked for.', ...seen }],
  'followUp.answered': ['since-then', { answer: 'nothingChanged', ...said }],
  'reopening.asked': ['open-again', { why: 'newFact', ...said, ...seen }],
  'handlingLook.asked': ['another-look', { ...said, ...seen }],
  'person.askedAgain': ['take-up-again', seen],
  'choice.changed': ['choices', { kind: 'useInLearning', way: 'on' }],
  'rhythm.changed': ['rhythm', { rhythm: 'monthly' }],
  'addition.made': ['messages', { text: 'One thing more.', addition: 'yes' }],
  'wait.asked': ['wait', { way: 'wait' }],
  'wait.ended': ['wait', { way: 'on' }],
  'report.withdrawn': ['take-back', seen],
}
const stops: PersonsForm = ['your-side', { way: 'stop', ...seen }]
/** The same of the person described: they ask for a look at the handling, and stop a meeting at any minute. */
const asDescribed: Record<string, PersonsForm> = {
  'handlingLook.asked': ['your-side', { way: 'look', text: 'I ask for a look.', ...seen }], 'precondition.lost': stops, 'meeting.calledOff': stops,
}

/**
 * Cells where the form of the person means another event of the table: a meeting that is arranged is called off, one that is not is no longer agreed to,
 * and whoever is only put forward is refused.
 */
const meansAnother = ['meetingArranged precondition.lost', 'preparing meeting.calledOff', 'heldByRoute meeting.calledOff', 'reviewerChoice reviewer.recused']
/**
 * Nothing is refused that is said to be so already; a message is taken in every state, as an addition where the review still takes one; and how somebody
 * is goes to the watch over them where the review does not ask. Where the table does not give these, no such event happens.
 */
const neverRefused = ['wait.asked', 'wait.ended', 'addition.made', 'rhythm.changed', 'followUp.answered']

const { owner, whole, print, restore, arrives, sends } = useHolders()
const { problems } = text('en').followUp
const [machine, lines] = tables.find(([id]) => id === 'restorative-review') ?? []
const asked = (lines ?? []).filter(({ event }) => event in forms)
const standings = places('restorative-review', (state) => new Set(asked.filter(({ event, states }) => states.has(state) && isReached(event, state)).map(({ event }) => event)))
const states = [...new Set(standings.map(({ state }) => state))]
const everybody = Object.keys(holders) as Holder[]

type Line = (typeof asked)[number]

function isAccepted({ event, states: where, who }: Line, state: string, as: Holder): boolean {
  // Whoever told us of their own harm is not asked whether it goes on; in these cases another person is affected, and asked under words of their own.
  if (event === 'affectedPerson.asked' && as === 'personTellingUs') return false
  return where.has(state) && holders[as].some((capacity) => who.has(capacity)) && (as !== 'personDescribed' || event in asDescribed)
}

function formOf({ event }: Line, as: Holder): PersonsForm {
  return (as === 'personDescribed' ? asDescribed[event] : undefined) ?? forms[event] ?? ['', {}]
}

/** Whether the form is one of their own pages at all: to somebody else’s, their words are words that nobody has. */
function isOwnForm({ event }: Line, as: Holder): boolean {
  return as !== 'supporter' && (as !== 'personDescribed' || event in asDescribed)
}

/** Where something is prepared, the person described has said yes to it: only then is there something that they can take back. */
function withTheirYes(memory: Memory): Memory {
  const context = memory.context as ReviewContext
  return memory.state === 'preparing' || memory.state === 'heldByRoute' ? { ...memory, context: { ...context, ready: [...new Set([...context.ready, 'otherAgrees'])] } } : memory
}

async function happened({ event }: Line): Promise<boolean> {
  return (await owner()`select from "WorkflowEvent" where "workflowId" = ${whole().it.reviewId} and version > ${putVersion} and type = ${event}`).length > 0
}

/**
 * By hand: 22 events in 23 states of five people. What is taken, line by line of the table, from whoever told us of their own harm, the person affected, whoever
 * told us for them, and the person described. A form means another event in four cells, and in three of them the person described has the form too.
 */
const cells = 22 * 23 * 5
const taken = 4 * 3 + 1 * 3 + 1 * 2 + 1 * 2 + 12 * 2 + 9 + 1 * 2 + 3 * 2 + 2 * 3 + 1 * 3 + 1 * 2 + 1 * 2 + 3 * 2 + 1 * 2 + 22 * 4 + 4 * 2 + 23 * 2 + 18 * 2 + 21 * 3 + 18 * 2 + 18 * 2 + 21 * 2
const meaningAnother = 4 * 3 + 3
const counted = { taken: 0, refused: 0, meaningAnother: 0 }

test('the forms are those of the table’s events that a person may send from a page', () => {
  expect(machine).toBe('restorative-review')
  expect(asked.map(({ event }) => event).sort()).toEqual(Object.keys(forms).sort())
})

describe.each(everybody)('%s', (as) => {
  test.each(states)('in %s their forms are taken exactly where the table says, and elsewhere refused with a sentence', async (state) => {
    const lines = asked.filter(({ event }) => {
      const isAnother = isOwnForm({ event } as Line, as) && meansAnother.includes(`${state} ${event}`)
      if (isAnother) counted.meaningAnother++
      return !isAnother
    })
    const loose = (line: Line) => isOwnForm(line, as) && as !== 'personDescribed' && neverRefused.includes(line.event)
    for (const line of lines.filter((one) => isAccepted(one, state, as) || loose(one))) await isTaken(line, state)
    await arrives(as)
    await stands(state)
    const before = await print()
    await severalAtOnce(lines.filter((one) => !isAccepted(one, state, as) && !loose(one)), (line) => isRefused(line, state))
    expect(await print()).toBe(before)
    await restore()
  })

  async function stands(state: string, event?: string): Promise<void> {
    const place = standings.find((one) => one.state === state && (event === undefined || one.offers.has(event)))
    if (!place) throw new Error(`Nobody stands in ${state} for ${String(event)}`)
    await put(owner(), whole(), 'restorative-review', as === 'personDescribed' ? withTheirYes(place.memory) : place.memory)
  }

  async function isTaken(line: Line, state: string): Promise<void> {
    const [cell, given] = [`${as} ${state} ${line.event}`, isAccepted(line, state, as)]
    await arrives(as)
    await stands(state, given ? line.event : undefined)
    const { problem } = await sends(as, cell, formOf(line, as))
    expect([cell, await happened(line), problem]).toEqual([cell, given, given ? null : problem])
    if (!given) {
      counted.refused++
      return
    }
    const [{ state: led } = { state: '' }] = await owner()<{ state: string }[]>`select state #>> '{}' as state from "Workflow" where id = ${whole().it.reviewId}`
    expect([...line.next(state)], `${cell}: led to ${led}`).toContain(led)
    counted.taken++
  }

  async function isRefused(line: Line, state: string): Promise<void> {
    const cell = `${as} ${state} ${line.event}`
    const { problem, page } = await sends(as, cell, formOf(line, as))
    const why = isOwnForm(line, as) ? 'changed' : 'notKnown'
    expect([cell, problem]).toEqual([cell, why])
    // The page itself, and its sentence, once for each event.
    if (asked.indexOf(line) === states.indexOf(state)) expect((await page()).includes(problems[why].heading), cell).toBe(true)
    counted.refused++
  }
})

test('every cell was asked: each event, in each state, of everybody who holds words', () => {
  expect(counted).toEqual({ taken, meaningAnother, refused: cells - taken - meaningAnother })
})
