import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '~/auth/guards'
import {
  askForCopy, handlesAccess, knownBy, makeCopy, mayAsk, recordHandedOver, releaseCopy, requestsOn, sendCopyBack, sentBackReasons, staffOn,
} from '~/cases/access/asking'
import { askers } from '~/cases/access/content'
import type { Acting } from '~/cases/acting'
import { CaseNotFound } from '~/cases/errors'
import { openCase } from '~/cases/open-case'
import { pageTitle } from '~/content/page-title'
import { formIn, textsOf } from '~/http/form'
import { asActor } from '~/platform/database'
import { now } from '~/platform/clock'
import { dateOnly, dayInWords } from '~/platform/working-days'
import { accessFile } from './access-file'
import { type Answer, AccessPage } from './access-page'
import { noSuchCase, notTaken } from './answer'
import { day, type Fields, long, one, optional, pick, questionsOf, readForm, tick } from './form/fields'

export const meta = pageTitle((words) => words.whatWeHold.title)

const forms = {
  ask: { forWhom: one(askers), personId: optional(pick()), askedOn: day(), knownBy: one(knownBy) },
  make: { listed: optional(long()) },
  release: { read: tick() },
  sendBack: { why: one(sentBackReasons) },
} satisfies Record<string, Fields>

/** Who asked what we hold about them, and how far their copies are: for first readers, who make them, and information governance, which releases them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { personId } = await requireStaff(request)
  return asActor({ as: 'staff', personId }, async (tx) => {
    const open = await openCase(tx, personId, params.ref ?? '')
    const requests = await requestsOn(tx, open)
    const isMaker = open.actor.capacities.has('firstReader')
    const may = isMaker ? await mayAsk({ tx, open }) : []
    const inWords = (on: Date) => dayInWords(on, now())
    return {
      caseRef: open.ref, done: new URL(request.url).searchParams.get('done'), isMaker, isReleaser: open.actor.capacities.has('informationGovernance'), may,
      staff: isMaker ? (await staffOn({ tx, open })).map(({ id, name }) => ({ id, label: name })) : [],
      requests: requests.map(({ askedOn, dueOn, ...each }) => ({ ...each, askedOn: inWords(askedOn), dueOn: inWords(dueOn), isLate: each.standing !== 'handedOver' && dueOn < dateOnly(now()) })),
      questions: Object.fromEntries(Object.entries(forms).map(([name, fields]) => [name, questionsOf(fields)])),
    }
  }).catch((error: unknown) => {
    throw noSuchCase(error)
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { personId } = await requireStaff(request)
  const posted = await formIn(request)
  const sent = (name: string) => textsOf(posted, name)
  const [way = ''] = sent('way')
  const [id = ''] = sent('id')
  const names = Object.values(forms).flatMap((fields) => Object.keys(fields))
  const typed = Object.fromEntries([...names, 'askedOn.day', 'askedOn.month', 'askedOn.year'].map((name) => [name, sent(name)]))
  const refused: Answer = { way: `${way}${id}`, typed, problems: {}, missing: [] }
  try {
    return await asActor({ as: 'staff', personId }, async (tx) => {
      const open = await openCase(tx, personId, params.ref ?? '')
      if (!handlesAccess(open)) throw new CaseNotFound()
      const acting: Acting = { tx, open, strand: open.review, personId }
      const wrong = (problems: Answer['problems']) => data({ ...refused, problems }, { status: 400 })
      const done = (what: string) => redirect(`/workspace/cases/${open.ref}/access?done=${what}`, 303)
      switch (way) {
        case 'ask': {
          const read = readForm(forms.ask, posted)
          if ('problems' in read) return wrong(read.problems)
          await askForCopy(acting, read.values)
          return done('asked')
        }
        case 'make': {
          const read = readForm(forms.make, posted)
          if ('problems' in read) return wrong(read.problems)
          const at = now()
          await makeCopy(acting, { id, listed: read.values.listed?.split('\n') ?? [] }, (content) => accessFile(content, at))
          return done('prepared')
        }
        case 'release': {
          const read = readForm(forms.release, posted)
          if ('problems' in read) return wrong(read.problems)
          await releaseCopy(acting, id)
          return done('released')
        }
        case 'sendBack': {
          const read = readForm(forms.sendBack, posted)
          if ('problems' in read) return wrong(read.problems)
          await sendCopyBack(acting, { id, why: read.values.why })
          return done('sentBack')
        }
        case 'handOver':
          await recordHandedOver(acting, id)
          return redirect(`/workspace/cases?done`, 303)
        default:
          throw new CaseNotFound()
      }
    })
  } catch (error) {
    if (error instanceof Response) throw error
    return data({ ...refused, missing: [...notTaken(error).missing] }, { status: 409 })
  }
}

export default function Access() {
  return <AccessPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
