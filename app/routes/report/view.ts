import { redirect } from '@remix-run/node'
import { newDraftSecret } from '~/confidentiality/draft'
import { readDraft } from '~/reports/draft'
import { problemsOn, wholeReport } from '~/reports/draft-answers'
import type { Step, Writing } from '~/reports/draft-content'
import { daysFromNow } from '~/reports/draft-days'
import { phraseOf } from '~/reports/draft-phrase'
import { promisesFor, readersOf } from '~/reports/promises'
import { wordsSent } from '~/reports/submit'
import { trustSettings } from '~/trust/settings'
import { cookieFor, secretIn } from './draft-cookie'
import { guessesOn } from './guesses'
import { fieldsOn } from './page-fields'
import type { QuestionStep } from './page-table'
import { today } from './save-page'

/** What the page at `/report` is drawn from: the draft decides which page that is. `headers` may set the cookie of a new draft. */
export async function viewFor(request: Request) {
  const secret = secretIn(request)
  const draft = secret === null ? null : await readDraft(secret)
  if (draft?.is === 'sent') throw toReceipt()
  if (draft === null || draft.at === 'start') return startView(secret, draft)
  return { view: await pageView(draft, draft.at), headers: {} }
}

function toReceipt(): Response {
  return redirect('/report/sent', 303)
}

async function startView(found: Buffer | null, draft: Writing | null) {
  const isUsed = found !== null && draft === null && (await wordsSent(found)) !== null
  const secret = found === null || isUsed ? newDraftSecret() : found
  const hasBegun = draft !== null && draft.reached !== 'start'
  const { readingHours, executiveLead, ringUs, networkName, otherHelp } = await trustSettings()
  const due = await daysFromNow()
  return {
    view: {
      page: 'start' as const,
      hasBegun,
      phrase: hasBegun ? null : await phraseOf(secret),
      notice: draft?.notice ?? null,
      typedPhrase: draft?.typed.phrase?.[0] ?? '',
      days: { safety: due('safetyLook'), answer: due('acknowledgement'), look: due('firstLook') },
      today: today(),
      trust: { readingHours, executiveLead, ringUs, networkName, acas: otherHelp.find(({ name }) => name.startsWith('Acas')) ?? null },
    },
    headers: { 'Set-Cookie': cookieFor(secret) },
  }
}

async function pageView(draft: Writing, at: Exclude<Step, 'start'>) {
  const { urgentLines, networkName } = await trustSettings()
  if (at === 'danger') return { page: at, lines: urgentLines }
  if (at === 'putRight' || at === 'speak') return { page: at }
  if (at === 'check') return checkView(draft)
  return questionView(draft, at, { lines: urgentLines, networkName })
}

function questionView(draft: Writing, step: QuestionStep, trust: { lines: Awaited<ReturnType<typeof trustSettings>>['urgentLines']; networkName: string }) {
  return {
    page: 'question' as const,
    step,
    typed: draft.typed,
    problems: draft.tried.includes(step) ? problemsOn(step, fieldsOn(step), draft.typed, today()) : [],
    isReturning: draft.reached === 'check',
    notice: draft.notice,
    ...trust,
  }
}

async function checkView(draft: Writing) {
  const whole = wholeReport(draft, fieldsOn, today())
  const answers = 'answers' in whole ? whole.answers : null
  const { readingHours } = await trustSettings()
  return {
    page: 'check' as const,
    typed: draft.typed,
    isQuick: draft.isQuick,
    promises: answers === null ? [] : promisesFor(answers, await daysFromNow()),
    readers: answers === null ? null : readersOf(answers),
    today: today(),
    readingHours,
    guesses: await guessesOn(draft),
    notice: draft.notice,
  }
}

export type View = Awaited<ReturnType<typeof viewFor>>['view']
