import { redirect } from '@remix-run/node'
import { newDraftSecret } from '~/confidentiality/draft'
import { defaultVariant } from '~/content/text'
import type { Answers } from '~/reports/answers'
import { cameByIn, cameIn } from '~/reports/came'
import { cameMark } from '~/reports/came-mark'
import { isOpenedAnew } from '~/http/opened-anew'
import { readDraft, shutDraft } from '~/reports/draft'
import { problemsOn, wholeReport } from '~/reports/draft-answers'
import { type Draft, holdsSomething, type Step, type Writing } from '~/reports/draft-content'
import { daysFromNow } from '~/reports/draft-days'
import { phraseOf } from '~/reports/draft-phrase'
import { promisesFor, readersOf } from '~/reports/promises'
import { routesOf } from '~/reports/routes'
import { wordsSent } from '~/reports/submit'
import { limitsInEffect } from '~/trust/legal-limits'
import { openTo } from '~/trust/open-to'
import { trustSettings } from '~/trust/settings'
import { variantAsked } from '../asked-words'
import { cookieFor, secretIn } from './draft-cookie'
import { guessesOn } from './guesses'
import type { Places } from './question-field'
import type { QuestionPageProps } from './question-page'
import { placesOfTrust } from '~/reports/places'
import { fieldsOn } from './page-fields'
import { picturesShown } from './pictures-shown'
import type { QuestionStep } from './page-table'
import { notReadBack, pagesToCheck } from './read-back'
import { hasPictures, today } from './save-page'

/** What the page at `/report` is drawn from: the draft decides which page that is. `headers` may set the cookie of a new draft. */
export async function viewFor(request: Request) {
  const secret = secretIn(request)
  const draft = secret === null ? null : await readDraft(secret)
  const variant = variantAsked(request) ?? draft?.variant ?? defaultVariant
  if (secret !== null && draft !== null && (await isShut(request, secret, draft))) {
    return { view: { page: 'shut' as const, typed: draft.shut?.typed ?? '', isWrong: draft.shut?.isWrong ?? false, mark: null }, headers: {}, variant }
  }
  if (draft?.is === 'sent') throw toReceipt()
  if (draft === null || draft.at === 'start') return { ...(await startView(secret, draft)), variant }
  return { view: { ...(await pageView(draft, draft.at)), mark: await cameMark(draft.typed) }, headers: {}, variant }
}

/** A page that holds something and is opened anew is shut first, by whoever opens it: then no reload and no link of ours opens it, only the four words. */
export async function isShut(request: Request, secret: Buffer, draft: Draft): Promise<boolean> {
  if (draft.shut !== undefined) return true
  if (!isOpenedAnew(request) || !holdsSomething(draft)) return false
  await shutDraft(secret)
  return true
}

function toReceipt(): Response {
  return redirect('/report/sent', 303)
}

async function startView(found: Buffer | null, draft: Writing | null) {
  const isUsed = found !== null && draft === null && (await wordsSent(found)) !== null
  const secret = found === null || isUsed ? newDraftSecret() : found
  const hasBegun = draft !== null && draft.reached !== 'start'
  const { readingHours, executiveLead, ringUs, networkName, otherHelp, urgentLines, legalLimits } = await trustSettings()
  const due = await daysFromNow()
  return {
    view: {
      page: 'start' as const,
      came: cameIn(draft?.typed ?? {}),
      mark: await cameMark(draft?.typed ?? {}),
      hasBegun,
      phrase: hasBegun ? null : await phraseOf(secret),
      notice: draft?.notice ?? null,
      typedPhrase: draft?.typed.phrase?.[0] ?? '',
      days: { safety: due('safetyLook'), answer: due('acknowledgement'), look: due('firstLook') },
      today: today(),
      // With somebody of ours at the keyboard the form is open to patients, carers and families too (DOMAIN.md 2.1).
      openTo: draft === null || cameByIn(draft.typed) === null ? await openTo() : { patients: true, carers: true },
      limits: limitsInEffect(legalLimits, today()),
      lines: urgentLines,
      trust: { readingHours, executiveLead, ringUs, networkName, acas: otherHelp.find(({ name }) => name.startsWith('Acas')) ?? null },
    },
    headers: { 'Set-Cookie': cookieFor(secret) },
  }
}

async function pageView(draft: Writing, at: Exclude<Step, 'start'>) {
  const { urgentLines, networkName, wheel } = await trustSettings()
  if (at === 'danger') return { page: at, lines: urgentLines }
  if (at === 'putRightFirst' || at === 'putRight' || at === 'speak') return { page: at }
  if (at === 'readBack') return readBackView(draft)
  if (at === 'check') return checkView(draft)
  return questionView(draft, at, { lines: urgentLines, networkName, wheel: at === 'words' ? wheel : null, places: await placesFor(draft, at) })
}

/** What the trust's directory has for the questions of this page. */
async function placesFor(draft: Writing, at: QuestionStep): Promise<Places> {
  if (at !== 'where' && at !== 'place') return { division: [], team: [] }
  const places = await placesOfTrust()
  const division = draft.typed.division?.find((value) => value.trim() !== '')
  return { division: [...new Set(places.map((place) => place.division))], team: places.filter((place) => place.division === division).map(({ team }) => team) }
}

function questionView(draft: Writing, step: QuestionStep, trust: Pick<QuestionPageProps, 'lines' | 'networkName' | 'places' | 'wheel'>) {
  return {
    page: 'question' as const,
    step,
    typed: draft.typed,
    problems: draft.tried.includes(step) ? problemsOn(step, fieldsOn(step), draft.typed, today()) : [],
    isReturning: draft.reached === 'check',
    notice: draft.notice,
    pictures: hasPictures(step) ? picturesShown(draft) : null,
    ...trust,
  }
}

/** The first page that was not read back. Where none is left, the draft has gone on to the check page already. */
function readBackView(draft: Writing) {
  const left = notReadBack(draft)
  return { page: 'readBack' as const, step: left[0] ?? pagesToCheck(draft)[0] ?? ('safe' as const), left: left.length, typed: draft.typed, today: today() }
}

async function checkView(draft: Writing) {
  const whole = wholeReport(draft, fieldsOn, today())
  const answers = 'answers' in whole ? whole.answers : null
  const { readingHours, legalLimits } = await trustSettings()
  const hints = answers === null ? null : routesOf(answers).hints
  const pages = pagesToCheck(draft)
  return {
    page: 'check' as const,
    typed: draft.typed,
    pictures: picturesShown(draft).added,
    isQuick: draft.isQuick,
    pages,
    keepsEvidence: hints?.evidenceToKeep ?? false,
    limits: hints?.timeLimitShown ? limitsInEffect(legalLimits, today()) : [],
    cannotRing: answers?.howAreYou === 'ringMe' && answers.contact !== 'phone',
    hasNoName: answers !== null && answers.mode !== 'unknown' && answers.yourName === undefined,
    contactIsOff: answers === null ? null : withContactOff(answers),
    promises: answers === null ? [] : promisesFor(answers, await daysFromNow()),
    readers: answers === null ? null : readersOf(answers),
    today: today(),
    readingHours,
    guesses: await guessesOn(draft, pages),
    notice: draft.notice,
  }
}

export type View = Awaited<ReturnType<typeof viewFor>>['view']

/** What becomes of a way to reach somebody while "contact me" is off: a number left to be rung serves for that alone (`app/cases/reaching.ts`). */
function withContactOff({ contact, choices, howAreYou }: Answers): 'ringOnly' | 'unused' | null {
  if (contact === 'codeOnly' || choices.includes('contactMe')) return null
  return howAreYou === 'ringMe' && contact === 'phone' ? 'ringOnly' : 'unused'
}
