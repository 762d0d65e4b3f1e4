import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireRole } from '~/auth/guards'
import { safetySteps } from '~/cases/review/first-look'
import { NotificationBanner } from '~/components/asides'
import { Button } from '~/components/button'
import { Checkboxes } from '~/components/choices'
import { ErrorSummary } from '~/components/error-summary'
import { fill } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { text } from '~/content/text'
import { useText } from '~/content/use-text'
import { formIn, textsOf } from '~/http/form'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'
import { type OneTyped, openTicked, recordEach, type Shared, sharedIn, typedOf, atOnce, waiting } from './read'
import { RecordsForm } from './records-form'

export const meta = pageTitle((words) => words.records.title)

/** Small records that wait, ward by ward. No account is opened by looking at the list. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { personId } = await requireRole(request, 'firstReader')
  const { kinds } = text('en').records
  const lines = (await waiting(personId)).map((record) => ({ ref: record.ref, ward: record.ward, day: dayInWords(record.toldOn, now()), kinds: record.kinds.map((kind) => kinds[kind]).join('; ') }))
  const wards = [...new Set(lines.map(({ ward }) => ward))]
  const done = Number(new URL(request.url).searchParams.get('done') ?? 0)
  return {
    done: Number.isInteger(done) && done > 0 ? done : 0, atOnce, steps: [...safetySteps], facts: lines,
    groups: wards.map((ward) => ({ ward, all: lines.filter((line) => line.ward === ward) })).map(({ ward, all }) => ({ ward, lines: all.slice(0, atOnce), more: all.length > atOnce })),
  }
}

/** `open`: reads those that were ticked. Otherwise records them, one after the other; what was not taken comes back with what was typed. */
export async function action({ request }: ActionFunctionArgs) {
  const { personId } = await requireRole(request, 'firstReader')
  const posted = await formIn(request)
  const nothing: Shared = { words: '', done: [], problems: {} }
  if (posted.has('open')) {
    const ones = await openTicked(personId, textsOf(posted, 'ref'))
    return data({ ones, shared: nothing, recorded: 0 } satisfies Answer, { status: ones.length === 0 ? 400 : 200 })
  }
  const ones = typedOf(posted)
  const { typed: shared, values } = sharedIn(posted)
  if (values === null || ones.length === 0) return data({ ones, shared, recorded: 0 } satisfies Answer, { status: 400 })
  const left = await recordEach(personId, ones, values)
  if (left.length > 0) return data({ ones: left, shared, recorded: ones.length - left.length } satisfies Answer, { status: 409 })
  return redirect(`/workspace/records?done=${ones.length}`, 303)
}

export type Answer = { ones: OneTyped[]; shared: Shared; recorded: number }

export default function Records() {
  const { done, steps, facts, groups, atOnce: most } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as Answer | undefined
  const words = useText().records
  if (answer && answer.ones.length > 0) return <RecordsForm {...answer} steps={steps} facts={facts} />
  return (
    <>
      {answer && <ErrorSummary errors={[{ fieldId: `ward-0`, text: words.choose }]} />}
      {done > 0 && !answer && <NotificationBanner id="done" heading={fill(words.done, { count: done })} isSuccess><p>{words.doneNext}</p></NotificationBanner>}
      <h1>{words.heading}</h1>
      <p className="nhsuk-lede-text">{words.lead}</p>
      <p>{words.alone}</p>
      {groups.length === 0 ? <p>{words.empty}</p> : <p>{words.how}</p>}
      {groups.map(({ ward, lines, more }, nth) => (
        <form method="post" key={ward} autoComplete="off">
          <Checkboxes
            id={`ward-${nth}`}
            name="ref"
            label={fill(words.ward, { ward })}
            labelSize="m"
            hint={more ? fill(words.more, { count: most }) : undefined}
            choices={lines.map(({ ref, day, kinds }) => ({ id: `ref-${ref}`, value: ref, label: fill(words.item, { ref, day, kinds }) }))}
          />
          <p>{words.opening}</p>
          <Button name="open" value="yes">{words.open}</Button>
        </form>
      ))}
    </>
  )
}
