import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '~/auth/guards'
import { CaseNotFound } from '~/cases/errors'
import { readNeeds } from '~/cases/review/needs-table'
import { carriesWords, openCase } from '~/cases/open-case'
import { recordReading } from '~/cases/reads'
import { BackLink } from '~/components/links'
import { pageTitle } from '~/content/page-title'
import { stepWords } from '~/content/step-words'
import { useText } from '~/content/use-text'
import { asActor } from '~/platform/database'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'
import { noSuchCase } from './answer'
import { NeedsTable } from './parts/needs-table'
import { stepsOpenIn } from './steps'
import { needs as needsSteps } from './steps/needs'

export const meta = pageTitle((words) => words.caseWork.needsPage.title)

/** Who was hurt, what they need, whose obligation it is and by when, and whether it was met. For those who carry the case. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { personId } = await requireStaff(request)
  return asActor({ as: 'staff', personId }, async (tx) => {
    const open = await openCase(tx, personId, params.ref ?? '')
    if (!carriesWords(open)) throw new CaseNotFound()
    const parties = await readNeeds(tx, open.id)
    if (parties.length > 0) await recordReading(tx, open, 'needs.read')
    const written = needsSteps.map(({ noun }) => noun)
    return {
      ref: open.ref,
      nouns: stepsOpenIn(open.review).map(({ noun }) => noun).filter((noun) => written.includes(noun)),
      parties: parties.map(({ needs, ...party }) => ({
        ...party,
        needs: needs.map(({ obligations, ...need }) => ({ ...need, obligations: obligations.map((one) => ({ ...one, dueOn: dayInWords(one.dueOn, now()) })) })),
      })),
    }
  }).catch((error: unknown) => {
    throw noSuchCase(error)
  })
}

export default function Needs() {
  const { ref, nouns, parties } = useLoaderData<typeof loader>()
  const words = useText()
  const { needsPage, form } = words.caseWork
  return (
    <>
      <BackLink href={`/workspace/cases/${ref}`} text={form.back} />
      <h1>{needsPage.heading}</h1>
      <p>{needsPage.lead} {needsPage.print}</p>
      {parties.length === 0 ? <p>{needsPage.none}</p> : <NeedsTable caption={`${needsPage.heading}: ${ref}`} parties={parties} />}
      {nouns.length > 0 && (
        <div className="heard-not-on-paper">
          <h2>{needsPage.next}</h2>
          <ul className="nhsuk-list">
            {nouns.map((noun) => (
              <li key={noun}>
                <a href={`/workspace/cases/${ref}/${noun}`}>{stepWords(words, noun).heading}</a>
                <p className="nhsuk-hint">{stepWords(words, noun).happens}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
