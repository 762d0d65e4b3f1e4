import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { accountTold } from '#prisma/factories/accounts'
import { plantPeople } from '#prisma/factories/people'
import { knock, triesPerMinute } from '~/cases/follow-up/door'
import { injectClock } from '~/platform/clock'
import { closeDatabase } from '~/platform/database'
import { submitReport } from '~/reports/submit'
import type { Ratio } from './submit'

/** What the median of one may differ from the median of the other, on a machine that does other things as well. */
const CEILING = 1.1

const WARM_UP = 200

/**
 * The time that the door takes over words that nobody has, against words that lapsed: as somebody who guesses would take it, from outside, in turns, so
 * that a busy machine slows both. The ratio is the larger median over the smaller, because neither may be told from the other. `url` is the owner's.
 * That both do the same work, statement by statement, is `tests/cases/wrong-code.test.ts`.
 */
export async function benchWrongCode({ url, tries, atDesk = new Date() }: { url: string; tries: number; atDesk?: Date }): Promise<Ratio> {
  const owner = postgres(url, { max: 1, onnotice: () => undefined })
  const [{ people } = { people: 0 }] = await owner<{ people: number }[]>`select count(*)::int as people from "Person"`
  if (people === 0) await plantPeople(owner, { at: atDesk })
  const lapsed = await lapsedWords(owner)
  await owner.end()
  const wrong = 'able baker cabin dance eagle fabric gadget habit'
  const took: { wrong: number[]; lapsed: number[] } = { wrong: [], lapsed: [] }
  let at = atDesk.getTime()
  const putBack = injectClock({ now: () => new Date(at) })
  try {
    for (let nth = 0; nth < WARM_UP + tries; nth++) {
      // As many tries as come in their time: beyond them the door lets tries wait for each other.
      at += 2 * 60_000 / triesPerMinute
      const both = [['wrong', wrong], ['lapsed', lapsed]] as const
      for (const [name, words] of nth % 2 === 0 ? both : both.toReversed()) {
        const from = process.hrtime.bigint()
        const { is } = await knock(words)
        if (nth >= WARM_UP) took[name].push(Number(process.hrtime.bigint() - from) / 1e6)
        if (is !== 'notKnown') throw new Error(`The benchmark knocked with words that are ${is}`)
      }
    }
  } finally {
    putBack()
    await closeDatabase()
  }
  const [one, other] = [median(took.wrong), median(took.lapsed)]
  return { name: 'a wrong code / a lapsed one', ratio: Math.max(one, other) / Math.min(one, other), ceiling: CEILING, detail: `${one.toFixed(2)} and ${other.toFixed(2)} ms, medians of ${tries} tries each, in turns` }
}

/** The words of a report whose code nobody has used for more than a year. */
async function lapsedWords(owner: postgres.Sql): Promise<string> {
  const { words } = await submitReport({ secret: randomBytes(32), answers: accountTold('a02', '2026-11-20').answers })
  const knocked = await knock(words.join(' '))
  if (knocked.is !== 'open') throw new Error('The words of the report of the benchmark open nothing')
  await owner`update "ReportCode" set "lastUsedOn" = '2000-01-01' where hash = decode(${knocked.code}, 'hex')`
  return words.join(' ')
}

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
