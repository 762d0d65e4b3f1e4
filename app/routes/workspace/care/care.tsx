import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireRole } from '~/auth/guards'
import { answerDebrief, debriefAnswers, debriefsFor, keepRatherNot, myHours, quartersIn, ratherNotOf, recordHours } from '~/cases/lists/care'
import { CaseNotFound, NotYours } from '~/cases/errors'
import { ratherNotCodes } from '~/cases/colleagues/rather-not'
import { NotificationBanner } from '~/components/asides'
import { ErrorSummary } from '~/components/error-summary'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { formIn, textOf, textsOf } from '~/http/form'
import { now } from '~/platform/clock'
import { asActor, type Transaction } from '~/platform/database'
import { isId } from '~/platform/ids'
import { dayInWords } from '~/platform/working-days'
import { DebriefSection } from './debrief-section'
import { HoursSection } from './hours-section'
import { RatherSection } from './rather-section'

export const meta = pageTitle((words) => words.care.title)

/** A reviewer's or facilitator's own page: row security gives nobody else's prompts, hours or list. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { personId } = await requireRole(request, 'reviewer', 'facilitator')
  return asActor({ as: 'staff', personId }, async (tx) => {
    const hours = await myHours(tx, personId)
    return {
      done: new URL(request.url).searchParams.get('done'),
      debriefs: (await debriefsFor(tx, personId)).map(({ id, after, on }) => ({ id, after, day: dayInWords(on, now()) })),
      hours: {
        agreed: hours.agreed, used: hours.usedQuarters / 4, cases: hours.cases,
        lines: hours.lines.map(({ ref, quarters, on }) => ({ ref, hours: quarters / 4, day: dayInWords(on, now()) })),
      },
      rather: { codes: [...ratherNotCodes], chosen: await ratherNotOf(tx, personId) },
    }
  })
}

type Problems = { ref?: true; hours?: true }

/** Three forms stand on the page, and each says which it is. */
export async function action({ request }: ActionFunctionArgs) {
  const { personId } = await requireRole(request, 'reviewer', 'facilitator')
  const posted = await formIn(request)
  const act = (of: (tx: Transaction) => Promise<void>) => asActor({ as: 'staff', personId }, of)
  if (posted.has('debrief')) {
    const answer = debriefAnswers.find((each) => each === textOf(posted, 'answer')) ?? 'notNow'
    if (isId(textOf(posted, 'debrief'))) await act((tx) => answerDebrief(tx, personId, { id: textOf(posted, 'debrief'), answer }))
    return redirect(`/workspace/care?done=${answer}`, 303)
  }
  if (posted.has('rather')) {
    await act((tx) => keepRatherNot(tx, personId, textsOf(posted, 'kind')))
    return redirect('/workspace/care?done=rather', 303)
  }
  const [ref, typed] = [textOf(posted, 'ref'), textOf(posted, 'hours')]
  const quarters = quartersIn(typed)
  const problems: Problems = { ...(ref === '' ? { ref: true } : {}), ...(quarters === null ? { hours: true } : {}) }
  if (ref === '' || quarters === null) return data({ problems, typed: { ref, hours: typed } }, { status: 400 })
  try {
    await act((tx) => recordHours(tx, personId, { ref, quarters }))
  } catch (error) {
    if (error instanceof CaseNotFound || error instanceof NotYours) return data({ problems: { ref: true }, typed: { ref, hours: typed } }, { status: 409 })
    throw error
  }
  return redirect('/workspace/care?done=hours', 303)
}

export default function Care() {
  const { done, debriefs, hours, rather } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>() as { problems: Problems; typed: { ref: string; hours: string } } | undefined
  const words = useText().care
  const said: Readonly<Record<string, string | undefined>> = words.done
  const wrong = (['ref', 'hours'] as const).filter((field) => refused?.problems[field])
  return (
    <>
      <ErrorSummary errors={wrong.map((field) => ({ fieldId: field, text: words.hours.problems[field] }))} />
      {done !== null && said[done] !== undefined && !refused && <NotificationBanner id="done" heading={said[done]} isSuccess />}
      <h1>{words.heading}</h1>
      <p className="nhsuk-lede-text">{words.lead}</p>
      <DebriefSection debriefs={debriefs} />
      <HoursSection {...hours} typed={refused?.typed ?? { ref: '', hours: '' }} wrong={wrong} />
      <RatherSection {...rather} />
    </>
  )
}
