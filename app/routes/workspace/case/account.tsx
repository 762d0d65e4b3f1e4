import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '~/auth/guards'
import { readAccount } from '~/cases/account'
import { filesOn } from '~/cases/files'
import { CaseNotFound } from '~/cases/errors'
import { carriesWords, openCase } from '~/cases/open-case'
import { howToReach } from '~/cases/reaching'
import { Details } from '~/components/asides'
import { Button } from '~/components/button'
import { BackLink } from '~/components/links'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { asActor } from '~/platform/database'
import type { Account as AccountTold } from '~/reports/account'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'
import { noSuchCase } from './answer'
import { FilesRead } from './parts/files-read'
import { ReachSection } from './parts/reach-section'
import { AnswersTold } from './answers-told'
import { Talking } from './parts/talking'
import { talkingWith } from './parts/talking-with'
import { suggestedBy } from './parts/suggested'
import { Suggestion } from './parts/suggestion'

export const meta = pageTitle((words) => words.caseWork.account.heading)

/** Closed: it says that opening is recorded. For an owner or the lead of a route there is no such page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { personId } = await requireStaff(request)
  return asActor({ as: 'staff', personId }, async (tx) => {
    const open = await openCase(tx, personId, params.ref ?? '')
    if (!carriesWords(open)) throw new CaseNotFound()
    return { ref: open.ref, files: await filesOn(tx, open.id), reach: await howToReach(tx, open), isFirstReader: open.actor.capacities.has('firstReader') }
  }).catch((error: unknown) => {
    throw noSuchCase(error)
  })
}

/** Opens it: the audit row is written in the transaction that reads. A POST, so that nobody opens it by following a link. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { personId } = await requireStaff(request)
  return asActor({ as: 'staff', personId }, async (tx) => {
    const open = await openCase(tx, personId, params.ref ?? '')
    const { answers, isMasked, isAnythingTakenOut } = await readAccount(tx, open.id, open.actor)
    return { answers, isMasked, isAnythingTakenOut, days: daysIn(answers), cameOn: answers.cameOn && dayOf(answers.cameOn), suggested: isMasked ? null : suggestedBy(answers), talking: await talkingWith(answers, open) }
  }).catch((error: unknown) => {
    throw noSuchCase(error)
  })
}

/** When it happened, each day in words. */
function daysIn({ when }: AccountTold['answers']): string[] {
  if (when === undefined || !('kind' in when)) return []
  const { date, from, to } = { date: undefined, from: undefined, to: undefined, ...when }
  return [date, from, to].flatMap((day) => (day === undefined ? [] : [dayOf(day)]))
}

function dayOf(day: string): string {
  return dayInWords(new Date(`${day}T12:00:00Z`), now())
}

export default function Account() {
  const { ref, files, reach, isFirstReader } = useLoaderData<typeof loader>()
  const told = useActionData<typeof action>()
  const { account, overview, form } = useText().caseWork
  return (
    <>
      <BackLink href={`/workspace/cases/${ref}`} text={form.back} />
      <h1>{account.heading}</h1>
      {told === undefined ? (
        <form method="post">
          <p>{overview.account.closed}</p>
          <Button>{overview.account.open}</Button>
        </form>
      ) : (
        <>
          <p>{account.recorded} {told.isAnythingTakenOut === true && account.masked}{told.isAnythingTakenOut === false && account.nobodyRecognisable}</p>
          {told.talking && <Talking {...told.talking} />}
          <AnswersTold answers={told.answers} days={told.days} cameOn={told.cameOn} />
          {told.answers.wordsUsed !== undefined && (
            <Details summary={account.words}>
              <p>{account.wordsNote}</p>
              <p>{told.answers.wordsUsed}</p>
            </Details>
          )}
          {told.suggested && <Suggestion {...told.suggested} />}
        </>
      )}
      {reach && <ReachSection caseRef={ref} reach={reach} />}
      <FilesRead caseRef={ref} files={files} isFirstReader={isFirstReader} />
    </>
  )
}
