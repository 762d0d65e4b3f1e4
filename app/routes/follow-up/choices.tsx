import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { routeKinds } from '#workflows/effects'
import { publicDoor } from '~/auth/guards'
import { changeChoice, choiceKinds, choicesNow, type ChoiceKind } from '~/cases/choices'
import { NotYours } from '~/cases/errors'
import { follow } from '~/cases/following'
import { isSealed, knownAs } from '~/cases/known'
import { lengthsPromised } from '~/cases/lengths'
import { keptRoutes } from '~/cases/route-share'
import { lengthInWords } from '~/content/length'
import { pageTitle } from '~/content/page-title'
import { text } from '~/content/text'
import { formIn } from '~/http/form'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'
import { type EqualityAnswers, equalityAnswersIn, equalityQuestions, hasJoinedEquality, joinEqualityAnswers } from '~/reports/equality'
import { asAsked } from '../asked-words'
import { ChoicesPage } from './choices-page'
import { PageStateProvider } from './post-form'
import { oneIn } from './reading'
import { shareableRoutes } from './shareable-routes'
import { givenIn } from './shown'
import { answered, asVisitor, type Form, typedIn } from './visiting'
import { orKeepTheForm } from '../when-away'

export const meta = pageTitle((words) => words.followUpChoices.title)

export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  return asVisitor(request, async (tx, { draft, variant }) => {
    const following = await follow(tx)
    const { caseId, holder, review, context, strands, isDecidedElsewhere } = following
    const theirs = (await choicesNow(tx, caseId, holder)).filter(({ kind, isOn }) => kind !== 'speakToThePerson' || isOn || context.isToldByDescribed !== true)
    const choices = theirs.map((choice) => ({ ...choice, on: choice.on && dayInWords(choice.on, now(), text(variant).days) }))
    const state = { reviewId: review.id, version: review.version, given: givenIn(draft) }
    const kept: readonly string[] = await keptRoutes(tx, caseId, strands)
    const isJoined = await hasJoinedEquality(tx)
    const atLeast = lengthInWords((await lengthsPromised(tx)).wordFromUs, text(variant))
    return { state, choices, kept, isDecidedElsewhere, isJoined, atLeast, isTakenBack: isSealed(following), known: isSealed(following) ? null : await knownAs(tx, following), offers: review.offers, rhythm: context.rhythm, isPleaseWait: context.isPleaseWait }
  })
}

type Change = { kind: ChoiceKind; detail: string | null; isOn: boolean }

const choice: Form<Change> = {
  name: 'choice',
  page: '/follow-up/choices',
  read: (typed) => {
    const { code: kind, errors } = oneIn(typed, 'kind', choiceKinds)
    const { code: way, errors: wrong } = oneIn(typed, 'way', ['on', 'off'])
    const detail = routeKinds.find((route) => route === typed.route) ?? null
    if (kind === null || way === null) return { errors: [...errors, ...wrong] }
    if (kind === 'shareWithRoute' && way === 'on' && !shareableRoutes.some((route) => route === detail)) return { errors: [{ field: 'route', code: 'choose' }] }
    return { value: { kind, detail: kind === 'shareWithRoute' ? detail : null, isOn: way === 'on' } }
  },
  act: async (tx, following, change) => {
    await changeChoice(tx, following, change)
    return `choice.${change.kind}.${change.isOn ? 'on' : 'off'}`
  },
}

/** Four questions about the person, once they let us check that we are fair: without an answer there is nothing that could count. */
const fair: Form<EqualityAnswers> = {
  name: 'fair',
  page: '/follow-up/choices',
  read: (typed) => {
    const value = equalityAnswersIn(new Map(Object.entries(typed)))
    const wrong = equalityQuestions.filter((question) => (typed[question] ?? '') !== '' && value[question] === undefined)
    if (wrong.length > 0) return { errors: wrong.map((field) => ({ field, code: 'choose' })) }
    return Object.keys(value).length === 0 ? { errors: [{ field: 'ethnicGroup', code: 'chooseOne' }] } : { value }
  },
  act: async (tx, _, answers) => {
    if (!(await joinEqualityAnswers(tx, answers))) throw new NotYours('choice.changed')
    return 'fair'
  },
}

/** "Speak to the person who did it" takes effect only from the page that says what it means. */
export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return orKeepTheForm(request, async () => {
    const typed = typedIn(await formIn(request.clone()))
    if (typed.go === 'fair') return answered(request, fair)
    const isUnread = typed.kind === 'speakToThePerson' && typed.way === 'on' && typed.hasRead !== 'yes'
    return isUnread ? redirect(asAsked(request, '/follow-up/one-more-page'), 303) : answered(request, choice)
  })
}

export default function Choices() {
  const { state, ...rest } = useLoaderData<typeof loader>()
  return (
    <PageStateProvider value={state}>
      <ChoicesPage {...rest} />
    </PageStateProvider>
  )
}
