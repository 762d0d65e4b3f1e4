import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '~/auth/guards'
import type { Acting } from '~/cases/acting'
import { isLeadOnly, isTheirs } from '~/cases/decide'
import { openCase, type OpenCase, type StrandView } from '~/cases/open-case'
import { Button } from '~/components/button'
import { ErrorSummary } from '~/components/error-summary'
import { BackLink } from '~/components/links'
import { Blocks } from '~/components/prose'
import { NotificationBanner } from '~/components/asides'
import { fill } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { stageWords, stepWords } from '~/content/step-words'
import { useText } from '~/content/use-text'
import { formIn } from '~/http/form'
import { asActor } from '~/platform/database'
import { EventRefused, NotYours, WorkflowConflict } from '~/cases/errors'
import { StaffForm } from '../staff-form'
import { noSuchCase, notTaken, type NotTaken } from './answer'
import { NotYoursBanner } from './not-yours-banner'
import { type Problem, questionsOf, readForm, type Typed } from './form/fields'
import { Questions } from './form/questions'
import { stepNamed } from './steps'
import { chosenIn, OfferedLabels, withChosen } from './form/offered-labels'
import type { Item, Step } from './steps/define'

export const meta = pageTitle((words) => words.caseWork.title)

/** One step of a case: what it will do, who will be told, its questions, and the button. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request)
  return asActor({ as: 'staff', personId: staff.personId }, async (tx) => {
    const open = await openCase(tx, staff.personId, params.ref ?? '')
    const { strand, step } = find(open, request, params.noun ?? '')
    const acting: Acting = { tx, open, strand, personId: staff.personId }
    const isOpen = strand.offers.includes(step.event)
    const { typed = {}, read = [], only = {} } = isOpen && !step.opensAccount ? await step.beside(acting) : {}
    const lists = isOpen ? await step.lists(acting) : {}
    const missing = isOpen ? [] : [...(await step.missing(acting))]
    return { ref: open.ref, noun: step.noun, version: strand.version, machine: strand.machine, stage: strand.state, isOpen, lists, typed, read, missing, questions: questionsOf(step.fields, only), opensAccount: step.opensAccount, isTheirs: isTheirs(open.actor, strand, step.event) }
  }).catch((error: unknown) => {
    throw noSuchCase(error)
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request)
  const posted = await formIn(request)
  try {
    return await asActor({ as: 'staff', personId: staff.personId }, async (tx) => {
      const open = await openCase(tx, staff.personId, params.ref ?? '')
      const { strand, step } = find(open, request, params.noun ?? '')
      if (step.opensAccount && posted.has('open')) {
        holdToOffers(open, strand, step)
        const { typed = {} } = await step.beside({ tx, open, strand, personId: staff.personId })
        return data({ problems: {}, typed, refused: null } satisfies Refusal)
      }
      const seenVersion = Number(posted.get('version'))
      // Stepping back never waits, however old its page is.
      const isStale = seenVersion !== strand.version && !step.isLeaving
      const read = readForm(step.fields, posted)
      if ('problems' in read) return data({ ...read, refused: null }, { status: 400 })
      // Told before the step is asked: what it would say might no longer be about the page that was read.
      if (isStale) throw new WorkflowConflict(strand.id)
      holdToOffers(open, strand, step)
      const shown = await step.act({ tx, open, strand, personId: staff.personId, seenVersion }, read.values)
      if (shown) return data({ problems: {}, typed: {}, refused: null, shown: [...shown] } satisfies Refusal)
      return redirect(`/workspace/cases${step.isLeaving ? '' : `/${open.ref}`}?done=${step.noun}`, 303)
    })
  } catch (error) {
    if (error instanceof Response) throw error
    const refused = notTaken(error)
    return data({ problems: {}, typed: textsIn(posted), refused, chosen: refused.because === 'movedOn' ? chosenIn(posted) : {} } satisfies Refusal, { status: 409 })
  }
}

/** What was not taken, with what was typed and `chosen` from the page's lists, by field; or what is shown once (`shown`), because it is stored nowhere. */
type Refusal = { problems: Record<string, Problem>; typed: Typed; refused: NotTaken | null; chosen?: Record<string, Item[]>; shown?: string[] }

export default function CaseStep() {
  const { ref, noun, version, machine, stage, isOpen, lists, typed, read, missing, questions, opensAccount, isTheirs: isOwn } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as Refusal | undefined
  const words = useText()
  const { form, overview } = words.caseWork
  const isClosed = opensAccount && answer === undefined
  const said = stepWords(words, noun)
  const problems = answer?.problems ?? {}
  const offered = withChosen(lists, answer?.chosen ?? {})
  const waitsFor = [...missing, ...(answer?.refused?.missing ?? [])].map((code) => words.caseWork.missing[code])
  return (
    <>
      <BackLink href={`/workspace/cases/${ref}`} text={form.back} />
      <ErrorSummary errors={Object.entries(problems).map(([fieldId, problem]) => ({ fieldId, text: fill(form.problemOf, { field: said.fields?.[fieldId]?.label ?? said.heading, problem: form.problems[problem] }) }))} />
      {answer?.refused?.because === 'movedOn' && <NotificationBanner id="moved-on" heading={form.movedOn}><Blocks blocks={form.movedOnBody} /></NotificationBanner>}
      {(answer?.refused?.because === 'notYours' || (!answer && !isOwn)) && <NotYoursBanner />}
      {(answer?.refused?.because === 'notNow' || (!answer && !isOpen && isOwn)) && (
        <NotificationBanner id="not-now" heading={form.notNow}>
          <p>{fill(form.notNowBody, { stage: stageWords(words, machine, stage) })}</p>
          {waitsFor.length > 0 && <Blocks blocks={[form.missing, waitsFor]} />}
        </NotificationBanner>
      )}
      <h1>{said.heading}</h1>
      {answer?.shown && <ShownOnce lines={answer.shown} />}
      <p>{said.happens}</p>
      <p><strong>{form.told}</strong> {said.told}</p>
      {read.map((paragraph, at) => <p key={`${at}`}>{paragraph}</p>)}
      {isOpen && isClosed && (
        <form method="post">
          <p>{overview.account.closed}</p>
          <Button name="open" value="yes">{overview.account.open}</Button>
        </form>
      )}
      {(isOpen || answer !== undefined) && !isClosed && !answer?.shown && (
        <StaffForm>
          <input type="hidden" name="version" value={version} />
          <OfferedLabels questions={questions} lists={offered} />
          <Questions questions={questions} words={said.fields ?? {}} lists={offered} typed={answer?.typed ?? typed} problems={problems} />
          <Button>{said.button}</Button>
        </StaffForm>
      )}
    </>
  )
}

/** On this page alone: it is not stored, and going back does not show it again. */
function ShownOnce({ lines }: { lines: string[] }) {
  const { form } = useText().caseWork
  return (
    <NotificationBanner id="shown-once" heading={form.shownOnce}>
      {lines.length === 0 ? <p>{form.nothingToShow}</p> : lines.map((line) => <p key={line}>{line}</p>)}
    </NotificationBanner>
  )
}

/**
 * The page's own rule, for a form that was sent all the same: what is not offered is refused before the step begins, so that nothing is looked up for it
 * and no answer tells what the look-up found. Throws EventRefused, NotYours.
 */
function holdToOffers({ actor }: OpenCase, strand: StrandView, { event }: Step): void {
  if (strand.offers.includes(event)) return
  throw isTheirs(actor, strand, event) ? new EventRefused(strand.machine, strand.state, event) : new NotYours(event)
}

/** The strand is the review, unless the address names another. @throws Response 404 */
function find(open: OpenCase, request: Request, noun: string): { strand: StrandView; step: Step } {
  const wanted = new URL(request.url).searchParams.get('strand')
  if (wanted === null && isLeadOnly(open.actor)) throw new Response(null, { status: 404 })
  const strand = wanted === null ? open.review : open.strands.find(({ id }) => id === wanted)
  const step = strand && stepNamed(strand, noun)
  if (!strand || !step) throw new Response(null, { status: 404 })
  return { strand, step }
}

function textsIn(posted: FormData): Typed {
  const typed: Typed = {}
  for (const [name, value] of posted) if (typeof value === 'string') (typed[name] ??= []).push(value)
  return typed
}
