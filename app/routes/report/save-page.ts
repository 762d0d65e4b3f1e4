import { now } from '~/platform/clock'
import { londonDay } from '~/platform/working-days'
import { isPuttingRight } from '~/reports/asked-only-if'
import { cameByMark } from '~/reports/came-mark'
import { problemsOn, wholeReport } from '~/reports/draft-answers'
import { begun, type Draft, type Step, steps, type Typed, type Writing } from '~/reports/draft-content'
import { isOpen, moved, mustReadAboutSpeaking, type Wish, withoutSpeaking } from '~/reports/draft-journey'
import { hiddenField } from '~/reports/quarantine/signs'
import { fieldsOn, inputsOn } from './page-fields'
import { byReadBack, notReadBack, withReadBack } from './read-back'

/**
 * A page of the form as it was posted. `step` is null where the form named no page of ours; `came` says that somebody else types, for a page whose
 * draft is gone; `read` is the page that was read back; `hasFileElsewhere` that a file came where words belong; `hadPicture` that one was
 * chosen when the page was put away, and not sent.
 */
export type Posted = { step: Step | null; typed: Typed; came: Typed; read: string; isKept: boolean; hasHiddenField: boolean; hasFileElsewhere: boolean; hadPicture: boolean }

/** Takes what a page sent, as it is: texts of its own fields, and nothing else that came along. */
export async function postedIn(form: FormData): Promise<Posted> {
  const name = form.get('step')
  const step = steps.find((known) => known === name) ?? null
  const inputs = step === null ? [] : inputsOn(step)
  const typed = inputs.map((input): [string, string[]] => [input, form.getAll(input).filter((value) => typeof value === 'string')])
  const one = (field: string) => [form.get(field)].filter((value) => typeof value === 'string')
  const came = await cameByMark(one('came')[0] ?? '')
  return { step, came, read: one('read')[0] ?? '', typed: Object.fromEntries(typed.filter(([, values]) => values.length > 0)), isKept: form.has('keep'), hasHiddenField: (form.get(hiddenField) ?? '') !== '', hasFileElsewhere: inputs.some((input) => form.getAll(input).some((value) => typeof value !== 'string')), hadPicture: form.has('hadPicture') }
}

/** Whether pictures are added on this page: where the story is told, in ninety seconds too. */
export function hasPictures(step: Step | null): boolean {
  return step === 'what' || step === 'again'
}

/** Part of a page arrived and the rest was cut off: what came replaces what was there, and nothing is taken away for not having come. */
export function savedInPart(found: Draft, { step, typed }: Posted): Draft {
  if (found.is === 'sent') return found
  if (step === null || !isOpen(found, step)) return { ...found, notice: 'cut' }
  return { ...found, typed: { ...found.typed, ...typed }, at: step, notice: 'cut' }
}

/** The draft after a page was sent. What was typed is kept whatever is wrong with it; only where the person stands depends on that. */
export function saved(found: Draft, { step, typed, read, hasHiddenField, hasFileElsewhere }: Posted, wish: Wish): Draft {
  if (found.is === 'sent') return found
  const draft: Writing = hasHiddenField ? { ...found, hasHiddenField } : found
  if (step === null) return { ...draft, notice: 'skipped' }
  const replaced = new Set(inputsOn(step))
  const others = Object.entries(draft.typed).filter(([name]) => !replaced.has(name))
  const whole: Writing = { ...draft, typed: { ...Object.fromEntries(others), ...typed }, notice: hasFileElsewhere ? 'fileNotHere' : null }
  const kept = isPuttingRight(whole.typed) ? withoutSpeaking(whole) : whole
  if (!isOpen(draft, step)) return { ...kept, notice: 'skipped' }
  if (step === 'readBack' && wish.to === 'next') return byReadBack(withReadBack(kept, read))
  if (wish.to === 'turnOff') return moved(withoutSpeaking(kept), 'choices', { to: 'next' }, false)
  const hasProblems = wish.to === 'next' && problemsOn(step, fieldsOn(step), kept.typed, today()).length > 0
  return byReadBack(moved(kept, step, wish, hasProblems))
}

/** The draft is gone and its page came after: a new draft that holds that page. */
export function startedOver({ step, typed, came }: Posted): Writing {
  const first = begun({ at: step === null || step === 'check' || step === 'readBack' ? 'safe' : step, notice: 'expired' })
  return { ...first, typed: { ...first.typed, ...came, ...typed } }
}

/** What the check page may send, or the draft at the page that stands in the way. */
export function readyToSend(draft: Writing) {
  if (notReadBack(draft).length > 0) return { stopped: at(draft, 'readBack') }
  if (mustReadAboutSpeaking(draft)) return { stopped: at(draft, 'speak') }
  const whole = wholeReport(draft, fieldsOn, today())
  return 'answers' in whole ? whole : { stopped: at(draft, whole.firstWrong) }
}

function at(draft: Writing, step: Step): Writing {
  const reached = isOpen(draft, step) ? draft.reached : step
  return { ...draft, at: step, reached, tried: step === 'speak' ? draft.tried : [...draft.tried, step] }
}

export function today(): string {
  return londonDay(now())
}
