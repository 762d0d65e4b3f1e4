import { Card, Details } from '~/components/asides'
import { Button } from '~/components/button'
import { Checkboxes, Radios } from '~/components/choices'
import { PageLink } from '~/components/links'
import { TextInput } from '~/components/text-input'
import { capital } from '~/content/capital'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import type { Helper, Mark } from '~/support/offers'
import type { SupportAsked } from '~/support/services'
import type { Phone } from '~/trust/settings'
import { PostForm, useGiven } from './post-form'

export type OfferShown = {
  asked: SupportAsked | null; isOpen: boolean; hasForm: boolean; stands: string; isChased: boolean; onBehalfBy: Helper | null; marks: Mark[]; dates: { clock: string; day: string }[]
}

const page = '/follow-up/support'
const helpers = ['friend', 'teamLeader', 'colleague'] as const
/** Marks that need nothing but a press, the usual next one first. */
const plain: readonly Mark[] = ['sentIt', 'agree', 'theySentIt', 'heard', 'notHeard', 'firstAppointment', 'goOn', 'ended', 'agreeNot', 'changedMind']

/** One offer: open, answered and forgotten, or kept because the person asked for it. */
export function OneOffer({ offer, nth, phones, chaseBy }: { offer: OfferShown; nth: number; phones: Phone[]; chaseBy: string }) {
  const words = useText().followUpSupport
  const { asked, isOpen, hasForm, marks, stands } = offer
  const what = asked === null ? words.general : words.names[asked]
  const about = <span className="nhsuk-u-visually-hidden">, {fill(words.about, { what })}</span>
  const isOver = stands === 'ended' || stands === 'changedMind'
  return (
    <Card heading={what}>
      {stands === 'answered' && <p>{words.answered}</p>}
      {isOver && <p>{words.keep.over}</p>}
      {isOpen && asked !== null && <p>{words.asked}</p>}
      {isOpen && (
        <PostForm door={page} {...(nth === 0 ? { id: 'support-answer' } : {})}>
          <input type="hidden" name="nth" value={nth} />
          <Button name="answer" value="yes">{hasForm ? words.yes : words.yesRing}{about}</Button>{' '}
          <Button name="answer" value="no" look="secondary">{words.no}{about}</Button>
        </PostForm>
      )}
      {isOpen && hasForm && <Keep nth={nth} what={what} />}
      {marks.length > 0 && !isOpen && <Kept offer={offer} nth={nth} phones={phones} what={what} chaseBy={chaseBy} />}
    </Card>
  )
}

/** The one way in which anything of it is kept, said before it is pressed. */
function Keep({ nth, what }: { nth: number; what: string }) {
  const { about, keep } = useText().followUpSupport
  return (
    <Details summary={keep.summary}>
      {keep.body.map((line) => <p key={line}>{line}</p>)}
      <PostForm door={page}>
        <input type="hidden" name="nth" value={nth} />
        <Button name="answer" value="keep" look="secondary">{keep.button}<span className="nhsuk-u-visually-hidden">, {fill(about, { what })}</span></Button>
      </PostForm>
    </Details>
  )
}

function Kept({ offer: { stands, marks, dates, onBehalfBy, isChased }, nth, phones, what, chaseBy }: { offer: OfferShown; nth: number; phones: Phone[]; what: string; chaseBy: string }) {
  const { followUpPromises, followUpSupport: words } = useText()
  const { keep } = words
  const stages: Readonly<Record<string, string | undefined>> = keep.stands
  const sentences: Readonly<Record<string, { promise: string } | undefined>> = followUpPromises.sentences
  const about = <span className="nhsuk-u-visually-hidden">, {fill(words.about, { what })}</span>
  const isBeforeSending = stands === 'agreementAsked' || stands === 'agreementGiven'
  // What was sent is stopped by changing one's mind: then it is too late to say that they may not send it.
  const pressed = plain.filter((mark) => marks.includes(mark) && (mark !== 'agreeNot' || isBeforeSending))
  return (
    <>
      <p>{keep.why}</p>
      <p><strong>{stages[stands]}</strong></p>
      {onBehalfBy !== null && isBeforeSending && <p>{keep.who[onBehalfBy]}</p>}
      {dates.map(({ clock, day }) => <p key={clock}>{`${capital(fill(followUpPromises.by, { day }))}: ${sentences[clock]?.promise ?? ''}`}</p>)}
      {isChased && <p>{keep.chase.standing}</p>}
      {(marks.includes('heard') || marks.includes('firstAppointment')) && <WhomToRing phones={phones} />}
      {marks.includes('sentIt') && <p><PageLink href={`/follow-up/support/form?nth=${nth}`}>{keep.form}<span className="nhsuk-u-visually-hidden">, {fill(words.about, { what })}</span></PageLink></p>}
      <PostForm door={page}>
        <input type="hidden" name="nth" value={nth} />
        {pressed.map((mark, at) => (
          <span key={mark}><Button name="answer" value={mark} {...(at === 0 ? {} : { look: 'secondary' as const })}>{keep.marks[mark as keyof typeof keep.marks]}{about}</Button>{' '}</span>
        ))}
      </PostForm>
      {marks.includes('askOnBehalf') && <OnBehalf nth={nth} />}
      {marks.includes('chase') && <Chase nth={nth} by={chaseBy} />}
      {marks.includes('forget') && (
        <PostForm door={page}>
          <input type="hidden" name="nth" value={nth} />
          <p>{keep.forgetWhat}</p>
          <Button name="answer" value="forget" look="secondary">{keep.forget}{about}</Button>
        </PostForm>
      )}
    </>
  )
}

/** Somebody of the person's own sends it for them: they say who, and agree on this page, before anything is sent. */
function OnBehalf({ nth }: { nth: number }) {
  const { onBehalf } = useText().followUpSupport.keep
  const given = useGiven('support')
  // Two offers may have this form: what was typed goes back into its own, and there the summary of what is wrong leads.
  const isMine = given.typed('nth') === String(nth)
  const error = (field: string) => (isMine ? given.error(field) : undefined)
  const idOf = (field: string) => (isMine ? `support-${field}` : `support-${nth}-${field}`)
  return (
    <Details summary={onBehalf.summary} isOpen={error('by') !== undefined || error('notInvolved') !== undefined}>
      {onBehalf.body.map((line) => <p key={line}>{line}</p>)}
      <PostForm door={page}>
        <input type="hidden" name="nth" value={nth} />
        <Radios
          id={idOf('by')} name="by" label={onBehalf.label} labelSize="s" chosen={isMine ? given.typed('by') : undefined} error={error('by')}
          choices={helpers.map((by) => ({ id: idOf(`by-${by}`), value: by, label: onBehalf.by[by] }))}
        />
        <Checkboxes
          id={idOf('notInvolved')} name="notInvolved" label={onBehalf.ifLeader} labelSize="s" error={error('notInvolved')}
          chosen={isMine && given.typed('notInvolved') === 'yes' ? ['yes'] : []} choices={[{ id: idOf('notInvolved-yes'), value: 'yes', label: onBehalf.notInvolved }]}
        />
        <Button name="answer" value="askOnBehalf" look="secondary">{onBehalf.button}</Button>
      </PostForm>
    </Details>
  )
}

/** The one way in which a colleague learns who waits: what they see, what they do and by when is said before it is pressed. */
function Chase({ nth, by }: { nth: number; by: string }) {
  const { chase } = useText().followUpSupport.keep
  const given = useGiven('support')
  const isMine = given.typed('nth') === String(nth) && given.typed('answer') === 'chase'
  const field = (name: string) => ({ id: isMine ? `support-${name}` : `support-${nth}-${name}`, name, value: isMine ? given.typed(name) : undefined, error: isMine ? given.error(name) : undefined, labelSize: 's' as const })
  return (
    <Details summary={chase.summary} isOpen={isMine}>
      {chase.body.map((line) => <p key={line}>{fill(line, { day: by })}</p>)}
      <PostForm door={page}>
        <input type="hidden" name="nth" value={nth} />
        <TextInput {...field('yourName')} label={chase.name} />
        <TextInput {...field('contactDetails')} label={chase.reach} />
        <Button name="answer" value="chase" look="secondary">{chase.button}</Button>
      </PostForm>
    </Details>
  )
}

function WhomToRing({ phones }: { phones: Phone[] }) {
  const { keep } = useText().followUpSupport
  return (
    <Details summary={keep.ring}>
      <ul className="nhsuk-list">
        {phones.map(({ name, number, when }) => <li key={name}>{name}: <a href={`tel:${number.replaceAll(' ', '')}`}>{number}</a>. {when}</li>)}
      </ul>
    </Details>
  )
}

/** A letter for whatever was sent, whoever sent it: what they answered is forgotten, and a form stands on the public page too, so it is there for everybody alike. */
export function TakingBack({ offers }: { offers: Pick<OfferShown, 'asked' | 'hasForm'>[] }) {
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
