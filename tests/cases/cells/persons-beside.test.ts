import { describe, expect, test } from 'vitest'
import { text } from '~/content/text'
import { tables } from '../tables/read'
import { type Holder, holders, type PersonsForm, useHolders } from './holders'
import { places, type Standing } from './places'
import { put, putVersion, type Strand } from './the-case'

const seen = { seen: String(putVersion) }
const sharesWith: PersonsForm = ['choices', { kind: 'shareWithRoute', route: 'hateCrime', way: 'on' }]
const takesBack: PersonsForm = ['take-back', seen]

/**
 * What a person's pages send that a strand beside the review hears: the form of whoever tells us or is affected, and that of the person described. `more`: the
 * form says something to other strands too, and is taken where this one no longer hears it.
 */
type Said = { event: string; form?: PersonsForm; described?: PersonsForm; more?: true }
const withdrawn: Said = { event: 'report.withdrawn', form: takesBack, more: true }
const forms: Record<Exclude<Strand, 'restorative-review'>, { said: Said[]; taken: number }> = {
  // By hand, of each machine: of how many cells the table says that they are taken. Three events in four open states, of whoever decides.
  'safety-route': { taken: 4 * 2 * 3, said: [{ event: 'sharing.changed', form: sharesWith, more: true }, { event: 'wish.given', form: sharesWith, more: true }, withdrawn] },
  // In seven open states: how things are, from all four; their own choice, from three; taking it all back, from whoever decides.
  protection: {
    taken: 7 * 4 + 7 * 3 + 7 * 2, said: [
      { event: 'check.answered', form: ['since-then', { answer: 'nothingChanged' }], described: ['your-side', { way: 'since', answer: 'nothingChanged' }], more: true },
      { event: 'choice.changed', form: ['choices', { kind: 'checkOnMeLater', way: 'on' }], more: true }, withdrawn,
    ],
  },
  // The person described answers, also after silence; in five open states the choice, and taking it all back, of whoever decides.
  notice: {
    taken: 2 + 1 + 5 * 2 + 5 * 2, said: [
      { event: 'described.spoke', described: ['your-side', { way: 'account', text: 'This is how it was.', ...seen }] },
      { event: 'described.saidNothing', described: ['your-side', { way: 'nothing', ...seen }] },
      { event: 'choice.changed', form: ['choices', { kind: 'speakToThePerson', way: 'off' }], more: true }, withdrawn,
    ],
  },
  // In three open states: taken back by each of four who asked for it; and with the whole report.
  'handling-review': {
    taken: 3 * 4 + 3 * 2,
    said: [{ event: 'request.takenBack', form: ['another-look', { way: 'back', ...seen }], described: ['your-side', { way: 'back', ...seen }] }, withdrawn],
  },
}
/** Events of the tables that a person may send, and that no page of theirs means: "something changed" in a check says the first, an end to their checks is a choice. */
const noForm = ['worse.told', 'protection.ended']

const everybody = Object.keys(holders) as Holder[]
const as = (holder: Holder) => (holder === 'personAffected' || holder === 'personDescribed' ? holder : 'personTellingUs')

const { owner, whole, print, restore, arrives, sends } = useHolders()
const { problems } = text('en').followUp

/** The strand is about whoever sends the form: the watch is over them, the look was asked for by them, and the route is one that a choice may share with. */
function theirs({ memory }: Standing, holder: Holder): Standing['memory'] {
  const { context } = memory as { context: Record<string, unknown> }
  return { ...memory, context: { ...context, ...('forWhom' in context ? { forWhom: as(holder) } : {}), ...('askedBy' in context ? { askedBy: as(holder) } : {}) } }
}

describe.each(Object.entries(forms))('%s', (machine, { said, taken }) => {
  const [, rows = []] = tables.find(([id]) => id === machine) ?? []
  const all = places(machine as Strand, () => new Set(said.map(({ event }) => event))).map(({ state }) => state)
  const states = [...new Set(all)]
  const counted = { taken: 0, refused: 0 }

  test('the forms are those of the table’s events that a person may send from a page', () => {
    const persons = rows.filter(({ who }) => Object.values(holders).flat().some((one) => who.has(one))).map(({ event }) => event)
    expect(said.map(({ event }) => event).sort()).toEqual(persons.filter((event) => !noForm.includes(event)).sort())
  })

  test.each(states.flatMap((state) => everybody.map((holder) => [state, holder] as const)))('in %s the forms of %s are heard exactly where the table says', async (state, holder) => {
    for (const [nth, { event, form, described, more }] of said.entries()) {
      const cell = `${state} ${event} ${holder}`
      const row = rows.find((one) => one.event === event)
      const given = row !== undefined && row.states.has(state) && holders[holder].some((capacity) => row.who.has(capacity))
      const own = holder === 'personDescribed' ? described : holder === 'supporter' ? undefined : form
      await arrives(holder)
      await stands('restorative-review', 'needs', holder)
      await stands(machine as Strand, state, holder)
      const before = await print()
      const { problem, page } = await sends(holder, cell, own ?? form ?? described ?? takesBack)
      const happened = await owner()`select from "WorkflowEvent" where "workflowId" = ${whole().strands[machine as Strand]} and version > ${putVersion} and type = ${event}`
      expect([cell, happened.length > 0, problem]).toEqual([cell, given, given ? null : problem])
      if (given) {
        const [{ state: led } = { state: '' }] = await owner()<{ state: string }[]>`select state #>> '{}' as state from "Workflow" where id = ${whole().strands[machine as Strand]}`
        expect([...row.next(state)], `${cell}: led to ${led}`).toContain(led)
        counted.taken++
        continue
      }
      const why = own ? 'changed' : 'notKnown'
      if (!own || !more) expect([cell, problem]).toEqual([cell, why])
      if (problem !== null) expect([cell, await print()]).toEqual([cell, before])
      if (problem !== null && nth === states.indexOf(state) % said.length) expect((await page()).includes(problems[problem as typeof why].heading), cell).toBe(true)
      counted.refused++
    }
    await restore()
  })

  test('every cell was asked: each event, in each state, of everybody who holds words', () => {
    expect(counted).toEqual({ taken, refused: said.length * states.length * everybody.length - taken })
  })

  async function stands(strand: Strand, state: string, holder: Holder): Promise<void> {
    const place = everywhere[strand].find((one) => one.state === state)
    if (!place) throw new Error(`Nobody stands in ${state}`)
    await put(owner(), whole(), strand, theirs(strand === 'safety-route' ? ofHateCrime(place) : place, holder))
  }
})

/** A route of a kind, and by the person's own wish. */
function ofHateCrime(place: Standing): Standing {
  return { ...place, memory: { ...place.memory, context: { ...(place.memory.context as object), kind: 'hateCrime', byDuty: false } } }
}

const everywhere = Object.fromEntries((['restorative-review', 'safety-route', 'protection', 'notice', 'handling-review'] as const).map((machine) => [machine, places(machine, () => new Set())])) as Record<Strand, Standing[]>
