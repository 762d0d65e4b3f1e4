import type { Step } from '~/reports/draft-content'
import { codesOf } from '~/reports/code-lists'
import { type Question, type QuestionStep, questionsOf } from '~/routes/report/page-table'
import type { Kind } from './attacks'

/** One name that a page of the form sends, what may stand in it, and what has to be chosen for it to count. */
export type ReportField = { step: QuestionStep; name: string; kind: Kind; list: Parameters<typeof codesOf>[0] | null; choose: Readonly<Record<string, string>> }

const lineKinds: Readonly<Record<string, Kind>> = { present: 'number', 'contactDetails.phone': 'phone', 'contactDetails.alert': 'email', earlierCode: 'eightWords' }

/** Every field of the report form, one after the other, as its own pages ask them. */
export const reportFields: readonly ReportField[] = Object.entries(questionsOf).flatMap(([step, questions]) => questions.flatMap((question) => fieldsIn(step as QuestionStep, question, {})))

function fieldsIn(step: QuestionStep, question: Question, choose: ReportField['choose']): ReportField[] {
  const field = (kind: Kind, more: Partial<ReportField> = {}): ReportField => ({ step, name: question.field, kind, list: null, choose, ...more })
  switch (question.kind) {
    case 'one':
    case 'several': {
      const revealed = Object.entries(question.reveals ?? {}).flatMap(([code, inner]) => inner.flatMap((one) => fieldsIn(step, one, { ...choose, [question.field]: code })))
      return [field(question.kind, { list: question.list }), ...revealed]
    }
    case 'pick':
      // Where the whole form takes several, ninety seconds offers one; more of them are shown again as ticks.
      return [field(['source', 'affected', 'wordsThatFit'].includes(question.field) ? 'several' : 'one', { list: question.list })]
    case 'ranked':
      return [field('several', { list: question.list })]
    case 'date':
      return ['day', 'month', 'year'].map((part) => field('datePart', { name: `${question.field}.${part}` }))
    case 'place':
    case 'lines':
      return [field('text')]
    case 'line':
      return [field(lineKinds[question.field] ?? 'text')]
  }
}

/** Answers that open every page and every question, so that each can be attacked by itself; `undefined` is left out. */
const own: Readonly<Record<string, string | undefined>> = {
  immediateDanger: 'no', contact: 'codeOnly', 'when.kind': 'beforeRelaunch', reporterRole: 'onBehalf', affectedKnows: 'yesAgrees', mode: 'named', present: '3',
  choices: 'contactMe', earlierCode: undefined, 'contactDetails.phone': '07700 900123', 'contactDetails.alert': 'nurse@example.com', affectedFirst: undefined, sourceFirst: undefined,
}
const aDate: Readonly<Record<string, string>> = { day: '3', month: '2', year: '2024' }

/** What a person would have typed on a page before anything is wrong with it; `choose` are the answers under which a field is asked. */
export function goodAnswers(step: Step, choose: ReportField['choose'] = {}): Map<string, string> {
  const all = reportFields.filter((field) => field.step === step)
  const said = { ...own, ...choose }
  const isAsked = (field: ReportField) => Object.entries(field.choose).every(([name, code]) => said[name] === code)
  return new Map(all.filter(isAsked).flatMap(({ name, kind, list }): [string, string][] => {
    const value = name in said ? said[name] : kind === 'datePart' ? aDate[name.split('.').at(-1) ?? ''] : list === null ? `Said of ${name}` : codesOf(list)[0]
    return value === undefined ? [] : [[name, value]]
  }))
}
