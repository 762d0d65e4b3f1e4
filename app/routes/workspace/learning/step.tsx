import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireRole } from '~/auth/guards'
import { NotificationBanner } from '~/components/asides'
import { Button } from '~/components/button'
import { ErrorSummary } from '~/components/error-summary'
import { BackLink } from '~/components/links'
import { Blocks } from '~/components/prose'
import { fill } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { stageWords } from '~/content/step-words'
import { useText } from '~/content/use-text'
import { learningStrand } from '~/learning/strands'
import { formIn } from '~/http/form'
import { asActor } from '~/platform/database'
import { notTaken, type NotTaken } from '../case/answer'
import { NotYoursBanner } from '../case/not-yours-banner'
import { questionsOf, readForm, type Problem, type Typed } from '../case/form/fields'
import { Questions } from '../case/form/questions'
import { StaffForm } from '../staff-form'
import { learnerOf, noSuchLearning } from './learner'
import { learningSteps, typedFrom, type LearningStep } from './steps'

export const meta = pageTitle((words) => words.learningWork.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireRole(request, 'learningEditor', 'learningApprover')
  const step = stepNamed(params.noun)
  return asActor({ as: 'staff', personId: staff.personId }, async (tx) => {
    const strand = await learningStrand(tx, learnerOf(staff), params.strandId ?? '')
    const questions = questionsOf(step.fields)
    return { id: strand.id, noun: step.noun, version: strand.version, stage: strand.state, isOpen: strand.offers.includes(step.event), typed: step.hasDraft ? typedFrom(strand) : {}, questions }
  }).catch((error: unknown) => {
    throw noSuchLearning(error)
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireRole(request, 'learningEditor', 'learningApprover')
  const step = stepNamed(params.noun)
  const posted = await formIn(request)
  const read = readForm(step.fields, posted)
  if ('problems' in read) return data({ ...read, refused: null } satisfies Refusal, { status: 400 })
  try {
    return await asActor({ as: 'staff', personId: staff.personId }, async (tx) => {
      const learner = learnerOf(staff)
      const strand = await learningStrand(tx, learner, params.strandId ?? '')
      await step.act({ tx, learner, strand, seenVersion: Number(posted.get('version')) }, read.values)
      return redirect(`/workspace/learning/${strand.id}?done=${step.noun}`, 303)
    })
  } catch (error) {
    if (error instanceof Response) throw error
    return data({ problems: {}, typed: textsIn(posted), refused: notTaken(error) } satisfies Refusal, { status: 409 })
  }
}

type Refusal = { problems: Record<string, Problem>; typed: Typed; refused: NotTaken | null }

/** One step of something to learn: what it will do, who will be told, its questions, and the button. */
export default function LearningStepPage() {
  const { id, noun, version, stage, isOpen, typed, questions } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as Refusal | undefined
  const words = useText()
  const { form } = words.caseWork
  const { steps, fields } = words.learningWork
  const said = steps[noun as keyof typeof steps]
  const problems = answer?.problems ?? {}
  return (
    <>
      <BackLink href={`/workspace/learning/${id}`} text={words.learningWork.item.back} />
      <ErrorSummary errors={Object.entries(problems).map(([name, problem]) => ({ fieldId: name, text: form.problems[problem] }))} />
      {answer?.refused?.because === 'movedOn' && <NotificationBanner id="moved-on" heading={form.movedOn}><Blocks blocks={form.movedOnBody} /></NotificationBanner>}
      {answer?.refused?.because === 'notYours' && <NotYoursBanner />}
      {(answer?.refused?.because === 'notNow' || (!answer && !isOpen)) && (
        <NotificationBanner id="not-now" heading={form.notNow}><p>{fill(form.notNowBody, { stage: stageWords(words, 'learning-capture', stage) })}</p></NotificationBanner>
      )}
      <h1>{said.heading}</h1>
      <p>{said.happens}</p>
      <p><strong>{form.told}</strong> {said.told}</p>
      {(isOpen || answer !== undefined) && (
        <StaffForm>
          <input type="hidden" name="version" value={version} />
          <Questions questions={questions} words={fields} lists={{}} typed={answer?.typed ?? typed} problems={problems} />
          <Button>{said.button}</Button>
        </StaffForm>
      )}
    </>
  )
}

/** @throws Response 404 */
function stepNamed(noun: string | undefined): LearningStep {
  const step = learningSteps.find((one) => one.noun === noun)
  if (!step) throw new Response(null, { status: 404 })
  return step
}

function textsIn(posted: FormData): Typed {
  const typed: Typed = {}
  for (const [name, value] of posted) if (typeof value === 'string') (typed[name] ??= []).push(value)
  return typed
}
