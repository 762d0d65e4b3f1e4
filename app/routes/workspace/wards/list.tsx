import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireRole } from '~/auth/guards'
import { incidentsOn, wardsOf, type WardIncident } from '~/cases/lists/wards'
import { Table } from '~/components/lists'
import { fill } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { text } from '~/content/text'
import { useText } from '~/content/use-text'
import { asActor } from '~/platform/database'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'
import { doneInWords } from './ward'

export const meta = pageTitle((words) => words.wards.title)

/** The live list of each ward that is this colleague's own. What stands in no row of it cannot be read here or anywhere else by them. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { personId } = await requireRole(request, 'matron', 'violencePrevention')
  return asActor({ as: 'staff', personId }, async (tx) => {
    const wards = []
    for (const ward of await wardsOf(tx, personId)) wards.push({ ...ward, lines: (await incidentsOn(tx, ward.id)).map(line) })
    return { wards }
  })
}

/** A line as it is drawn. Its number on the page is its place in the list and means nothing. */
function line({ on, kinds, actions, alert }: WardIncident) {
  const words = text('en').wards
  const day = (date: Date) => dayInWords(date, now())
  return {
    on: day(on),
    kinds: kinds.map((kind) => words.kinds[kind]).join('; '),
    actions: actions.map(({ kind, on: done }) => fill(words.action, { what: doneInWords(kind), day: day(done) })),
    alert: alert === null ? words.alert.none : alert.stands !== 'live' ? words.alert[alert.stands] : alert.until === null ? words.alert.liveOpen : fill(words.alert.live, { day: day(alert.until) }),
  }
}

export default function Wards() {
  const { wards } = useLoaderData<typeof loader>()
  const words = useText().wards
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="nhsuk-lede-text">{words.lead}</p>
      <p>{words.never}</p>
      <p>{words.act}</p>
      {wards.length === 0 && <p>{words.noWards}</p>}
      {wards.map(({ id, name, lines }) => (
        <section key={id} aria-labelledby={`ward-${id}`}>
          <h2 id={`ward-${id}`}>{name}</h2>
          {lines.length === 0 ? (
            <p>{words.empty}</p>
          ) : (
            <Table
              id={`list-${id}`}
              caption={fill(words.caption, { ward: name })}
              isCaptionHidden
              columns={[words.columns.on, words.columns.kinds, words.columns.actions, words.columns.alert]}
              rows={lines.map(({ on, kinds, actions, alert }, nth) => ({ id: `${nth}`, cells: [on, kinds, <Done key="done" actions={actions} />, alert] }))}
            />
          )}
          <p><a href={`/workspace/wards/${id}`}>{fill(words.steps.link, { ward: name })}</a></p>
        </section>
      ))}
    </>
  )
}

function Done({ actions }: { actions: string[] }) {
  const words = useText().wards
  if (actions.length === 0) return words.none
  return <ul className="nhsuk-list nhsuk-list--bullet">{actions.map((action, nth) => <li key={`${nth}`}>{action}</li>)}</ul>
}
