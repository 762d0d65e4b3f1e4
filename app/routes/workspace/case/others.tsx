import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '~/auth/guards'
import { CaseNotFound } from '~/cases/errors'
import { openCase } from '~/cases/open-case'
import { handsOver, inviteAffected, otherPeople, writeToOther } from '~/cases/follow-up/other-people'
import { pageTitle } from '~/content/page-title'
import { formIn } from '~/http/form'
import { asActor } from '~/platform/database'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'
import { noSuchCase, notTaken } from './answer'
import { handed, long, one, readForm } from './form/fields'
import { OthersPage } from './others-page'
import { wordsAsItem } from './steps/items'

export const meta = pageTitle((words) => words.others.title)

/** The two who did not tell us: their codes, and what is said to them. For the first reader. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { personId } = await requireStaff(request)
  return asActor({ as: 'staff', personId }, async (tx) => {
    const open = await openCase(tx, personId, params.ref ?? '')
    const { affected, described: { toldUs, hasCode, mayWrite, gist, account } } = await otherPeople(tx, open)
    return {
      caseRef: open.ref, done: new URL(request.url).searchParams.has('done'), affected,
      described: { toldUs, hasCode, mayWrite, gist, account: account.map(({ words, on }) => ({ words, on: dayInWords(on, now()) })) },
      next: await wordsAsItem(),
    }
  }).catch((error: unknown) => {
    throw noSuchCase(error)
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { personId } = await requireStaff(request)
  const posted = await formIn(request)
  const way = posted.get('way')
  const typed = posted.get('words')
  const given = { way: typeof way === 'string' ? way : null, typed: typeof typed === 'string' ? typed : '' }
  try {
    return await asActor({ as: 'staff', personId }, async (tx) => {
      const open = await openCase(tx, personId, params.ref ?? '')
      if (!handsOver(open)) throw new CaseNotFound()
      const acting = { tx, open, strand: open.review, personId }
      const read = way === 'invite' ? readForm({ secret: handed() }, posted) : readForm({ way: one(['personAffected', 'personDescribed']), words: long() }, posted)
      if ('problems' in read) return data({ ...given, hasProblem: true, isSpeakOff: false }, { status: 400 })
      if ('secret' in read.values) await inviteAffected(acting, read.values.secret)
      else await writeToOther(acting, { thread: read.values.way, text: read.values.words })
      return redirect(`/workspace/cases/${open.ref}/others?done`, 303)
    })
  } catch (error) {
    if (error instanceof Response) throw error
    const { missing } = notTaken(error)
    return data({ ...given, hasProblem: false, isSpeakOff: missing.includes('speakAgain') }, { status: 409 })
  }
}

export default function Others() {
  return <OthersPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
