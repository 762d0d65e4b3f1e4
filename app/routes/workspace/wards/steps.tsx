import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireRole } from '~/auth/guards'
import { PrintButton } from '~/components/button'
import { BackLink } from '~/components/links'
import { Table } from '~/components/lists'
import { fill } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { now } from '~/platform/clock'
import { dayInWords, londonDay } from '~/platform/working-days'
import { trustSettings } from '~/trust/settings'
import { doneInWords, roleInList, stepsOfWard } from './ward'

export const meta = pageTitle((words) => words.wards.title)

/** Everything that was done on one ward, with its day: the evidence of all reasonable steps, to be printed or taken along. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireRole(request, 'matron', 'violencePrevention')
  const { name, steps } = await stepsOfWard(staff, params.teamId ?? '')
  const { reasonableSteps: { law, from } } = await trustSettings()
  return {
    id: params.teamId ?? '', name, today: dayInWords(now(), now()),
    law: { law, day: dayInWords(new Date(`${from}T12:00:00Z`), now()), isInEffect: from <= londonDay(now()) },
    lines: steps.map(({ kind, byRole, on }) => ({ day: dayInWords(on, now()), what: doneInWords(kind), role: roleInList(byRole) })),
  }
}

export default function WardSteps() {
  const { id, name, today, law, lines } = useLoaderData<typeof loader>()
  const words = useText().wards.steps
  return (
    <>
      <BackLink href="/workspace/wards" text={words.back} />
      <h1>{fill(words.heading, { ward: name })}</h1>
      <p>{fill(words.until, { day: today })}</p>
      <p>{words.lead}</p>
      <p>{fill(law.isInEffect ? words.law : words.lawSoon, { day: law.day, law: law.law })}</p>
      <p>{words.more}</p>
      {lines.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <>
          <Table
            id="steps"
            caption={fill(words.heading, { ward: name })}
            isCaptionHidden
            columns={[words.columns.day, words.columns.what, words.columns.role]}
            rows={lines.map(({ day, what, role }, nth) => ({ id: `${nth}`, cells: [day, what, role] }))}
          />
          <PrintButton>{words.print}</PrintButton>
          <p className="heard-screen-only"><a href={`/workspace/wards/${id}/steps.csv`} download>{words.file}</a></p>
        </>
      )}
    </>
  )
}
