import { expect, test } from 'vitest'
import { whatIsMissing, type ReviewContext, type ReviewEvent } from '#workflows/restorative-review'
import type { Place } from './support/exploring'
import { aNeed, aRoute, dev, esi } from './support/people'
import { amarasReport, starts } from './support/starts'
import { agreedTo, arranged, asked, looked, offered, preparing, proposed } from './support/stories'
import { along, walkAtRandom, walks } from './support/walking'

/** Into the work, and into each state that chance alone would seldom find from there. */
const stories: ReviewEvent[][] = [
  proposed, agreedTo, offered, preparing, arranged, asked, [...asked, { type: 'person.content' }],
  [...looked, { type: 'notOurs.proposed', byId: dev, takerId: esi, takerAgreed: true, wordsReady: true }, { type: 'notOurs.confirmed', byId: esi }],
  [...looked, { type: 'question.asked' }],
  [...looked, { type: 'case.recordedAndMadeSafe' }],
  [...looked, { type: 'case.systemAccepted' }],
  [...agreedTo, { type: 'need.recorded', needId: aNeed }, { type: 'needs.recorded' }],
  [...preparing, { type: 'route.held', routeId: aRoute, kind: 'safeguarding' }],
  [...arranged, { type: 'meeting.ended' }],
  [...asked, { type: 'person.content' }, { type: 'reopening.asked', why: 'newFact' }],
]

test(`restorative-review: ${walks} random walks, from its beginnings and from deep in the work`, () => {
  const beginnings = [
    ...starts['restorative-review'].map((input) => along('restorative-review', input, [])),
    ...stories.map((story) => along('restorative-review', amarasReport, story)),
  ]
  const keys = new Set<string>()
  const seen = walkAtRandom('restorative-review', beginnings, 20, (place) => {
    look(place)
    keys.add(String((place.step.memory.context as ReviewContext).reviewers.length))
  })
  expect(seen.size).toBe(23)
  expect(keys).toEqual(new Set(['0', '1', '2']))
})

/** What holds wherever a review can be. Compared before it is asserted, because a hundred thousand assertions are slow. */
function look({ step, timers }: Place): void {
  const { state } = step.memory
  const context = step.memory.context as ReviewContext
  const working = [...context.reviewers, ...context.proposed]
  const notThese = [...context.peopleOnCase, ...context.recused, context.facilitatorId]
  if (working.some((id) => notThese.includes(id))) expect.fail(`somebody who may not reviews in ${state}`)
  if (state === 'meetingArranged' && whatIsMissing(context).length > 0) expect.fail('a meeting stands that is not ready')
  if (state === 'finished' && !context.isAsked) expect.fail('finished without asking')
  const left = [...timers.keys()].filter((name) => state !== 'withdrawn' || name !== 'withdrawalCheck')
  if (['withdrawn', 'cleared', 'handedOver'].includes(state) && (working.length > 0 || left.length > 0)) expect.fail(`keys or clocks are left in ${state}`)
  for (const effect of step.effects) {
    if (effect.type === 'grant' && effect.as === 'reviewer' && !context.choices.shareWithReviewTeam) expect.fail('a key without the choice to share')
  }
}
