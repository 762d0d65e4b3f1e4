import { Button } from '~/components/button'
import { Radios } from '~/components/choices'
import { TextInput } from '~/components/text-input'
import { useText } from '~/content/use-text'
import { hintOf, labelOf } from '../report/words'
import { PostForm, useGiven } from './post-form'

const modes = ['unknown', 'keptApart', 'named'] as const

/**
 * Who whoever told us is to us, and how to reach them: what it changes and what it does not comes first. What they left before is in the vault, and
 * stands here no more than on any other page. `known`: how they are known now; nobody goes back from there.
 */
export function ReachForm({ known }: { known: (typeof modes)[number] }) {
  const all = useText()
  const { reach: words } = all.followUpChoices
  const { questions: asked } = all.reportPages.reach
  const given = useGiven('reach')
  const open = modes.slice(modes.indexOf(known))
  const field = (name: string) => ({ id: `reach-${name}`, name, value: given.typed(name), error: given.error(name), labelSize: 's' as const })
  return (
    <section aria-labelledby="reach">
      <h2 id="reach">{words.heading}</h2>
      <p>{words.stands[known]}</p>
      {words.before.map((line) => <p key={line}>{line}</p>)}
      <PostForm door="/follow-up/reach">
        <Radios
          id="reach-mode" name="mode" label={all.reportPages.name.questions.mode.label} labelSize="s" chosen={given.typed('mode') ?? known} error={given.error('mode')}
          choices={open.map((code) => ({ id: `reach-mode-${code}`, value: code, label: labelOf(all, 'mode', code), hint: hintOf(all, 'mode', code) }))}
        />
        <TextInput {...field('yourName')} label={all.reportPages.name.questions.yourName.label} hint={words.nameHint} />
        <Radios
          id="reach-contact" name="contact" label={words.way} labelSize="s" chosen={given.typed('contact') ?? 'same'} error={given.error('contact')}
          choices={(['same', 'phone', 'other'] as const).map((code) => ({ id: `reach-contact-${code}`, value: code, label: code === 'same' ? words.same : labelOf(all, 'contact', code) }))}
        />
        <TextInput {...field('contactDetails')} label={words.details} />
        <TextInput {...field('safeTimes')} label={asked.safeTimes.label} hint={asked.safeTimes.hint} />
        <p>{words.turnsOn}</p>
        <Button look="secondary">{words.button}</Button>
      </PostForm>
    </section>
  )
}
