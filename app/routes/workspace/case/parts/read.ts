import { readinessChecksOf, type ReviewContext } from '#workflows/restorative-review'
import { finishingAnswers, personsWords } from '~/cases/review/after'
import { goalsBeside } from '~/cases/review/goals'
import type { OpenCase } from '~/cases/open-case'
import { peopleOn } from '~/cases/colleagues/people-on-case'
import { stillMissing, takesPart } from '~/cases/review/preparing'
import { type OtherCase, readToldBeside, type ToldBeside } from '~/cases/strands/told-beside'
import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'

/** What stands on a case's first page for those who carry it, ready to be drawn. */
export async function readParts(tx: Transaction, open: OpenCase) {
  const context = open.review.memory.context as ReviewContext
  const said = await personsWords(tx, open.id)
  const finishing = await finishingAnswers(tx, open.id)
  return {
    ...(await peopleOn(tx, open)),
    beside: besideShown(await readToldBeside(tx, open)),
    isSupportOffered: context.isAcknowledged,
    isWaitingForCapacity: context.isWaitingForCapacity && open.review.state === 'allocating',
    checklist: open.review.state === 'preparing' ? await checklistOf(tx, open) : [],
    holds: context.holds.map(({ kind }) => kind),
    isBeingAsked: open.review.state === 'finishing',
    said: said.map((one) => ({ words: one.said.words, day: dayInWords(one.on, now()) })).filter(({ words }) => words !== ''),
    goalsBeside: (await goalsBeside(tx, open.id)).map(({ on, ...one }) => ({ ...one, day: dayInWords(on, now()) })),
    finishing: finishing.map((one) => ({ ...one.said, again: one.said.again ?? null, day: dayInWords(one.on, now()) })),
  }
}

/** What must be there before anything is arranged, and what of it is. First of all that the person described was told, where they take part. */
async function checklistOf(tx: Transaction, open: OpenCase) {
  const context = open.review.memory.context as ReviewContext
  const missing = await stillMissing({ tx, open, strand: open.review })
  const checks = [...(takesPart(context) ? ['toldFirst' as const] : []), ...readinessChecksOf(context)]
  return checks.map((check) => ({ check, isThere: !missing.includes(check) }))
}

function besideShown({ before, alike, isApart, agreed, references }: ToldBeside) {
  const dated = ({ ref, receivedOn }: OtherCase) => ({ ref, day: dayInWords(receivedOn, now()) })
  return { before: before.map(dated), alike: alike.map(dated), isApart, references, agreed: agreed.map(({ to, how, on }) => ({ to, how, day: dayInWords(on, now()) })) }
}

export type Parts = Awaited<ReturnType<typeof readParts>>
