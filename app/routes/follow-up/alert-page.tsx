import { Button } from '~/components/button'
import { Radios } from '~/components/choices'
import { BackLink } from '~/components/links'
import { TextInput } from '~/components/text-input'
import { useText } from '~/content/use-text'
import { home } from './doors'
import { PostForm, StandingLine, useGiven } from './post-form'
import { SaidOnTop } from './said-on-top'

const wordings = ['first', 'second', 'third'] as const

/** The private alert: a short e-mail in one of three fixed texts, which the person reads here first. */
export function AlertPage({ wording, mayChange }: { wording: (typeof wordings)[number] | null; mayChange: boolean }) {
  const { followUp, followUpAlert: words, mail } = useText()
  const given = useGiven('alert')
  return (
    <>
      <BackLink href={home} text={followUp.back} />
      <SaidOnTop forms={['alert']} />
      <h1>{words.heading}</h1>
      {words.lead.map((line) => <p key={line}>{line}</p>)}
      <p>{wording === null ? words.none : words.on}</p>
      {wording !== null && <blockquote className="heard-own-words">{mail.wordings[wording].subject}</blockquote>}
      {mayChange && (
        <PostForm door="/follow-up/alert">
          <Radios
            id="alert-wording"
            name="wording"
            label={words.wording}
            hint={words.wordingHint}
            choices={wordings.map((code) => ({ id: `alert-${code}`, value: code, label: mail.wordings[code].subject, hint: mail.wordings[code].text.split('\n')[0] ?? '' }))}
            chosen={given.typed('wording') ?? wording ?? undefined}
            error={given.error('wording')}
          />
          <TextInput id="alert-address" name="address" label={words.address} hint={words.addressHint} value={given.typed('address')} inputMode="email" error={given.error('address')} />
          <p>{words.turnsOn}</p>
          <Button>{words.button}</Button>
        </PostForm>
      )}
      {wording !== null && (
        <PostForm door="/follow-up/alert">
          <Button look="secondary" name="way" value="none">{words.take}</Button>
        </PostForm>
      )}
      <StandingLine />
    </>
  )
}
