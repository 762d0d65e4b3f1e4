import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireRole } from '~/auth/guards'
import { InsetText, NotificationBanner } from '~/components/asides'
import { BackLink } from '~/components/links'
import { SummaryList } from '~/components/lists'
import { fill } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { stageWords } from '~/content/step-words'
import type { Catalogue } from '~/content/text'
import { useText } from '~/content/use-text'
import { countAlike } from '~/learning/drafting'
import { parts } from '~/learning/item'
import { learningStrand } from '~/learning/strands'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { dayInWords } from '~/platform/working-days'
import { learnerOf, noSuchLearning } from './learner'
import { stepsOpen } from './steps'

export const meta = pageTitle((words) => words.learningWork.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireRole(request, 'learningEditor', 'learningApprover')
  return asActor({ as: 'staff', personId: staff.personId }, async (tx) => {
    const strand = await learningStrand(tx, learnerOf(staff), params.strandId ?? '')
    const { id, state, item, dueAt, memory } = strand
    return {
      id, state, item: item && { ...item, publishedOn: null },
      alike: item && (await countAlike(tx, item)),
      systemOnly: memory.context.systemOnly,
      due: dueAt && dayInWords(dueAt, now()),
      done: new URL(request.url).searchParams.get('done'),
      nouns: stepsOpen(strand).map(({ noun }) => noun),
    }
  }).catch((error: unknown) => {
    throw noSuchLearning(error)
  })
}

/** One thing to learn: where it is, the draft, and exactly what whoever looks may do. */
export default function LearningItemPage() {
  const { id, state, item, alike, systemOnly, due, done, nouns } = useLoaderData<typeof loader>()
  const words = useText()
  const { item: labels, list, steps, fields } = words.learningWork
  const themeNames: Readonly<Record<string, string | undefined>> = fields.theme.options
  const doneWords = (steps as Readonly<Record<string, { done: string } | undefined>>)[done ?? '']?.done
  return (
    <>
      <BackLink href="/workspace/learning" text={list.heading} />
      {doneWords !== undefined && <NotificationBanner id="done" heading={doneWords} isSuccess />}
      <h1>{item === null || item.body.title === '' ? list.untitled : item.body.title}</h1>
      <SummaryList
        rows={[
          { key: labels.stage, value: stageWords(words, 'learning-capture', state) },
          { key: labels.due, value: due ?? list.nothingDue },
          ...(item === null ? [] : [
            { key: labels.direction, value: directionWords(item.direction, words) },
            { key: labels.theme, value: themeNames[item.theme] ?? item.theme },
            { key: labels.place, value: `${item.quarter}, ${item.division}` },
            { key: labels.alike, value: fill(labels.alikeCount, { count: alike ?? 0 }) },
          ]),
        ]}
      />
      {systemOnly && <p>{labels.systemOnly}</p>}
      {item?.body.remark != null && <InsetText><p>{labels.remark} {item.body.remark}</p></InsetText>}
      <h2>{words.caseWork.overview.mayHappen}</h2>
      {nouns.length === 0 && <p>{words.caseWork.overview.nothingMayHappen}</p>}
      <ul className="nhsuk-list">
        {nouns.map((noun) => (
          <li key={noun}>
            <a href={`/workspace/learning/${id}/${noun}`}>{steps[noun as keyof typeof steps].heading}</a>
            <p className="nhsuk-hint">
              {steps[noun as keyof typeof steps].happens} <strong>{words.caseWork.form.told}</strong> {steps[noun as keyof typeof steps].told}
            </p>
          </li>
        ))}
      </ul>
      {item !== null && <h2>{labels.draft}</h2>}
      {item !== null && parts.filter((part) => part !== 'title' && item.body[part] !== '').map((part) => (
        <section key={part}>
          <h3>{fields[part].label}</h3>
          <p>{item.body[part]}</p>
        </section>
      ))}
    </>
  )
}

/** "From staff toward a patient", for `staff->patient`. */
function directionWords(direction: string, { caseWork: { suggestion } }: Catalogue): string {
  const [from = '', toward = ''] = direction.split('->')
  return fill(suggestion.fromToward, { from: said(suggestion.from, from), toward: said(suggestion.toward, toward) })
}

function said(words: Readonly<Record<string, string | undefined>>, code: string): string {
  return words[code] ?? ''
}
