import { expect, test } from 'vitest'
import { fill } from '~/content/fill'
import { lengthInWords } from '~/content/length'
import { text } from '~/content/text'

test('a length is said as it is counted', () => {
  const words = text('en')
  const said = ([{ workingDays: 1 }, { workingDays: 7 }, { calendarDays: 14 }, { months: 1 }, { months: 3 }, 'sameWorkingDay'] as const).map((length) => lengthInWords(length, words))
  expect(said).toEqual(['1 working day', '7 working days', '14 days', '1 month', '3 months', '1 working day'])
})

test('taking back says the trust’s own days, in English and in Easy Read', () => {
  const [en, easy] = [text('en'), text('easy')].map((words) => fill(words.followUpChoices.withdrawal.then, { check: lengthInWords({ workingDays: 7 }, words), days: 14 }).replaceAll('\n', ' '))
  expect(en).toBe('Somebody checks within 7 working days if the law makes us keep more. 14 days after that, it is deleted.')
  expect(easy).toBe('Someone looks at what the law says. That takes up to 7 working days. We delete it 14 days later.')
})

/**
 * What no trust sets: how soon an e-mail about the pages is answered, how long somebody told has before silence is written down, and the one working day
 * within which a second person reviews a name that was opened for somebody's life (DOMAIN.md 3.2).
 */
const notSet = ['accessibility', 'caseWork.missing.timeToAnswer', 'privacy.honest', 'steps.name-opening', 'steps.name-review', 'days.lengths.']

test('no sentence gives a number of working days, or hours of reading, that the trust may have set otherwise', () => {
  const found: string[] = []
  const look = (at: string, says: unknown) => {
    if (typeof says === 'object' && says !== null) for (const [key, inner] of Object.entries(says)) look(at === '' ? key : `${at}.${key}`, inner)
    else if (typeof says === 'string' && /\b(one|two|three|five|ten|twenty|thirty|\d+) working days?\b|9 to 5/.test(says)) found.push(`${at}: ${says}`)
  }
  for (const variant of ['en', 'easy'] as const) look('', text(variant))
  expect(found.filter((one) => !notSet.some((area) => one.startsWith(area)))).toEqual([])
})
