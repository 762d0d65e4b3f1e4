import type { CodeOf, ListName } from '~/reports/code-lists'
import { askedOnlyIf } from '~/reports/asked-only-if'
import type { Step, Typed } from '~/reports/draft-content'

/** One question of a page. `field` is its name in the form and in the answers; its words are in the text catalogue under the same name. */
export type Question = { isAsked?: (typed: Typed) => boolean } & (
  | { kind: 'one'; field: string; list: ListName; canSkip?: true; reveals?: Readonly<Record<string, readonly Question[]>> }
  | { kind: 'several'; field: string; list: ListName; canSkip?: true; reveals?: Readonly<Record<string, readonly Question[]>> }
  | { kind: 'pick'; field: string; list: ListName; canSkip?: true }
  | { kind: 'place'; field: 'division' | 'team' }
  | { kind: 'ranked'; field: string; list: ListName; places: readonly string[] }
  | { kind: 'line'; field: string; width?: 10 | 20; isPhone?: true; isNumber?: true; isFolded?: true }
  | { kind: 'lines'; field: string; limit: number; rows: number; isFolded?: true }
  | { kind: 'date'; field: string; words: string }
)

/** The pages that ask something, and the part of the form that each belongs to. */
export type QuestionStep = Exclude<Step, 'start' | 'danger' | 'putRightFirst' | 'putRight' | 'speak' | 'readBack' | 'check'>

const codes = <L extends ListName>(list: L, reveals: Partial<Record<CodeOf<L>, readonly Question[]>>) => ({ list, reveals: reveals as Record<string, readonly Question[]> })

const reachQuestions: readonly Question[] = [
  {
    kind: 'one',
    field: 'contact',
    ...codes('contact', {
      phone: [{ kind: 'line', field: 'contactDetails.phone', width: 20, isPhone: true }],
      alert: [
        { kind: 'one', field: 'alertWording', list: 'alertWording' },
        { kind: 'line', field: 'contactDetails.alert' },
      ],
      other: [{ kind: 'line', field: 'contactDetails.other' }],
    }),
  },
]

/** A question that is asked only after another answer; where the answer comes on an earlier page, it is not there at all. */
function onlyIf(field: string): { isAsked: (typed: Typed) => boolean } {
  return { isAsked: askedOnlyIf[field] ?? (() => true) }
}

const danger: Question = { kind: 'one', field: 'immediateDanger', list: 'immediateDanger' }

/** Every question of every page, in order. */
export const questionsOf: Readonly<Record<QuestionStep, readonly Question[]>> = {
  again: [
    danger,
    { kind: 'pick', field: 'source', list: 'source' },
    { kind: 'pick', field: 'affected', list: 'affected' },
    { kind: 'pick', field: 'wordsThatFit', list: 'wordsThatFit' },
    { kind: 'line', field: 'narrative' },
    { kind: 'line', field: 'incidentReference', width: 10 },
    { kind: 'line', field: 'earlierCode', isFolded: true },
    ...reachQuestions,
  ],
  safe: [
    danger,
    { kind: 'one', field: 'ongoing', list: 'ongoing', canSkip: true },
    { kind: 'several', field: 'violenceOrThreat', list: 'violenceOrThreat', canSkip: true },
  ],
  you: [
    { kind: 'one', field: 'howAreYou', list: 'howAreYou' },
    { kind: 'one', field: 'fearOfRetaliation', list: 'fearOfRetaliation', canSkip: true },
  ],
  what: [
    { kind: 'lines', field: 'narrative', limit: 20_000, rows: 12 },
    { kind: 'lines', field: 'wordsUsed', limit: 2_000, rows: 3, isFolded: true },
    { kind: 'line', field: 'narrativeLanguage', isFolded: true },
  ],
  challenge: [
    { kind: 'one', field: 'challengedBy', list: 'challengedBy', canSkip: true },
    { kind: 'several', field: 'challengeOf', list: 'challengeOf', canSkip: true },
    { kind: 'one', field: 'challengeResult', list: 'challengeResult', canSkip: true },
  ],
  where: [
    {
      kind: 'one',
      field: 'when.kind',
      canSkip: true,
      ...codes('whenKind', {
        exact: [{ kind: 'date', field: 'when.exact', words: 'whenDate' }],
        about: [{ kind: 'date', field: 'when.about', words: 'whenDate' }],
        period: [
          { kind: 'date', field: 'when.from', words: 'whenFrom' },
          { kind: 'date', field: 'when.to', words: 'whenTo' },
        ],
      }),
    },
    { kind: 'line', field: 'when.words' },
    { kind: 'pick', field: 'setting', list: 'setting', canSkip: true },
    { kind: 'place', field: 'division' },
    { kind: 'line', field: 'present', width: 10, isNumber: true },
    { kind: 'line', field: 'incidentReference', width: 10, isFolded: true },
  ],
  place: [
    { kind: 'line', field: 'service' },
    { kind: 'place', field: 'team' },
  ],
  who: [
    { kind: 'one', field: 'reporterRole', canSkip: true, ...codes('reporterRole', { onBehalf: [{ kind: 'one', field: 'onBehalfAs', list: 'onBehalfAs', canSkip: true }] }) },
    { kind: 'several', field: 'affected', list: 'affected', canSkip: true },
    { kind: 'pick', field: 'affectedFirst', list: 'affected' },
    { kind: 'one', field: 'affectedKnows', list: 'affectedKnows', canSkip: true, ...onlyIf('affectedKnows') },
  ],
  agreement: [
    { kind: 'one', field: 'agreedHow', list: 'agreedHow', canSkip: true, ...onlyIf('agreedHow') },
    { kind: 'several', field: 'agreedTo', list: 'agreedTo', ...onlyIf('agreedTo') },
  ],
  other: [
    { kind: 'several', field: 'source', list: 'source', canSkip: true },
    { kind: 'pick', field: 'sourceFirst', list: 'source' },
    { kind: 'one', field: 'relation', list: 'relation', canSkip: true },
    { kind: 'one', field: 'sourceUnwell', list: 'sourceUnwell', canSkip: true, ...onlyIf('sourceUnwell') },
    { kind: 'line', field: 'sourceName', isFolded: true, ...onlyIf('sourceName') },
  ],
  impact: [
    { kind: 'several', field: 'impact', list: 'impact', canSkip: true },
    { kind: 'one', field: 'impactLevel', list: 'impactLevel', canSkip: true },
  ],
  about: [
    { kind: 'several', field: 'characteristics', list: 'characteristics', canSkip: true },
    { kind: 'several', field: 'perceivedAs', list: 'perceivedAs', canSkip: true },
    { kind: 'line', field: 'statusWords', isFolded: true },
  ],
  help: [
    { kind: 'ranked', field: 'wanted', list: 'wanted', places: ['wantedFirst', 'wantedSecond', 'wantedThird'] },
    { kind: 'several', field: 'supportNow', list: 'supportNow' },
  ],
  words: [{ kind: 'several', field: 'wordsThatFit', list: 'wordsThatFit', canSkip: true }],
  reach: [
    ...reachQuestions,
    { kind: 'line', field: 'safeTimes' },
    { kind: 'one', field: 'rhythm', list: 'rhythm', canSkip: true },
  ],
  name: [
    { kind: 'one', field: 'mode', list: 'mode' },
    { kind: 'line', field: 'yourName' },
  ],
  choices: [{ kind: 'several', field: 'choices', ...codes('choices', { shareWithRoute: [{ kind: 'several', field: 'shareWithRoutes', list: 'route' }] }) }],
  people: [
    { kind: 'several', field: 'reviewerPrefs', list: 'reviewerPrefs' },
    { kind: 'lines', field: 'namedExclusions', limit: 1_000, rows: 2 },
    { kind: 'several', field: 'communicationNeeds', ...codes('communicationNeeds', { interpreter: [{ kind: 'line', field: 'interpreterLanguage' }] }) },
  ],
}

/** The part of the form, 1 to 6, that a page belongs to. */
export const partOf: Readonly<Record<QuestionStep, number>> = {
  again: 1, safe: 1, you: 1, what: 2, challenge: 2, where: 2, place: 2, who: 3, agreement: 3, other: 3, impact: 4, about: 4, help: 5, words: 5, reach: 5, name: 5, choices: 5, people: 5,
}
