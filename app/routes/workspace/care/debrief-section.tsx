import { Button } from '~/components/button'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'

type Debrief = { id: string; after: 'needs' | 'meeting' | 'finishing'; day: string }

/** Each prompt with its two answers, of which neither is wrong. */
export function DebriefSection({ debriefs }: { debriefs: Debrief[] }) {
  const words = useText().care.debrief
  return (
    <section aria-labelledby="debrief">
      <h2 id="debrief">{words.heading}</h2>
      {debriefs.length === 0 && <p>{words.none}</p>}
      {debriefs.length > 0 && <p>{words.body}</p>}
      {debriefs.map(({ id, after, day }) => (
        <form method="post" key={id} autoComplete="off">
          <p>{fill(words.after[after], { day })}</p>
          <input type="hidden" name="debrief" value={id} />
          <div className="nhsuk-button-group">
            <Button name="answer" value="talked">{words.buttons.talked}<About of={fill(words.after[after], { day })} /></Button>
            <Button name="answer" value="notNow" look="secondary">{words.buttons.notNow}<About of={fill(words.after[after], { day })} /></Button>
          </div>
        </form>
      ))}
      {debriefs.length > 0 && <p>{words.nobody}</p>}
      <p>{words.support} <a href="/support">{words.supportLink}</a>.</p>
    </section>
  )
}

/** Says to a screen reader which of several prompts a button is about. */
function About({ of }: { of: string }) {
  return <span className="nhsuk-u-visually-hidden">: {of}</span>
}
