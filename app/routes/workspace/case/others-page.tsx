import type { ReactNode } from 'react'
import { NotificationBanner } from '~/components/asides'
import { Button } from '~/components/button'
import { BackLink } from '~/components/links'
import { Textarea } from '~/components/text-input'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { StaffForm } from '../staff-form'
import { Handed } from './form/questions'
import type { Item } from './steps/define'

type Described = { toldUs: boolean; hasCode: boolean; mayWrite: boolean; gist: string | null; account: { words: string | null; on: string }[] }
type Answer = { hasProblem: boolean; isSpeakOff: boolean; way: string | null; typed: string }
type Props = { caseRef: string; done: boolean; affected: { mayInvite: boolean; hasCode: boolean; waitsForPatient: boolean; isLeftInPeace: boolean }; described: Described; next: Item; answer: Answer | undefined }

/** Codes that a first reader hands over, and what is said to those who have them. */
export function OthersPage({ caseRef, done, affected, described, next, answer }: Props) {
  const { caseWork, others: words } = useText()
  const typedIn = (way: string) => (answer?.way === way ? answer.typed : undefined)
  return (
    <>
      <BackLink href={`/workspace/cases/${caseRef}`} text={caseWork.form.back} />
      {done && !answer && <NotificationBanner id="done" heading={words.done} isSuccess />}
      {answer && <NotificationBanner id="not-now" heading={answer.hasProblem ? words.problem : answer.isSpeakOff ? words.speakOffNow : words.notNow} />}
      <h1>{words.heading}</h1>
      <h2>{words.affected.heading}</h2>
      <p>{affected.hasCode ? words.affected.hasCode : affected.isLeftInPeace ? words.affected.leftInPeace : affected.mayInvite ? words.affected.lead : affected.waitsForPatient ? words.affected.patientFirst : words.affected.nobody}</p>
      {affected.mayInvite && (
        <Form way="invite" button={words.affected.invite}>
          <Handed name="secret" words={next} {...words.handed} />
        </Form>
      )}
      {affected.hasCode && <Write to="personAffected" typed={typedIn('personAffected')} />}
      <h2>{words.described.heading}</h2>
      <p>{described.toldUs ? words.described.toldUs : words.described.lead}</p>
      {!described.toldUs && <Told {...described} />}
      {described.hasCode && !described.mayWrite && <p>{words.described.speakOff}</p>}
      {described.mayWrite && <Write to="personDescribed" typed={typedIn('personDescribed')} />}
    </>
  )
}

function Told({ gist, account }: Described) {
  const words = useText().others.described
  if (gist === null) return <p>{words.notToldYet}</p>
  return (
    <>
      <h3>{words.told}</h3>
      <blockquote className="heard-own-words" translate="no">{gist}</blockquote>
      {account.map(({ words: said, on }) => (
        <section key={on + (said ?? '')}>
          <h3>{fill(words.said, { day: on })}</h3>
          <p translate="no">{said ?? words.saidNothing}</p>
        </section>
      ))}
    </>
  )
}

function Write({ to, typed }: { to: 'personAffected' | 'personDescribed'; typed: string | undefined }) {
  const words = useText().others
  return (
    <Form way={to} button={words.send}>
      <Textarea id={`write-${to}`} name="words" label={words.writeTo[to]} labelSize="s" rows={4} value={typed} />
    </Form>
  )
}

function Form({ way, button, children }: { way: string; button: string; children: ReactNode }) {
  return (
    <StaffForm>
      <input type="hidden" name="way" value={way} />
      {children}
      <Button>{button}</Button>
    </StaffForm>
  )
}
