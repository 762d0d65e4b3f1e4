import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { follow } from '~/cases/following'
import { askedAndTold } from '~/cases/supporting'
import { Card, NotificationBanner } from '~/components/asides'
import { Button } from '~/components/button'
import { BackLink, PageLink } from '~/components/links'
import { fill } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { answerOffer, offersFor, type Offer } from '~/support/offers'
import { serviceFor } from '~/support/services'
import { trustSettings } from '~/trust/settings'
import { formIn } from '~/http/form'
import { home } from './doors'
import { PageStateProvider, PostForm, StandingLine } from './post-form'
import { numberIn, oneIn } from './reading'
import { SaidOnTop } from './said-on-top'
import { givenIn } from './shown'
import { answered, asVisitor, type Form, typedIn } from './visiting'
import { orKeepTheForm } from '../when-away'

export const meta = pageTitle((words) => words.followUpSupport.title)

const page = '/follow-up/support'

export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  return asVisitor(request, async (tx, { draft }) => {
    const { caseId, review } = await follow(tx)
    const trust = await trustSettings()
    const offers = await offersFor(tx, caseId, (await askedAndTold(tx, caseId)).asked)
    const state = { reviewId: review.id, version: review.version, given: givenIn(draft) }
    return { state, offers: offers.map((offer) => ({ ...offer, hasForm: offer.asked === null || serviceFor(trust, offer.asked) !== null })) }
  })
}

/** Yes and no do the same and leave the same behind; the answer itself only says which page comes next. A second press changes nothing. */
const offer: Form<{ nth: number }> = {
  name: 'support',
  page,
  read: (typed) => {
    const { code, errors } = oneIn(typed, 'answer', ['yes', 'no'])
    return code === null ? { errors } : { value: { nth: numberIn(typed, 'nth') } }
  },
  act: async (tx, { caseId, holder, actor }, { nth }) => {
    const chosen = (await offersFor(tx, caseId, []))[nth]
    if (chosen?.isOpen) await answerOffer(tx, { strandId: chosen.strandId, holder, capacities: actor.capacities })
    return 'support.done'
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
  const { state, offers } = useLoaderData<typeof loader>()
  const words = useText().followUpSupport
  return (
    <PageStateProvider value={state}>
      <BackLink href={home} text={words.back} />
      {state.given.done === 'support.done' && <NotificationBanner id="answered" heading={words.done} isSuccess />}
      <SaidOnTop forms={['support']} />
      <h1>{words.heading}</h1>
      <p className="nhsuk-lede-text">{words.lead}</p>
      {words.forgets.map((line) => <p key={line}>{line}</p>)}
      {offers.length === 0 && <p>{words.none}</p>}
      {offers.map((each, nth) => <OneOffer key={each.strandId} offer={each} nth={nth} />)}
      <TakingBack offers={offers} />
      <p><PageLink href="/support">{words.all}</PageLink></p>
      <StandingLine />
    </PageStateProvider>
  )
}

/** A letter for whatever was sent, whoever sent it: what they answered is forgotten, and a form stands on the public page too, so it is there for everybody alike. */
function TakingBack({ offers }: { offers: (Offer & { hasForm: boolean })[] }) {
  const words = useText().followUpSupport
  const offered = offers.flatMap(({ asked, hasForm }, nth) => (hasForm ? [{ nth, what: asked === null ? words.general : words.names[asked] }] : []))
  const letters = offers.length === 0 ? [{ nth: 0, what: words.general }] : offered
  if (letters.length === 0) return null
  return (
    <section aria-labelledby="taking-back">
      <h2 id="taking-back">{words.recall.heading}</h2>
      {words.recall.body.map((line) => <p key={line}>{line}</p>)}
      {letters.map(({ nth, what }) => (
        <p key={nth}><PageLink href={`/follow-up/support/form?nth=${nth}&recall`}>{words.recall.link}<span className="nhsuk-u-visually-hidden">, {fill(words.about, { what })}</span></PageLink></p>
      ))}
    </section>
  )
}

function OneOffer({ offer: { asked, isOpen, hasForm }, nth }: { offer: Offer & { hasForm: boolean }; nth: number }) {
  const words = useText().followUpSupport
  const what = asked === null ? words.general : words.names[asked]
  const about = <span className="nhsuk-u-visually-hidden">, {fill(words.about, { what })}</span>
  return (
    <Card heading={what}>
      {!isOpen && <p>{words.answered}</p>}
      {isOpen && asked !== null && <p>{words.asked}</p>}
      {isOpen && (
        <PostForm door={page} {...(nth === 0 ? { id: 'support-answer' } : {})}>
          <input type="hidden" name="nth" value={nth} />
          <Button name="answer" value="yes">{hasForm ? words.yes : words.yesRing}{about}</Button>{' '}
          <Button name="answer" value="no" look="secondary">{words.no}{about}</Button>
        </PostForm>
      )}
    </Card>
  )
}
