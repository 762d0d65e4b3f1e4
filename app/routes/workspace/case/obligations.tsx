import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '~/auth/guards'
import { owesSomething } from '~/cases/decide'
import { CaseNotFound, WorkflowConflict } from '~/cases/errors'
import { evidenceKinds } from '~/cases/review/evidence'
import { openCase } from '~/cases/open-case'
import { answerOwn, type OwnersWord, owedBy, ownerAnswers } from '~/cases/review/owning'
import { NotificationBanner } from '~/components/asides'
import { Button } from '~/components/button'
import { ErrorSummary } from '~/components/error-summary'
import { BackLink } from '~/components/links'
import { Blocks } from '~/components/prose'
import { fill } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { stepWords } from '~/content/step-words'
import { useText } from '~/content/use-text'
import { formIn, textOf, textsOf } from '~/http/form'
import { asActor } from '~/platform/database'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'
import { StaffForm } from '../staff-form'
import { noSuchCase } from './answer'
import { long, one, optional, pick, type Problem, type Question, readForm, type Typed } from './form/fields'
import { Questions } from './form/questions'
import { stepsOpenIn } from './steps'

export const meta = pageTitle((words) => words.caseWork.owedPage.title)

const asksWhatShowsIt: Question[] = [{ name: 'evidence', kind: 'long', codes: [], isOptional: false }, { name: 'evidenceKind', kind: 'one', codes: [...evidenceKinds], isOptional: true }]

const fields = { obligationId: pick(), answer: one(ownerAnswers), words: long(), evidence: optional(long()), evidenceKind: optional(one(evidenceKinds)) }

/** What an owner owes on a case: their own tasks, and nothing of the story. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { personId } = await requireStaff(request)
  return asActor({ as: 'staff', personId }, async (tx) => {
    const open = await openCase(tx, personId, params.ref ?? '')
    if (!owesSomething(open.actor)) throw new CaseNotFound()
    const owed = await owedBy(tx, open, personId)
    const waiting = owed.filter(({ answer, met }) => answer === null && met === null)
    return {
      ref: open.ref,
      chosen: new URL(request.url).searchParams.get('of') ?? (waiting.length === 1 ? (waiting[0]?.id ?? null) : null),
      done: new URL(request.url).searchParams.has('done'),
      mayAnswerAll: stepsOpenIn(open.review).some(({ noun }) => noun === 'owner-answer'),
      isOver: open.review.isDone || open.review.state === 'withdrawn',
      // With the answer and not in the browser's part: a list of codes would bring the domain with it.
      questions: [{ name: 'answer', kind: 'one', codes: [...ownerAnswers], isOptional: false }, { name: 'words', kind: 'long', codes: [], isOptional: false }, ...asksWhatShowsIt] satisfies Question[],
      owed: owed.map(({ dueOn, ...one }) => ({ ...one, day: dayInWords(dueOn, now()) })),
    }
  }).catch((error: unknown) => {
    throw noSuchCase(error)
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { personId } = await requireStaff(request)
  const posted = await formIn(request)
  // Whoever says that it is done says what shows it; nobody else is asked.
  const read = readForm(textOf(posted, 'answer') === 'done' ? { ...fields, evidence: long() } : fields, posted)
  if ('problems' in read) return data(read, { status: 400 })
  const { obligationId, answer, words, evidence, evidenceKind } = read.values
  const said: OwnersWord = answer === 'done' ? { obligationId, words, answer, evidence: { said: evidence ?? '', kind: evidenceKind ?? null } } : { obligationId, words, answer }
  return asActor({ as: 'staff', personId }, async (tx) => {
    const open = await openCase(tx, personId, params.ref ?? '')
    await answerOwn(tx, open, personId, said, textOf(posted, 'seen'))
    return redirect(`/workspace/cases/${open.ref}/obligations?done=1`, 303)
  }).catch((error: unknown) => {
    if (!(error instanceof WorkflowConflict)) throw noSuchCase(error)
    return data({ problems: {}, typed: Object.fromEntries(Object.keys(fields).map((name) => [name, textsOf(posted, name)])) }, { status: 409 })
  })
}

export default function Obligations() {
  const { ref, done, chosen, mayAnswerAll, isOver, questions, owed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as { problems: Record<string, Problem>; typed: Typed } | undefined
  const words = useText()
  const { owedPage, form, needsPage } = words.caseWork
  const problems = answer?.problems ?? {}
  return (
    <>
      <BackLink href={`/workspace/cases/${ref}`} text={form.back} />
      <ErrorSummary errors={Object.entries(problems).map(([name, problem]) => ({ fieldId: `${answer?.typed.obligationId?.[0] ?? ''}-${name}`, text: form.problems[problem] }))} />
      {answer && Object.keys(problems).length === 0 && <NotificationBanner id="moved-on" heading={form.movedOn}><Blocks blocks={form.movedOnBody} /></NotificationBanner>}
      {done && !answer && <NotificationBanner id="done" heading={owedPage.done} isSuccess />}
      <h1>{owedPage.heading}</h1>
      <p>{owedPage.lead}</p>
      {owed.length === 0 && <p>{owedPage.empty}</p>}
      {owed.map(({ id, what, day, isLate, answer: given, said, seen, evidence, met }) => {
        const isTyped = answer?.typed.obligationId?.[0] === id
        const mayAnswer = !isOver && met === null
        return (
          <section key={id} aria-labelledby={`owed-${id}`}>
            <h2 id={`owed-${id}`}>{what}</h2>
            <p className={isLate ? 'heard-late' : undefined}>{fill(isLate ? owedPage.late : owedPage.by, { day })}</p>
            {given !== null && <p>{fill(owedPage.answered, { answer: owedPage.answer.options[given] })} {said}</p>}
            {evidence !== null && <p>{fill(owedPage.shown, { said: evidence.said })}</p>}
            {met !== null && <p>{fill(owedPage.met, { met: needsPage.met[met as keyof typeof needsPage.met] })}</p>}
            {mayAnswer && !isTyped && id !== chosen && <p><a href={`/workspace/cases/${ref}/obligations?of=${id}#owed-${id}`}>{given === null ? owedPage.open : owedPage.change}<span className="nhsuk-u-visually-hidden">: {what}</span></a></p>}
            {mayAnswer && (isTyped || id === chosen) && (
              <StaffForm>
                <input type="hidden" name="obligationId" value={id} />
                <input type="hidden" name="seen" value={seen} />
                <Questions
                  idPrefix={`${id}-`}
                  questions={questions}
                  words={{ answer: owedPage.answer, words: owedPage.words, evidence: owedPage.evidence, evidenceKind: owedPage.evidenceKind }}
                  lists={{}}
                  typed={isTyped ? answer.typed : {}}
                  problems={isTyped ? problems : {}}
                />
                <Button>{given === null ? owedPage.button : owedPage.change}</Button>
              </StaffForm>
            )}
          </section>
        )
      })}
      {mayAnswerAll && <p><a href={`/workspace/cases/${ref}/owner-answer`}>{stepWords(words, 'owner-answer').heading}</a></p>}
    </>
  )
}
