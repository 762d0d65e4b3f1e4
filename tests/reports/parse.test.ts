import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportErrors } from '~/content/en/report-errors'
import { type FormName, forms } from '~/reports/answers'
import { answersOf, parsePage, stillMissing } from '~/reports/parse'
import { problemCodes } from '~/reports/problems'
import { inputsOf, withPage } from '~/reports/typed'
import { posted, today } from './told'

const codes = (page: FormName, inputs: Record<string, string | string[]>) =>
  parsePage(page, posted(inputs), today).errors.map(({ field, code }) => `${field}: ${code}`)

const formNames = Object.keys(forms) as FormName[]

describe('the three required answers', () => {
  test('an empty draft lacks exactly these, each on its page', () => {
    expect(stillMissing({})).toEqual([
      { field: 'immediateDanger', page: 'safe' }, { field: 'narrative', page: 'what' }, { field: 'contact', page: 'help' },
    ])
    expect(answersOf({}, today).errors.map(({ code, page }) => [code, page])).toEqual([
      ['immediateDanger.missing', 'safe'], ['narrative.missing', 'what'], ['contact.missing', 'help'],
    ])
  })

  test('in ninety seconds they are all on its page', () => {
    expect(stillMissing({ kind: ['ninetySeconds'], contact: ['codeOnly'] }).map(({ page }) => page)).toEqual(['ninetySeconds', 'ninetySeconds'])
  })

  test('nothing else stands between a person and sending, and every choice is off', () => {
    const { answers, errors } = answersOf({ immediateDanger: ['ratherNotSay'], narrative: ['Again.'], contact: ['codeOnly'] }, today)
    expect(errors).toEqual([])
    expect(answers).toMatchObject({ mode: 'unknown', kind: 'account', choices: [], wanted: [], narrative: 'Again.' })
  })

  test('spaces alone are not a story', () => {
    expect(codes('what', { narrative: ' \r\n\t ' })).toEqual(['narrative: narrative.missing'])
  })
})

describe('what was typed is kept as it was', () => {
  test('wrong answers stay in the values beside their errors', () => {
    const { values, errors } = parsePage('what', posted({ narrative: 'a\u0000b', setting: 'the moon', present: 'a few', csrf: 'x' }), today)
    expect(values).toEqual({ narrative: ['a\u0000b'], setting: ['the moon'], present: ['a few'] })
    expect(errors).toEqual([
      { field: 'narrative', code: 'text.hiddenCharacters', params: { count: 1 } },
      { field: 'setting', code: 'choice.notOnTheList', params: {} },
      { field: 'present', code: 'number.notWhole', params: { limit: 999 } },
    ])
  })

  test('a page posted again takes its ticks away and leaves other pages alone', () => {
    const draft = { narrative: ['Again.'], source: ['patient'], affected: ['colleague'] }
    expect(withPage(draft, 'who', { affected: ['student'] })).toEqual({ narrative: ['Again.'], affected: ['student'] })
  })

  test('a file where words belong is a problem, not a crash', () => {
    const form = posted({})
    form.append('narrative', new File(['x'], 'x.txt'))
    expect(parsePage('what', form, today).errors.map(({ code }) => code)).toContain('file.notHere')
  })
})

describe('texts', () => {
  test.each([
    ['NUL', 'a\u0000'], ['escape', '\u001b[2J'], ['delete', 'a\u007f'], ['half a surrogate pair', 'a\ud800b'], ['the other half', '\udc00'], ['next line', 'a\u0085'],
  ])('%s is refused with what to do', (_, narrative) => {
    // A string is put straight into the form here: a real browser would already have replaced a lone surrogate.
    const { errors } = answersOf({ narrative: [narrative] }, today)
    expect(errors.find(({ field }) => field === 'narrative')?.code).toBe('text.hiddenCharacters')
  })

  test('any language, emoji, tabs and line ends are welcome, and a line end is one character', () => {
    const { answers } = parsePage('what', posted({ narrative: 'اسمي أمارة\r\n\tعمل 👩🏾‍⚕️ naïve' }), today)
    expect(answers.narrative).toBe('اسمي أمارة\n\tعمل 👩🏾‍⚕️ naïve')
  })

  test('20,000 characters are a story and 20,001 are one too many', () => {
    expect(codes('what', { narrative: '\u{1f642}'.repeat(20_000) })).toEqual([])
    expect(parsePage('what', posted({ narrative: 'a'.repeat(20_001) }), today).errors).toEqual([
      { field: 'narrative', code: 'text.tooLong', params: { limit: 20_000, over: 1 } },
    ])
  })

  test('the same name twice with different words asks which; with the same words it is one', () => {
    expect(codes('what', { narrative: ['one', 'two'] })).toEqual(['narrative: text.onlyOne'])
    expect(codes('what', { narrative: ['one', 'one'] })).toEqual([])
  })
})

describe('choices', () => {
  test.each<[string, FormName, Record<string, string | string[]>, string[]]>([
    ['a code that is not on the list', 'who', { affected: ['colleague', 'boss', 'chief'] }, ['affected: choice.notOnTheList']],
    ['two of a kind of which there is one', 'safe', { immediateDanger: ['no', 'yes'] }, ['immediateDanger: choice.onlyOne']],
    ['rather not say with something said', 'who', { source: ['ratherNotSay', 'patient'] }, ['source: choice.ratherNotSayAlone']],
    ['four wishes', 'help', { contact: 'codeOnly', wanted: ['apology', 'toBeHeard', 'makeItStop', 'teamLearns'] }, ['wanted: wanted.tooMany']],
    ['first of what was not ticked', 'who', { affected: ['colleague'], affectedFirst: 'patient' }, ['affectedFirst: first.notTicked']],
    ['a code of another list', 'help', { contact: 'codeOnly', choices: 'codeOnly' }, ['choices: choice.notOnTheList']],
    ['phone without a number', 'help', { contact: 'phone' }, ['contactDetails: contact.phoneMissing']],
    ['phone with a word', 'help', { contact: 'phone', contactDetails: 'mine' }, ['contactDetails: contact.phoneUnreadable']],
    ['an alert without an address', 'help', { contact: 'alert', contactDetails: ' ', alertWording: 'second' }, ['contactDetails: contact.emailMissing']],
    ['an alert in words that nobody picked', 'help', { contact: 'alert', contactDetails: 'amara@home.example' }, ['alertWording: contact.wordingMissing']],
    ['an alert to no address', 'help', { contact: 'alert', contactDetails: 'amara', alertWording: 'second' }, ['contactDetails: contact.emailUnreadable']],
    ['another way that is not said', 'help', { contact: 'other' }, ['contactDetails: contact.otherMissing']],
  ])('%s', (_, page, inputs, expected) => {
    expect(codes(page, { ...(page === 'safe' ? {} : { immediateDanger: 'no' }), ...inputs })).toEqual(expected)
  })

  test('the wishes keep their rank, empty places close up, and a wish given twice counts once', () => {
    const inputs = { contact: 'codeOnly', wanted: ['', 'teamLearns', 'apology', 'teamLearns'] }
    expect(parsePage('help', posted(inputs), today).answers.wanted).toEqual(['teamLearns', 'apology'])
  })
})

describe('when', () => {
  const date = (day: string, month: string, year: string, name = 'date') => ({ [`when.${name}.day`]: day, [`when.${name}.month`]: month, [`when.${name}.year`]: year })
  const whenOf = (inputs: Record<string, string>) => parsePage('what', posted({ narrative: 'x', ...inputs }), today)

  test.each<[string, Record<string, string>, unknown]>([
    ['an exact day', { 'when.kind': 'exact', ...date('5', '11', '2024') }, { kind: 'exact', date: '2024-11-05' }],
    ['a month by name', { 'when.kind': 'about', ...date('05', 'November', '2024') }, { kind: 'about', date: '2024-11-05' }],
    ['today is not the future', { 'when.kind': 'exact', ...date('26', '11', '2024') }, { kind: 'exact', date: today }],
    ['a period that goes on', { 'when.kind': 'period', ...date('1', '2', '2024', 'from') }, { kind: 'period', from: '2024-02-01' }],
    ["in the person's own words", { 'when.words': 'the week of the snow' }, { kind: 'about', words: 'the week of the snow' }],
    ['long ago', { 'when.kind': 'beforeRelaunch' }, { kind: 'beforeRelaunch' }],
    ['exact, but no day', { 'when.kind': 'exact' }, { kind: 'exact' }],
    ['not said at all', {}, undefined],
  ])('%s', (_, inputs, when) => {
    const { answers, errors } = whenOf(inputs)
    expect(errors).toEqual([])
    expect(answers.when).toEqual(when)
  })

  test.each<[string, Record<string, string>, string]>([
    ['30 February', { 'when.kind': 'exact', ...date('30', '2', '2024') }, 'when.date: date.notReal'],
    ['half a date', { 'when.kind': 'exact', ...date('3', '', '2024') }, 'when.date: date.incomplete'],
    ['a year of two digits', { 'when.kind': 'exact', ...date('3', '2', '24') }, 'when.date: date.notReal'],
    ['a month that is no month', { 'when.kind': 'exact', ...date('3', 'smarch', '2024') }, 'when.date: date.notReal'],
    ['tomorrow', { 'when.kind': 'about', ...date('27', '11', '2024') }, 'when.date: date.inTheFuture'],
    ['backwards', { 'when.kind': 'period', ...date('2', '2', '2024', 'from'), ...date('1', '2', '2024', 'to') }, 'when.to: date.endsBeforeItStarts'],
    ['a date without its kind', date('5', '11', '2024'), 'when.kind: when.kindMissing'],
    ['a kind that is not on the list', { 'when.kind': 'never' }, 'when.kind: choice.notOnTheList'],
    ['hidden characters in the words', { 'when.kind': 'dontKnow', 'when.words': 'a\u0000' }, 'when.words: text.hiddenCharacters'],
  ])('%s', (_, inputs, expected) => {
    expect(whenOf(inputs).errors.map(({ field, code }) => `${field}: ${code}`)).toEqual([expected])
  })
})

describe('whatever is sent', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('no', 'ratherNotSay', 'patient', 'exact', '__proto__', 'toString', '31', '2024'))

  test.each(formNames)('%s is read without a crash, keeps what was typed, and every problem has words', (page) => {
    const inputs = inputsOf(page)
    const names = [...inputs, 'narrative', '__proto__', 'constructor']
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), anything), { maxLength: 30 }), (pairs) => {
        const form = new FormData()
        for (const [name, value] of pairs) form.append(name, value)
        const { values, errors } = parsePage(page, form, today)
        for (const [name, kept] of Object.entries(values)) expect(kept).toEqual(form.getAll(name))
        for (const { code, params } of errors) {
          const places = [...reportErrors[code].matchAll(/\{(\w+)\}/g)].map(([, place]) => place)
          expect(Object.keys(params)).toEqual(expect.arrayContaining(places))
        }
        answersOf(values, today)
      }),
      { numRuns: 300 },
    )
  })

  test('raw drafts with any text at all are read without a crash', () => {
    const names = inputsOf('what').concat(inputsOf('help'))
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...names), fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 })), (draft) => {
      const { answers, errors } = answersOf(draft, today)
      expect(answers === null).toBe(errors.length > 0)
    }))
  })

  test('every problem says what to do, in whole sentences', () => {
    for (const code of problemCodes) expect(reportErrors[code], code).toMatch(/^[A-Z].+[.?]$/)
  })
})
