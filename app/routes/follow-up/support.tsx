import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { EventRefused } from '~/cases/errors'
import { follow } from '~/cases/following'
import { offersTo } from '~/cases/supporting'
import { NotificationBanner } from '~/components/asides'
import { BackLink, PageLink } from '~/components/links'
import { pageTitle } from '~/content/page-title'
import { text } from '~/content/text'
import { useText } from '~/content/use-text'
import { formIn } from '~/http/form'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'
import { answerOffer, helpers, type Helper, keepDates, type Mark, markNames, markOffer } from '~/support/offers'
import { askToChase, chaseBy, endChase } from '~/support/chasing'
import { serviceFor } from '~/support/services'
import { limits } from '~/reports/fields'
import { trustSettings } from '~/trust/settings'
import { orKeepTheForm } from '../when-away'
import { home } from './doors'
import { PageStateProvider, StandingLine } from './post-form'
import { numberIn, oneIn, wordsIn } from './reading'
import { SaidOnTop } from './said-on-top'
import { givenIn } from './shown'
import { OneOffer, TakingBack } from './support-offers'
import { answered, asVisitor, type Form, typedIn } from './visiting'

export const meta = pageTitle((words) => words.followUpSupport.title)

const page = '/follow-up/support'

export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  return asVisitor(request, async (tx, { draft, variant }) => {
    const following = await follow(tx)
    const { review } = following
    const trust = await trustSettings()
    const state = { reviewId: review.id, version: review.version, given: givenIn(draft) }
    const offers = (await offersTo(tx, following)).map(({ asked, isOpen, stands, isChased, onBehalfBy, marks, dates }) => ({
      asked, isOpen, stands, isChased, onBehalfBy, marks, hasForm: asked === null || serviceFor(trust, asked) !== null,
      dates: dates.map(({ clock, dueAt }) => ({ clock, day: dayInWords(dueAt, now(), text(variant).days) })),
    }))
    return { state, offers, phones: trust.otherHelp, chaseBy: dayInWords(await chaseBy(tx), now(), text(variant).days) }
  })
}

type Answer = { nth: number; answer: 'yes' | 'no' | 'keep' | Mark; by: Helper; declaresNotInvolved: boolean; chased: { name: string; reach: string } }

/**
 * Yes and no do the same and leave the same behind; the answer itself only says which page comes next. A second press changes nothing. What else may be
 * pressed is there for somebody who asked us to keep an eye on the dates.
 */
const offer: Form<Answer> = {
  name: 'support',
  page,
  read: (typed) => {
    const { code: answer, errors } = oneIn(typed, 'answer', ['yes', 'no', 'keep', ...markNames])
    if (answer === null) return { errors }
    const { code: by, errors: whoMissing } = oneIn(typed, 'by', helpers)
    if (answer === 'askOnBehalf' && by === null) return { errors: whoMissing }
    const declaresNotInvolved = typed.notInvolved === 'yes'
    if (answer === 'askOnBehalf' && by === 'teamLeader' && !declaresNotInvolved) return { errors: [{ field: 'notInvolved', code: 'notInvolved' }] }
    const name = wordsIn(typed, 'yourName', { limit: limits.short, isNeeded: true })
    const reach = wordsIn(typed, 'contactDetails', { limit: limits.short, isNeeded: true })
    if (answer === 'chase' && name.errors.length + reach.errors.length > 0) return { errors: [...name.errors, ...reach.errors] }
    return { value: { nth: numberIn(typed, 'nth'), answer, by: by ?? 'friend', declaresNotInvolved, chased: { name: name.words, reach: reach.words } } }
  },
  act: async (tx, following, { nth, answer, by, declaresNotInvolved, chased }) => {
    const chosen = (await offersTo(tx, following))[nth]
    const isForgotten = answer === 'yes' || answer === 'no'
    const answering = chosen && { strandId: chosen.strandId, holder: following.holder, capacities: following.actor.capacities }
    if (isForgotten) {
      if (answering && chosen.isOpen) await answerOffer(tx, answering)
      return 'support.done'
    }
    if (!answering) throw new EventRefused('support-offer', 'answered', answer)
    if (answer === 'keep') await keepDates(tx, answering)
    else if (answer === 'chase') await askToChase(tx, answering, { caseId: following.caseId, asked: chosen.asked, ...chased })
    else await markOffer(tx, answering, { mark: answer, by, declaresNotInvolved })
    // Whatever else is said of it, the coordinator need not ask any more; that nobody was in touch is why they were asked to.
    if (answer !== 'chase' && answer !== 'notHeard') await endChase(tx, answering.strandId)
    return answer === 'forget' ? 'support.done' : answer === 'chase' ? 'support.chased' : 'support.kept'
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return orKeepTheForm(request, async () => {
    const typed = typedIn(await formIn(request.clone()))
    return answered(request, typed.answer === 'yes' ? { ...offer, page: `${page}/form?nth=${numberIn(typed, 'nth')}` } : offer)
  })
}

/** What support is offered to the person who holds the code. */
export default function Support() {
  const { state, offers, phones, chaseBy: chaseDay } = useLoaderData<typeof loader>()
  const words = useText().followUpSupport
  const done = { 'support.done': words.done, 'support.kept': words.keep.done, 'support.chased': words.keep.chase.done }[state.given.done ?? '']
  return (
    <PageStateProvider value={state}>
      <BackLink href={home} text={words.back} />
      {done !== undefined && <NotificationBanner id="answered" heading={done} isSuccess />}
      <SaidOnTop forms={['support']} />
      <h1>{words.heading}</h1>
      <p className="nhsuk-lede-text">{words.lead}</p>
      {words.forgets.map((line) => <p key={line}>{line}</p>)}
      {offers.length === 0 && <p>{words.none}</p>}
      {offers.map((each, nth) => <OneOffer key={nth} offer={each} nth={nth} phones={phones} chaseBy={chaseDay} />)}
      <TakingBack offers={offers} />
      <p><PageLink href="/support">{words.all}</PageLink></p>
      <StandingLine />
    </PageStateProvider>
  )
}
