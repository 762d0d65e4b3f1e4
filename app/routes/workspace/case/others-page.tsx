import type { ReactNode } from 'react'
import { NotificationBanner } from '~/components/asides'
import { Button } from '~/components/button'
import { Radios } from '~/components/choices'
import { BackLink } from '~/components/links'
import { Textarea } from '~/components/text-input'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'

type Words = { secret: string; words: string[] }
type Reason = keyof ReturnType<typeof useText>['others']['reasons']
type Described = { state: string | null; offers: string[]; hasCode: boolean; gist: string | null; account: { words: string | null; on: string }[] }
type Props = {
  caseRef: string
  done: boolean
  affected: { mayInvite: boolean; hasCode: boolean }
  described: Described
  reasons: Reason[]
  words: { affected: Words; described: Words }
  answer: { hasProblem: boolean; refused: { because: 'movedOn' | 'notNow' } | null; typed: string } | undefined
}

/** Codes that a first reader hands over, and what is said to those who have them. */
export function OthersPage({ caseRef, done, affected, described, reasons, words: made, answer }: Props) {
  const { caseWork, others: words } = useText()
  return (
    <>
      <BackLink href={`/workspace/cases/${caseRef}`} text={caseWork.form.back} />
      {done && !answer && <NotificationBanner id="done" heading={words.done} isSuccess />}
      {answer && <NotificationBanner id="not-now" heading={answer.hasProblem ? words.problem : words.notNow} />}
      <h1>{words.heading}</h1>
      <h2>{words.affected.heading}</h2>
      <p>{affected.hasCode ? words.affected.hasCode : affected.mayInvite ? words.affected.lead : words.affected.nobody}</p>
      {affected.mayInvite && (
        <Form way="invite" button={words.affected.invite}>
          <Handed words={made.affected} />
        </Form>
      )}
      {affected.hasCode && <Write way="affected" />}
      <h2>{words.described.heading}</h2>
      <p>{words.described.lead}</p>
      <Telling described={described} reasons={reasons} made={made.described} typed={answer?.typed} />
    </>
  )
}

function Telling({ described: { state, offers, hasCode, gist, account }, reasons, made, typed }: { described: Described; reasons: Reason[]; made: Words; typed: string | undefined }) {
  const words = useText().others.described
  return (
    <>
      {(state === null || offers.includes('waiting.lookedAt')) && !hasCode && <Waits reasons={reasons} />}
      {offers.includes('notice.agreed') && <Form way="agree" button={words.agree}><p>{words.agreeHappens}</p></Form>}
      {offers.includes('described.told') && (
        <Form way="tell" button={words.tell}>
          <Textarea id="gist" name="words" label={words.gist} labelSize="s" hint={words.gistHint} rows={6} value={typed} />
          <Handed words={made} />
        </Form>
      )}
      {gist !== null && <><h3>{words.told}</h3><blockquote className="heard-own-words" translate="no">{gist}</blockquote></>}
      {account.map(({ words: said, on }) => (
        <section key={on + (said ?? '')}>
          <h3>{fill(words.said, { day: on })}</h3>
          <p translate="no">{said ?? words.saidNothing}</p>
        </section>
      ))}
      {hasCode && <Write way="described" />}
    </>
  )
}

function Waits({ reasons }: { reasons: Reason[] }) {
  const words = useText().others
  return (
    <Form way="wait" button={words.described.wait}>
      <Radios id="why" name="why" label={words.described.why} labelSize="s" choices={reasons.map((code) => ({ id: `why-${code}`, value: code, label: words.reasons[code] }))} />
    </Form>
  )
}

/** Eight words to write down first: they begin to work with the button of the same form. */
function Handed({ words: { secret, words: eight } }: { words: Words }) {
  const words = useText().others
  return (
    <>
      <p>{words.write}</p>
      <p className="heard-own-words" translate="no"><strong>{eight.join(' ')}</strong></p>
      <input type="hidden" name="secret" value={secret} />
    </>
  )
}

function Write({ way }: { way: 'affected' | 'described' }) {
  const words = useText().others
  return (
    <Form way={way} button={words.send}>
      <Textarea id={`write-${way}`} name="words" label={words.writeTo[way]} labelSize="s" rows={4} />
    </Form>
  )
}

function Form({ way, button, children }: { way: string; button: string; children: ReactNode }) {
  return (
    <form method="post" autoComplete="off" data-keep>
      <input type="hidden" name="way" value={way} />
      {children}
      <Button>{button}</Button>
    </form>
  )
}
