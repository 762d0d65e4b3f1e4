import type { ReactNode } from 'react'
import { Button } from '~/components/button'
import { Radios } from '~/components/choices'
import { FormGroup } from '~/components/form-group'
import { BackLink } from '~/components/links'
import type { ChoiceKind, ChoiceNow } from '~/cases/choices'
import type { Mode } from '~/cases/known'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { EqualityFields } from '../equality-fields'
import { doors } from './doors'
import { PostForm, StandingLine, useGiven } from './post-form'
import { ReachForm } from './reach-form'
import { SaidOnTop } from './said-on-top'
import { shareableRoutes } from './shareable-routes'

type ChoiceShown = Omit<ChoiceNow, 'on'> & { on: string | null }
/** `atLeast`: how often they hear from us where they chose nothing else. `kept`: routes that keep their part whatever is chosen. `isJoined`: they answered the four questions about themselves, and the answers count. `known`: how whoever told us is known; null where the page has no form for it. */
type Props = {
  choices: ChoiceShown[]; kept: readonly string[]; isDecidedElsewhere: boolean; isJoined: boolean; atLeast: string; isTakenBack: boolean; offers: string[]; rhythm: string; isPleaseWait: boolean; known: Mode | null
}

/** What stays with whoever told us once the person affected decides: the choices about themselves. */
const own: readonly ChoiceKind[] = ['contactMe', 'checkOnMeLater', 'checkThatWeAreFair']

/** Every choice with its date, what it does before it is made, and what was done after. */
export function ChoicesPage({ choices, kept, isDecidedElsewhere, isJoined, atLeast, isTakenBack, offers, rhythm, isPleaseWait, known }: Props) {
  const { followUp, followUpChoices: words } = useText()
  const lastRoute = choices.filter(({ kind }) => kind === 'shareWithRoute').at(-1)
  return (
    <>
      <BackLink href="/follow-up" text={followUp.back} />
      <SaidOnTop forms={['choice', 'rhythm', 'fair', 'wait', 'reach']} />
      <h1>{words.heading}</h1>
      <p>{isDecidedElsewhere ? words.theirs : words.lead}</p>
      {isTakenBack && <p>{words.takenBack}</p>}
      <ul className="heard-choices">
        {choices.map((choice) => (
          <OneChoice
            key={`${choice.kind} ${choice.detail ?? ''}`} choice={choice} isKept={kept.includes(choice.detail ?? '')} hasEffect={!isTakenBack || own.includes(choice.kind)}
            mayChange={offers.includes('choice.changed') || (isDecidedElsewhere && own.includes(choice.kind))}
          >
            {choice.kind === 'checkThatWeAreFair' && choice.isOn && <FairQuestions isJoined={isJoined} />}
            {choice === lastRoute && offers.includes('choice.changed') && <AnotherRoute taken={choices} />}
          </OneChoice>
        ))}
      </ul>
      {offers.includes('rhythm.changed') && <RhythmForm rhythm={rhythm} atLeast={atLeast} />}
      {known !== null && <ReachForm known={known} />}
      <WaitForms offers={offers} isPleaseWait={isPleaseWait} />
      <StandingLine />
    </>
  )
}

/** `hasEffect`: what turning it on or off does is true just now; of a report that was taken back nothing is shared or used, whatever is on. */
function OneChoice({ choice, isKept, hasEffect, mayChange, children }: { choice: ChoiceShown; isKept: boolean; hasEffect: boolean; mayChange: boolean; children: ReactNode }) {
  const { followUp, followUpChoices: words } = useText()
  const { kind, detail, isOn, on } = choice
  const said = words.kinds[kind]
  const routes: Readonly<Record<string, string | undefined>> = followUp.routes
  const name = detail === null ? said.name : fill(words.withRoute, { route: routes[detail] ?? detail })
  // Without a route there is nothing to turn on yet: the form inside asks which.
  const hasButton = mayChange && !(kind === 'shareWithRoute' && detail === null && !isOn)
  return (
    <li className="heard-choices__one">
      <h2 className="nhsuk-heading-s">{name}</h2>
      <p className="heard-choices__stands">{on === null ? words.neverOn : fill(isOn ? words.standsOn : words.standsOff, { day: on })}</p>
      {hasEffect && <p>{isOn ? said.isOn : said.before}</p>}
      {isKept && <p>{words.keptByLaw}</p>}
      {hasButton && (
        <PostForm door={doors['choice.changed']}>
          <input type="hidden" name="kind" value={kind} />
          {detail !== null && <input type="hidden" name="route" value={detail} />}
          <Button look="secondary" name="way" value={isOn ? 'off' : 'on'}>
            {isOn ? words.turnOff : words.turnOn}
            <span className="nhsuk-u-visually-hidden"> {name}</span>
          </Button>
        </PostForm>
      )}
      {children}
    </li>
  )
}

/** What lets the choice count: asked once, here too, because nothing joins an answer that was given without the choice. */
function FairQuestions({ isJoined }: { isJoined: boolean }) {
  const { fair } = useText().followUpChoices
  const given = useGiven('fair')
  if (isJoined) return <p>{fair.counts}</p>
  return (
    <PostForm door={doors['choice.changed']} id="fair">
      <p>{fair.ask}</p>
      <EqualityFields form="fair" errorIn={given.error} typedIn={given.typed} />
      <Button look="secondary" name="go" value="fair">{fair.button}</Button>
    </PostForm>
  )
}

function AnotherRoute({ taken }: { taken: ChoiceShown[] }) {
  const { followUp, followUpChoices } = useText()
  const words = followUpChoices.anotherRoute
  const given = useGiven('choice')
  const free = shareableRoutes.filter((route) => !taken.some(({ detail }) => detail === route))
  return (
    <PostForm door={doors['choice.changed']}>
      <input type="hidden" name="kind" value="shareWithRoute" />
      <FormGroup id="choice-route" label={words.label} hint={words.hint} labelSize="s" error={given.error('route')}>
        <select className="nhsuk-select" id="choice-route" name="route" autoComplete="off" defaultValue="" aria-describedby="choice-route-hint">
          <option value="" />
          {free.map((route) => (
            <option key={route} value={route}>
              {followUp.routes[route]}
            </option>
          ))}
        </select>
      </FormGroup>
      <Button look="secondary" name="way" value="on">
        {words.button}
      </Button>
    </PostForm>
  )
}

function RhythmForm({ rhythm, atLeast }: { rhythm: string; atLeast: string }) {
  const words = useText().followUpChoices.rhythm
  const given = useGiven('rhythm')
  return (
    <PostForm door={doors['rhythm.changed']}>
      <Radios
        id="rhythm-rhythm"
        name="rhythm"
        label={words.label}
        choices={(['standard', 'everyTwoWeeks', 'monthly', 'onlyWhenNew'] as const).map((code) => ({ id: `rhythm-${code}`, value: code, label: fill(words.options[code], { length: atLeast }) }))}
        chosen={given.typed('rhythm') ?? rhythm}
        error={given.error('rhythm')}
      />
      <Button look="secondary">{words.button}</Button>
    </PostForm>
  )
}

function WaitForms({ offers, isPleaseWait }: { offers: string[]; isPleaseWait: boolean }) {
  const words = useText().followUpChoices.wait
  const isOffered = offers.includes(isPleaseWait ? 'wait.ended' : 'wait.asked')
  if (!isOffered) return null
  return (
    <section aria-labelledby="wait">
      <h2 id="wait">{words.heading}</h2>
      <p>{isPleaseWait ? words.going : words.ask}</p>
      <PostForm door={doors['wait.asked']}>
        <Button look="secondary" name="way" value={isPleaseWait ? 'on' : 'wait'}>
          {isPleaseWait ? words.endButton : words.askButton}
        </Button>
      </PostForm>
    </section>
  )
}
