import { redirect } from '@remix-run/node'
import { newDraftSecret } from '~/confidentiality/draft'
import { defaultVariant, text } from '~/content/text'
import { cameByIn, cameIn, followedIn } from '~/reports/came'
import { parseComeBackPhrase } from '~/reports/code'
import { beginDraft, changeDraft, findWayBack, keepReceipt, readDraft, removeDraft } from '~/reports/draft'
import { begun, type Draft, opened, type WayIn, waysIn, type Writing } from '~/reports/draft-content'
import { daysFromNow } from '~/reports/draft-days'
import { isOpen, type Wish, wishOf } from '~/reports/draft-journey'
import { phraseOf } from '~/reports/draft-phrase'
import { type Looked, lookAt, withPictures } from '~/reports/files/draft-files'
import { incidentParagraph } from '~/reports/incident-paragraph'
import { placesOfTrust } from '~/reports/places'
import { signsOf } from '~/reports/quarantine/held'
import { routesOf } from '~/reports/routes'
import { submitReport, wordsSent } from '~/reports/submit'
import type { Answers } from '~/reports/answers'
import { openTo } from '~/trust/open-to'
import { inWordsAsked } from '../asked-words'
import { beginAgain } from './begin-again'
import { cookieFor, cookieGone, secretIn } from './draft-cookie'
import { type FormSent, sayCut } from './form-sent'
import { putAway } from './put-away'
import { hasPictures, type Posted, postedIn, readyToSend, saved, savedInPart, today } from './save-page'

/** What the button asked for. Each ends in 303: a post is never answered with a page (SECURITY.md 2.1). */
export async function act(request: Request, sent: FormSent): Promise<Response> {
  const { form } = sent
  const go = form.get('go')
  if (isWayIn(go)) return start(request, form, go)
  if (go === 'goOn') return goOn(request)
  if (go === 'comeBack') return comeBack(request, form)
  if (go === 'putAway') return putAway(request, form)
  if (go === 'anew') return anew(request)
  return sent.isWhole ? save(request, sent) : saveInPart(request, form)
}

function isWayIn(go: unknown): go is WayIn {
  return typeof go === 'string' && Object.hasOwn(waysIn, go)
}

async function start(request: Request, form: FormData, way: WayIn): Promise<Response> {
  const secret = await unusedSecret(request)
  const before = await readDraft(secret)
  const came = before?.is === 'writing' ? cameIn(before.typed) : (await postedIn(form)).came
  const { patients, carers } = await openTo()
  const isOpen = cameByIn(came) !== null || (way === 'patient' ? patients : way === 'carer' ? carers : true)
  const draft = begun(isOpen ? { ...waysIn[way], isKept: form.has('keep') } : { at: 'start', notice: 'notOpen' })
  await beginDraft(secret, await phraseOf(secret), inWordsAsked(request, { ...draft, typed: { ...draft.typed, ...came } }))
  return toReport(secret)
}

/** The secret that the start page showed the phrase of, unless a report was sent with it already. */
async function unusedSecret(request: Request): Promise<Buffer> {
  const secret = secretIn(request)
  return secret !== null && (await wordsSent(secret)) === null ? secret : newDraftSecret()
}

async function goOn(request: Request): Promise<Response> {
  const secret = secretIn(request)
  if (secret !== null) await changeDraft(secret, (draft) => (draft.is === 'sent' || draft.shut !== undefined ? draft : { ...inWordsAsked(request, draft), at: draft.reached, notice: null }))
  return toReport(secret)
}

async function comeBack(request: Request, form: FormData): Promise<Response> {
  const typed = form.get('phrase')
  const phrase = typeof typed === 'string' ? parseComeBackPhrase(typed) : null
  const found = phrase === null ? null : await findWayBack(phrase)
  if (found !== null && (await changeDraft(found, opened)) !== null) return toReport(found)
  const secret = await unusedSecret(request)
  const wrong = inWordsAsked(request, begun({ at: 'start', notice: 'wrongPhrase' }))
  const kept = { ...wrong, typed: { phrase: typeof typed === 'string' ? [typed] : [] } }
  const own = secretIn(request)
  const before = own === null ? null : await readDraft(own)
  if (own !== null && before?.shut !== undefined) {
    await changeDraft(own, (draft) => ({ ...inWordsAsked(request, draft), shut: { typed: kept.typed.phrase[0]?.slice(0, 400) ?? '', isWrong: true } }))
    return toReport(own)
  }
  if ((await changeDraft(secret, (draft) => (draft.is === 'sent' ? draft : { ...inWordsAsked(request, draft), notice: 'wrongPhrase', typed: { ...draft.typed, ...kept.typed } }))) === null) {
    await beginDraft(secret, await phraseOf(secret), kept)
  }
  return toReport(secret)
}

/**
 * Somebody begins anew where a page was shut. What was typed is deleted. The eight words of a report that was sent only leave this browser: their four
 * words lead to them until their time is over, or the next person at this computer could take them away.
 */
async function anew(request: Request): Promise<Response> {
  const secret = secretIn(request)
  const draft = secret === null ? null : await readDraft(secret)
  if (secret === null || draft?.shut === undefined) return toReport(null)
  if (draft.is === 'writing') await removeDraft(secret, await phraseOf(secret))
  return redirect('/report', { status: 303, headers: { 'Set-Cookie': cookieGone() } })
}

async function save(request: Request, { form, files }: FormSent): Promise<Response> {
  const posted = await postedIn(form)
  const go = form.get('go')
  const pictures = await picturesIn(form, posted, files)
  // Whoever adds or removes a picture sees what became of it, whichever button they pressed.
  const isStaying = go === 'stay' || pictures.isAny
  const wish: Wish = isStaying && posted.step !== null ? { to: 'page', page: posted.step } : wishOf(typeof go === 'string' ? go : undefined)
  const secret = secretIn(request) ?? newDraftSecret()
  const draft = await changeDraft(secret, async (found, tx, hash) => {
    // A page that sends its words was open: it opens what another tab had shut.
    const after = opened(inWordsAsked(request, saved(found, posted, wish)))
    return takesPictures(found, posted) ? withPictures(tx, hash, after, pictures) : after
  })
  if (draft === null) return startOver(request, secret, posted, pictures)
  if (draft.is === 'sent') return redirect('/report/sent', 303)
  return wish.to === 'send' ? send(secret, draft) : toReport(secret)
}

type PicturesSent = { isAny: boolean; looked: Looked[]; remove: string | null }

/** The pictures that came with the page where they are added; on every other page a file is left out. */
async function picturesIn(form: FormData, { step }: Posted, files: FormSent['files']): Promise<PicturesSent> {
  if (!hasPictures(step)) return { isAny: false, looked: [], remove: null }
  const remove = form.get('removeFile')
  const isRemoving = typeof remove === 'string'
  return { isAny: files.length > 0 || isRemoving, looked: await lookAt(files), remove: isRemoving ? remove : null }
}

function takesPictures(found: Draft, { step }: Posted): boolean {
  return found.is === 'writing' && step !== null && hasPictures(step) && isOpen(found, step)
}

/** The page did not arrive whole: the words that did are kept, nothing is taken away, and no picture is half there. */
async function saveInPart(request: Request, form: FormData): Promise<Response> {
  const secret = secretIn(request)
  const posted = await postedIn(form)
  const draft = secret === null ? null : await changeDraft(secret, (found) => opened(savedInPart(found, posted)))
  if (secret !== null && draft === null) await beginAgain(request, secret, posted, { isCut: true })
  return sayCut(request, text(draft?.variant ?? defaultVariant).files.cut, () => (draft?.is === 'sent' ? redirect('/report/sent', 303) : toReport(secret)))
}

/** No draft: it was sent, or deleted because its time was over. */
async function startOver(request: Request, secret: Buffer, posted: Posted, pictures: PicturesSent): Promise<Response> {
  const { wasSent } = await beginAgain(request, secret, posted)
  if (wasSent) return redirect('/report/sent', 303)
  if (pictures.looked.length > 0) await changeDraft(secret, (found, tx, hash) => withPictures(tx, hash, found, pictures))
  return toReport(secret)
}

async function send(secret: Buffer, draft: Writing): Promise<Response> {
  const ready = readyToSend(draft)
  if ('stopped' in ready) {
    await changeDraft(secret, (found) => (found.is === 'sent' ? found : ready.stopped))
    return toReport(secret)
  }
  await submitReport({ secret, answers: ready.answers, signs: signsOf(draft), files: draft.files ?? [], follows: followedIn(draft.typed) })
  await keepReceipt(secret, await phraseOf(secret), await receiptFor(draft, ready.answers))
  return redirect('/report/sent', 303)
}

async function receiptFor(draft: Writing, answers: Answers) {
  const due = await daysFromNow()
  const { sameDay, routes, hints } = routesOf(answers)
  const paragraph = async () => incidentParagraph(answers, { recordedOn: today(), divisions: (await placesOfTrust()).map(({ division }) => division) })
  return {
    is: 'sent' as const,
    variant: draft.variant,
    typedBack: 'notYet' as const,
    typed: '',
    paragraph: draft.isQuick || routes.length > 0 ? await paragraph() : null,
    reference: 'notYet' as const,
    referenceTyped: '',
    keepsEvidence: hints.evidenceToKeep,
    // On paper the four questions are the person's own, and nobody answers them for them.
    equality: answers.teller === 'staff' && answers.cameBy !== 'paper' ? ('notYet' as const) : ('notAsked' as const),
    mayJoin: answers.choices.includes('checkThatWeAreFair'),
    cameBy: answers.cameBy,
    isReachable: answers.contact !== 'codeOnly',
    days: { safety: sameDay ? due('safetyLook') : null, answer: due('acknowledgement'), look: due('firstLook') },
  }
}

function toReport(secret: Uint8Array | null): Response {
  return redirect('/report', { status: 303, headers: secret === null ? {} : { 'Set-Cookie': cookieFor(secret) } })
}
