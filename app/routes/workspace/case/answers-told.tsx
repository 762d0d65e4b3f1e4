import { capital } from '~/content/capital'
import { useText } from '~/content/use-text'
import type { Account } from '~/reports/account'
import { ContentNote, Narrative } from './parts/narrative'

/**
 * The coded answers that help whoever carries the case, in the order of the form. The words that were used stand apart, collapsed. Who asked for
 * support, and for which, stands nowhere here: it is between the person and whoever gives it.
 */
const shown = [
  'kind', 'cameBy', 'teller', 'reporterRole', 'onBehalfAs', 'challengedBy', 'challengeOf', 'challengeResult', 'affected', 'affectedKnows', 'source', 'relation', 'sourceUnwell', 'setting', 'immediateDanger', 'ongoing', 'violenceOrThreat',
  'fearOfRetaliation', 'howAreYou', 'impact', 'impactLevel', 'characteristics', 'perceivedAs', 'wordsThatFit', 'wanted', 'reviewerPrefs', 'communicationNeeds',
] as const

/** What is said before the account, so that nobody comes upon it unready. */
const heavy: readonly string[] = ['threat', 'physicalContact', 'injury', 'weapon', 'sexual', 'slurInsult', 'assault', 'messageOnline', 'symbolPosterRoom', 'moreRestriction']

/** Wishes that ask for support, for the same reason. */
const supportWanted: readonly string[] = ['supportForMe', 'supportForSomeoneElse']

/** `days`: when it happened, and `cameOn` when the paper came, in words. */
export function AnswersTold({ answers, days, cameOn }: { answers: Account['answers']; days: string[]; cameOn?: string | undefined }) {
  const words = useText()
  const { questions, asSaid } = words.caseWork
  const { when, division, service, team, incidentReference, narrativeLanguage, interpreterLanguage } = answers
  const kind = when?.kind === 'ratherNotSay' ? questions.ratherNotSay : when && words.reportLists.whenKind[when.kind]
  const own = [
    { key: asSaid.cameOn, value: cameOn },
    { key: asSaid.when, value: when?.kind === 'exact' && days.length > 0 ? days[0] : kind && [kind, days.join(' – ')].filter((part) => part !== '').join(': ') },
    { key: asSaid.whenWords, value: when?.words },
    { key: asSaid.division, value: division },
    { key: asSaid.service, value: service },
    { key: asSaid.team, value: team },
    { key: asSaid.incidentReference, value: incidentReference },
    { key: asSaid.narrativeLanguage, value: narrativeLanguage },
    { key: asSaid.interpreterLanguage, value: interpreterLanguage },
  ].flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }]))
  const lists = words.reportLists as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>
  const held = (['violenceOrThreat', 'wordsThatFit'] as const).flatMap((list) => answers[list].filter((code) => heavy.includes(code)).map((code) => lists[list]?.[code] ?? code))
  return (
    <>
      <ContentNote kinds={held} />
      <Narrative text={answers.narrative} />
      <dl className="nhsuk-summary-list">
        {shown.flatMap((name) => {
          const said = answers[name]
          const codes = (said === undefined ? [] : Array.isArray(said) ? said : [said]).filter((code) => !supportWanted.includes(code))
          if (codes.length === 0) return []
          return (
            <div className="nhsuk-summary-list__row" key={name}>
              <dt className="nhsuk-summary-list__key">{questions[name]}</dt>
              <dd className="nhsuk-summary-list__value">{capital(codes.map((code) => lists[name]?.[code] ?? questions.ratherNotSay).join('; '))}</dd>
            </div>
          )
        })}
        {own.map(({ key, value }) => (
          <div className="nhsuk-summary-list__row" key={key}>
            <dt className="nhsuk-summary-list__key">{key}</dt>
            <dd className="nhsuk-summary-list__value" translate="no">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
