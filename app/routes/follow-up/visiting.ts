import { redirect } from '@remix-run/node'
import { mustChange } from '~/cases/follow-up/change-code'
import { type Following, follow } from '~/cases/following'
import { CaseNotFound, NoSuchObligation, NoSuchReviewer, NotOffered, NotYours } from '~/cases/errors'
import { endVisit, newVisitSecret, nothingTyped, readVisit, saveVisit, type Visit, type VisitDraft, visitor } from '~/cases/follow-up/visit'
import { defaultVariant, type Variant } from '~/content/text'
import { formIn } from '~/http/form'
import { isOpenedAnew } from '~/http/opened-anew'
import { asActor, refusal, type Transaction } from '~/platform/database'
import { EventRefused, StrandNotFound, WorkflowConflict } from '~/cases/errors'
import { logger } from '~/platform/logger'
import { asAsked, inWordsAsked, variantAsked } from '../asked-words'
import { orKeepTheForm, orSayAway } from '../when-away'
import { beside, home, newWords } from './doors'
import { visitCookie, visitCookieGone, visitSecretIn } from './visit-cookie'

/** Somebody whose words we know. */
export type OpenVisit = Visit & { code: string }

/** What was read for a page, and the words in which it speaks. */
export type InWords<T> = T & { variant: Variant }

/** Reads with the eyes of the holder of the code. Sends whoever has no open visit to the door. */
export function asVisitor<T extends object>(request: Request, read: (tx: Transaction, visit: OpenVisit) => Promise<T>): Promise<InWords<T>> {
  return orSayAway(() => shownTo(request, read))
}

async function shownTo<T extends object>(request: Request, read: (tx: Transaction, visit: OpenVisit) => Promise<T>): Promise<InWords<T>> {
  const visit = await visitShown(request)
  if (!isOpen(visit)) throw backToPage(request)
  try {
    const shown = await asActor(visitor(visit.secret, visit.code), (tx) => read(tx, visit))
    if (visit.draft.done !== null || visit.draft.pictures !== null) await saveVisit({ ...visit, draft: { ...visit.draft, done: null, pictures: null } })
    return { ...shown, variant: visit.variant }
  } catch (error) {
    if (!(error instanceof CaseNotFound)) throw error
    if (await asActor(visitor(visit.secret, visit.code), mustChange)) throw toNewWords(request)
    // The code was taken back since: the same as words that we do not know.
    await saveVisit({ ...visit, code: null, draft: { ...nothingTyped, problem: 'notKnown' } })
    throw backToPage(request)
  }
}

/** The visit of this browser, its time started again, in the words that the address asks for; or null. */
export async function visitIn(request: Request): Promise<Visit | null> {
  const secret = visitSecretIn(request)
  const visit = secret === null ? null : await readVisit(secret)
  return visit && inWordsAsked(request, visit)
}

/**
 * The same for a page that is read. Opened anew it is closed first, by whoever opens it: the next person at this computer needs the eight words, and
 * what was being written waits for whoever types them.
 */
export async function visitShown(request: Request): Promise<Visit | null> {
  const visit = await visitIn(request)
  if (!isOpen(visit) || !isOpenedAnew(request)) return visit
  const closed: Visit = { ...visit, code: null, draft: { ...visit.draft, done: null, problem: 'openedAnew', closed: { page: pageAsked(request), code: visit.code } } }
  await saveVisit(closed)
  return closed
}

/** The page of ours that a request asks for; the first one, where the address is a file's or only takes forms. */
function pageAsked(request: Request): string {
  const { pathname } = new URL(request.url)
  return beside.some((page) => `${home}/${page}` === pathname) ? pathname : home
}

/** A visit that begins, or begins again, with nothing known of it but the words that the address asks for. */
export function newVisit(request: Request, secret: Uint8Array = newVisitSecret()): Visit {
  return { secret, code: null, draft: nothingTyped, variant: variantAsked(request) ?? defaultVariant }
}

export function isOpen(visit: Visit | null): visit is OpenVisit {
  return visit !== null && visit.code !== null
}

/** What a form holds, as it was typed; the last value counts where a name comes twice. */
export type Typed = Record<string, string>

/** What is wrong with one field, as a code of the catalogue; `limit` in characters, for what is too long. */
export type FormError = { field: string; code: 'empty' | 'tooLong' | 'hiddenCharacters' | 'choose' | 'chooseOne' | 'address' | 'phone' | 'nameButUnknown' | 'notInvolved' | NotOffered['why']; limit?: number }

export type Form<T, Who = Following> = {
  /** Which form of the page this is; what was typed is given back to it. */
  name: string
  /** The page that shows the form. */
  page: string
  read: (typed: Typed) => { value: T } | { errors: FormError[] }
  /** Does what was asked, in one transaction, and returns the code of the sentence that says so. */
  act: (tx: Transaction, who: Who, value: T) => Promise<string>
}

/**
 * Answers a form of an open visit: always 303, because an answered POST would leave the words on the disk (SECURITY.md 2.1). What was
 * not taken is kept in the visit, sealed, with why; what was typed in a page that had closed is kept until the words are typed again.
 */
export function answered<T>(request: Request, form: Form<T>): Promise<Response> {
  return answeredAs(request, form, follow)
}

/** The same for somebody else who holds a code: `find` says who they are, or throws CaseNotFound. */
export async function answeredAs<T, Who>(request: Request, form: Form<T, Who>, find: (tx: Transaction) => Promise<Who>): Promise<Response> {
  return orKeepTheForm(request, async () => answeredTyped(request, typedIn(await formIn(request)), form, find))
}

/** The same for a form that was read already. `pictures` is what the page says of pictures that came with it, whatever becomes of the words. */
export async function answeredTyped<T, Who>(request: Request, typed: Typed, form: Form<T, Who>, find: (tx: Transaction) => Promise<Who>, pictures: VisitDraft['pictures'] = null): Promise<Response> {
  const visit = await visitIn(request)
  if (!isOpen(visit) || 'putAway' in typed) return keepForLater(request, form.name, typed)
  const read = form.read(typed)
  const keep = { form: form.name, typed, strandId: typed.strand ?? null, pictures }
  if ('errors' in read) return goOn(visit, form.page, { ...keep, errors: read.errors })
  try {
    const done = await asActor(visitor(visit.secret, visit.code), async (tx) => form.act(tx, await find(tx), read.value))
    return await goOn(visit, form.page, { done, pictures })
  } catch (error) {
    if (error instanceof NotOffered) return goOn(visit, form.page, { ...keep, errors: [{ field: error.field, code: error.why }] })
    if (isChanged(error)) return goOn(visit, form.page, { ...keep, problem: 'changed' })
    if (error instanceof CaseNotFound) return goOn({ ...visit, code: null }, home, { problem: 'notKnown' })
    throw error
  }
}

/** The version that the page showed, for deciding. A form without one is as old as can be. */
export function seenIn(typed: Typed): number {
  return /^\d{1,9}$/.test(typed.seen ?? '') ? Number(typed.seen) : -1
}

/** Saves what the next page says, and goes there. */
export async function goOn(visit: Visit, to: string, said: Partial<VisitDraft>): Promise<Response> {
  await saveVisit({ ...visit, draft: { ...nothingTyped, ...said } })
  return redirect(to, { status: 303, headers: { 'Set-Cookie': visitCookie(visit.secret) } })
}

/** Addresses that only take forms lead a reader back to the page. */
export function backToPage(request?: Request): Response {
  return redirect(request ? asAsked(request, home) : home, 303)
}

/** Words that somebody else saw lead to one page until they are changed. */
function toNewWords(request: Request): Response {
  return redirect(asAsked(request, newWords), 303)
}

/**
 * Ends the visit and says so on a page that holds nothing. Nothing stops it: where the database is away the visit ends by itself within
 * minutes, and without the cookie nobody opens it before then.
 */
export async function leave(request: Request): Promise<Response> {
  const secret = visitSecretIn(request)
  if (secret) await endVisit(secret).catch((error: unknown) => logger.failure('leave', error))
  return redirect(asAsked(request, `${home}?left`), { status: 303, headers: { 'Set-Cookie': visitCookieGone() } })
}

export function typedIn(posted: FormData): Typed {
  return Object.fromEntries([...posted].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.replaceAll('\r\n', '\n')]] : [])))
}

async function keepForLater(request: Request, form: string, typed: Typed): Promise<Response> {
  const visit = newVisit(request, visitSecretIn(request) ?? undefined)
  const hasWords = Object.entries(typed).some(([name, value]) => !['seen', 'strand', 'id', 'go', 'putAway', 'hadPicture'].includes(name) && value !== '')
  // A picture that was chosen goes with its page: the page that comes back says so, to the same person alone.
  const pictures = 'hadPicture' in typed ? { added: [], problems: [], isGone: true } : null
  const isKept = (hasWords || pictures !== null) && typed.strand
  return goOn(visit, home, isKept ? { form, typed, strandId: typed.strand ?? null, pictures, problem: hasWords ? 'endedTyped' : 'ended' } : { problem: 'ended' })
}

/** Somebody else did something first, or this cannot be done any more: the page has to be read again. */
function isChanged(error: unknown): boolean {
  if (refusal(error) === 'taken') return true
  return [EventRefused, WorkflowConflict, StrandNotFound, NotYours, NoSuchReviewer, NoSuchObligation].some((kind) => error instanceof kind)
}
