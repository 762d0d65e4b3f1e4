import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { follow } from '~/cases/following'
import { Card, NotificationBanner } from '~/components/asides'
import { Button } from '~/components/button'
import { Radios } from '~/components/choices'
import { BackLink } from '~/components/links'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { answerPreview, type Preview, previewsFor } from '~/learning/preview'
import { previewAnswers } from '~/learning/preview-answers'
import { EventRefused } from '~/cases/errors'
import { home } from './doors'
import { PageStateProvider, PostForm, StandingLine, useGiven } from './post-form'
import { numberIn, oneIn } from './reading'
import { SaidOnTop } from './said-on-top'
import { givenIn } from './shown'
import { answered, asVisitor, type Form } from './visiting'

export const meta = pageTitle((words) => words.followUpLearning.title)

const page = '/follow-up/learning'
const shown = ['happened', 'impact', 'responsible', 'changed', 'worked', 'question'] as const

export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  return asVisitor(request, async (tx, { draft }) => {
    const { caseId, review } = await follow(tx)
    return { state: { reviewId: review.id, version: review.version, given: givenIn(draft) }, previews: await previewsFor(tx, caseId) }
  })
}

const preview: Form<{ nth: number; itsVersion: number; answer: (typeof previewAnswers)[number] }> = {
  name: 'preview',
  page,
  read: (typed) => {
    const { code, errors } = oneIn(typed, 'answer', previewAnswers)
    return code === null ? { errors } : { value: { nth: numberIn(typed, 'nth'), itsVersion: numberIn(typed, 'itsVersion'), answer: code } }
  },
  act: async (tx, { caseId, holder, actor }, { nth, itsVersion, answer }) => {
    const waiting = (await previewsFor(tx, caseId))[nth]
    if (!waiting) throw new EventRefused('learning-capture', 'preview', 'preview.answered')
    await answerPreview(tx, { strandId: waiting.strandId, seenVersion: itsVersion, answer, holder, capacities: actor.capacities })
    return `preview.${answer}`
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, preview)
}

/** What we would like to tell others, for the person to look at first. */
export default function LearningPreview() {
  const { state, previews } = useLoaderData<typeof loader>()
  const words = useText().followUpLearning
  const done = previewAnswers.find((answer) => state.given.done === `preview.${answer}`)
  return (
    <PageStateProvider value={state}>
      <BackLink href={home} text={words.back} />
      {done !== undefined && <NotificationBanner id="answered" heading={words.done[done]} isSuccess />}
      <SaidOnTop forms={['preview']} />
      <h1>{words.heading}</h1>
      {previews.length === 0 ? <p>{words.none}</p> : <p className="nhsuk-lede-text">{words.lead}</p>}
      {previews.map((each, nth) => <OnePreview key={each.strandId} preview={each} nth={nth} />)}
      <StandingLine />
    </PageStateProvider>
  )
}

function OnePreview({ preview: { sentences, version }, nth }: { preview: Preview; nth: number }) {
  const words = useText().followUpLearning
  const given = useGiven('preview')
  return (
    <>
      <Card heading={sentences.title}>
        {shown.filter((part) => sentences[part] !== '').map((part) => (
          <section key={part}>
            <h3 className="nhsuk-heading-s">{words.parts[part]}</h3>
            <p>{sentences[part]}</p>
          </section>
        ))}
      </Card>
      <PostForm door={page}>
        <input type="hidden" name="nth" value={nth} />
        <input type="hidden" name="itsVersion" value={version} />
        <Radios
          id="preview-answer"
          name="answer"
          label={words.label}
          hint={words.answerHint}
          labelSize="m"
          choices={previewAnswers.map((answer) => ({ id: `preview-${answer}`, value: answer, label: words.answers[answer], hint: answer === 'change' ? words.changeHint : undefined }))}
          chosen={given.typed('answer')}
          error={given.error('answer')}
        />
        <Button>{words.button}</Button>
      </PostForm>
    </>
  )
}
