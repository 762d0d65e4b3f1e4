import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { answersSchema, type Answers } from '~/reports/answers'
import { suggestedBy } from '~/routes/workspace/case/parts/suggested'
import { Suggestion } from '~/routes/workspace/case/parts/suggestion'

/** What the first reader's page says of the direction. */
function directionShown(said: Pick<Answers, 'source' | 'affected'>): string | undefined {
  const answers = answersSchema.parse({ kind: 'ninetySeconds', immediateDanger: 'no', narrative: 'Again.', contact: 'codeOnly', ...said })
  const html = renderToStaticMarkup(<Suggestion {...suggestedBy(answers)} />)
  return /Direction<\/dt>\s*<dd[^>]*>(.*?)<\/dd>/.exec(html)?.[1]?.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim()
}

test.each<[Answers['source'], Answers['affected'], string]>([
  [['patient'], ['colleague'], 'From a patient toward staff'],
  [['unknown'], ['colleague'], 'From somebody unknown toward staff'],
  [['unknown'], ['notAPerson'], 'From somebody unknown toward nobody in person'],
  [['processPolicyPlace'], ['notAPerson'], 'From a rule, process or place toward nobody in person'],
  [['patient'], [], 'From a patient toward somebody they did not say'],
  [[], ['notAPerson'], 'From somebody they did not say toward nobody in person'],
  [['colleaguePeer', 'unknown'], ['patient', 'notAPerson'], 'From staff toward a patient'],
  [['ratherNotSay'], [], 'Not said'],
])('%j toward %j: the first reader’s page says what was said of it', (source, affected, says) => expect(directionShown({ source, affected })).toBe(says))
