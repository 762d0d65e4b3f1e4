import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '~/auth/guards'
import { wordsToHandOver } from '~/cases/new-code'
import { openCase } from '~/cases/open-case'
import { agreeToTell, inviteAffected, otherPeople, tellDescribed, waitReasons, waitWithTelling, writeToOther } from '~/cases/other-people'
import { pageTitle } from '~/content/page-title'
import { formIn } from '~/http/form'
import { asActor } from '~/platform/database'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'
import { noSuchCase, notTaken, type NotTaken } from './answer'
import { long, one, readForm } from './form/fields'
import { OthersPage } from './others-page'

export const meta = pageTitle((words) => words.others.title)

/** The two who did not tell us: their codes, what is said to them, and where telling the person described stands. For the first reader. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { personId } = await requireStaff(request)
  return asActor({ as: 'staff', personId }, async (tx) => {
    const open = await openCase(tx, personId, params.ref ?? '')
    const { affected, described } = await otherPeople(tx, open)
    const { notice, account, ...rest } = described
    return {
      caseRef: open.ref, done: new URL(request.url).searchParams.has('done'), affected, reasons: [...waitReasons],
      described: { ...rest, account: account.map(({ words, on }) => ({ words, on: dayInWords(on, now()) })), state: notice?.state ?? null, offers: notice?.offers ?? [] },
      // Made with the page: they open nothing until the form with them comes back.
      words: { affected: await wordsToHandOver(), described: await wordsToHandOver() },
    }
  }).catch((error: unknown) => {
    throw noSuchCase(error)
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { personId } = await requireStaff(request)
  const posted = await formIn(request)
  const way = posted.get('way')
  const secret = posted.get('secret')
  const read = readForm({ ...(way === 'wait' ? { why: one(waitReasons) } : {}), ...(way === 'tell' || way === 'affected' || way === 'described' ? { words: long() } : {}) }, posted)
  const typed = posted.get('words')
  if ('problems' in read) return data({ hasProblem: true, refused: null, typed: typeof typed === 'string' ? typed : '' } satisfies Refusal, { status: 400 })
  const { why, words = '' } = read.values as { why?: (typeof waitReasons)[number]; words?: string }
  try {
    return await asActor({ as: 'staff', personId }, async (tx) => {
      const open = await openCase(tx, personId, params.ref ?? '')
      await otherPeople(tx, open)
      const acting = { tx, open, strand: open.review, personId }
      if (way === 'invite' && typeof secret === 'string') await inviteAffected(acting, secret)
      if (way === 'wait' && why) await waitWithTelling(acting, why)
      if (way === 'agree') await agreeToTell(acting)
      if (way === 'tell' && typeof secret === 'string') await tellDescribed(acting, { secret, gist: words })
      if (way === 'affected') await writeToOther(acting, { thread: 'personAffected', text: words })
      if (way === 'described') await writeToOther(acting, { thread: 'personDescribed', text: words })
      return redirect(`/workspace/cases/${open.ref}/others?done`, 303)
    })
  } catch (error) {
    if (error instanceof Response) throw error
    return data({ hasProblem: false, refused: notTaken(error), typed: words } satisfies Refusal, { status: 409 })
  }
}

export type Refusal = { hasProblem: boolean; refused: NotTaken | null; typed: string }

export default function Others() {
  return <OthersPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
