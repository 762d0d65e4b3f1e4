import { Button } from '~/components/button'
import { Radios } from '~/components/choices'
import { Textarea } from '~/components/text-input'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { goalAnswers, goals } from './finishing-codes'
import { shortWords } from './limits'
import { PostForm, useGiven } from './post-form'
import type { Shown } from './shown'

type GoalsSectionProps = { asked: Shown['goals']; who: 'personDescribed' | 'personWhoTold'; form: 'describedGoals' | 'goals'; door: '/follow-up/your-side' | '/follow-up/goals' }

/** The four goals, asked of somebody who does not decide: any of them may be left, and what was sent may be changed while they are asked. */
export function GoalsSection({ asked, who, form, door }: GoalsSectionProps) {
  const { followUpAnswers } = useText()
  const { goals: words, finishing } = followUpAnswers
  const given = useGiven(form)
  if (asked === null) return null
  const { said } = asked
  return (
    <section aria-labelledby={`${form}-heading`}>
      <h2 id={`${form}-heading`}>{words.heading}</h2>
      <p>{words.lead}</p>
      <p>{words.who}</p>
      {said !== null && <p>{fill(words.saidOn, { day: said.on })}</p>}
      <PostForm door={door}>
        {goals.map((goal) => (
          <Radios
            key={goal}
            id={`${form}-${goal}`}
            name={goal}
            label={words[who][goal]}
            labelSize="s"
            isInline
            choices={goalAnswers.map((answer) => ({ id: `${form}-${goal}-${answer}`, value: answer, label: finishing.goalAnswers[answer] }))}
            chosen={given.typed(goal) ?? said?.goals[goal]}
          />
        ))}
        <Textarea
          id={`${form}-text`} name="text" label={words.wordsLabel} labelSize="s" hint={words.hint} rows={3} limit={shortWords}
          value={given.typed('text') ?? said?.words} error={given.error('text')}
        />
        <Button name="way" value="goals">{words.button}</Button>
      </PostForm>
    </section>
  )
}
