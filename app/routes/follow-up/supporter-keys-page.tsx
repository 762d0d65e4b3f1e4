import { Button } from '~/components/button'
import { BackLink } from '~/components/links'
import { Fieldset } from '~/components/form-group'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { home } from './doors'
import { PostForm, StandingLine, useGiven } from './post-form'
import { SaidOnTop } from './said-on-top'

type Part = keyof ReturnType<typeof useText>['followUpSupporter']['parts']
type Props = { keys: { id: string; shows: Part[]; lastUsedOn: string }[]; parts: Part[]; next: { secret: string; words: string[] } | null }

const door = '/follow-up/supporter'

/** The keys that are out, each with its way back, and eight words for one more. */
export function SupporterKeysPage({ keys, parts, next }: Props) {
  const { followUp, followUpSupporter: words } = useText()
  return (
    <>
      <BackLink href={home} text={followUp.back} />
      <SaidOnTop forms={['supporter']} />
      <h1>{words.heading}</h1>
      {words.lead.map((line) => <p key={line}>{line}</p>)}
      {keys.length > 0 && <h2>{words.out}</h2>}
      {keys.map(({ id, shows, lastUsedOn }, nth) => (
        <div key={id} className="heard-owed">
          <h3>{fill(words.key, { nth: nth + 1 })}</h3>
          <p>{fill(words.sees, { parts: shows.map((part) => words.parts[part]).join(', ') })} {fill(words.used, { day: lastUsedOn })}</p>
          <PostForm door={door}>
            <input type="hidden" name="id" value={id} />
            <Button look="secondary">{fill(words.take, { nth: nth + 1 })}</Button>
          </PostForm>
        </div>
      ))}
      {next === null ? <p>{words.enough}</p> : <NewKey parts={parts} next={next} />}
      <StandingLine />
    </>
  )
}

function NewKey({ parts, next: { secret, words: eight } }: { parts: Part[]; next: NonNullable<Props['next']> }) {
  const words = useText().followUpSupporter
  const given = useGiven('supporter')
  return (
    <>
      <h2>{words.newKey}</h2>
      <p>{words.write}</p>
      <p className="heard-own-words" translate="no"><strong>{eight.join(' ')}</strong></p>
      <PostForm door={door}>
        <input type="hidden" name="secret" value={secret} />
        <Fieldset id="supporter-shows" label={words.which} labelSize="s" hint={words.whichHint} error={given.error('shows')}>
          <div className="nhsuk-checkboxes" id="supporter-shows">
            {parts.map((part) => (
              <div className="nhsuk-checkboxes__item" key={part}>
                <input className="nhsuk-checkboxes__input" id={`supporter-shows-${part}`} type="checkbox" name={`shows-${part}`} value="yes" defaultChecked={given.typed(`shows-${part}`) === 'yes'} />
                <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={`supporter-shows-${part}`}>{words.parts[part]}</label>
              </div>
            ))}
          </div>
        </Fieldset>
        <p>{words.effect}</p>
        <Button>{words.give}</Button>
      </PostForm>
    </>
  )
}
