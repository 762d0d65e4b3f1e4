import { describe, expect, test } from 'vitest'
import { stepWords } from '~/content/step-words'
import { text } from '~/content/text'
import type { Capacity } from '~/people/policy'
import { restorativeReviewPolicy } from '~/people/policy/restorative-review'
import { steps } from '~/routes/workspace/case/steps'

const colleagues: readonly Capacity[] = ['firstReader', 'reviewer', 'facilitator', 'owner', 'routeLead', 'handlingReviewer', 'informationGovernance']

/** Events of the review that a colleague may send and that have no step of their own, with the reason. */
const without: Readonly<Record<string, string>> = {
  'route.opened': 'a safety route tells the review when its own lead opens it',
  'route.ended': 'a safety route tells the review when its own lead ends it',
  'route.held': 'a safety route tells the review when its own lead places a hold',
  'route.released': 'a safety route tells the review when its own lead lifts the hold',
  'handlingLook.ended': 'the handling review tells the review when it is decided',
}

const mayBeSent = Object.entries(restorativeReviewPolicy).filter(([, allowed]) => (allowed as readonly Capacity[]).some((capacity) => colleagues.includes(capacity)))
const ofReview = steps.filter(({ machine }) => machine === 'restorative-review')

describe('every event of a review that a colleague may send', () => {
  test.each(mayBeSent.map(([event]) => event))('%s has one step, or a reason why none', (event) => {
    const found = ofReview.filter((step) => step.event === event)
    expect(found.length + (event in without ? 1 : 0)).toBe(1)
  })

  test('and no other event has a step: what nobody may send stands on no page', () => {
    const events = mayBeSent.map(([event]) => event)
    expect(ofReview.filter(({ event }) => !events.includes(event)).map(({ noun }) => noun)).toEqual([])
  })
})

describe('every step', () => {
  test('has an address of its own', () => {
    const addresses = steps.map(({ machine, noun }) => `${machine} ${noun}`)
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(steps.filter(({ noun }) => ['account', 'needs', 'messages', 'obligations'].includes(noun))).toEqual([])
  })

  test.each(steps.map((step) => [step.noun, step] as const))('%s says what will happen, who is told, and what each question and answer is called', (noun, { fields }) => {
    const words = stepWords(text('en'), noun)
    for (const said of [words.heading, words.happens, words.told, words.button, words.done]) expect(said).not.toBe('')
    expect(Object.keys(words.fields ?? {})).toEqual(Object.keys(fields))
    for (const [name, { kind, codes = [] }] of Object.entries(fields)) {
      const { options = {} } = words.fields?.[name] ?? {}
      expect([...Object.keys(options)].sort(), name).toEqual(kind === 'tick' ? ['yes'] : [...codes].sort())
    }
  })
})
