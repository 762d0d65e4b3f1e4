import { Button } from '~/components/button'
import { Radios } from '~/components/choices'
import { Textarea } from '~/components/text-input'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { doors } from './doors'
import { goalAnswers, goals, gotAnswers } from './finishing-codes'
import { shortWords } from './limits'
import { PostForm, useGiven } from './post-form'
import type { Shown } from './shown'

/** The finishing question: the four goals, asked for and got, would you speak up again, and what should happen now. */
export function FinishingForm({ asked, ends }: Pick<Shown, 'asked' | 'ends'>) {
  const { reportLists, reportLabels, followUpAnswers } = useText()
  const words = followUpAnswers.finishing
  const given = useGiven('finishing')
  return (
    <>
      <h3>{words.heading}</h3>
      <p>{words.lead}</p>
      <PostForm door={doors['person.content']}>
        {goals.map((goal) => (
          <Radios
            key={goal}
            id={`finishing-${goal}`}
            name={goal}
            label={words.goals[goal]}
            labelSize="s"
            isInline
            choices={goalAnswers.map((answer) => ({ id: `finishing-${goal}-${answer}`, value: answer, label: words.goalAnswers[answer] }))}
            chosen={given.typed(goal)}
          />
        ))}
        {asked.map(({ wanted, got }) => (
          <Radios
            key={wanted}
            id={`finishing-each-${wanted}`}
            name={`each-${wanted}`}
            label={fill(words.each, { wanted: reportLabels.wanted?.[wanted] ?? reportLists.wanted[wanted] })}
            labelSize="s"
            isInline
            choices={gotAnswers.map((answer) => ({ id: `finishing-each-${wanted}-${answer}`, value: answer, label: words.goalAnswers[answer] }))}
            chosen={given.typed(`each-${wanted}`) ?? got}
          />
        ))}
        <Textarea id="finishing-got" name="got" label={words.gotLabel} labelSize="s" rows={4} limit={shortWords} value={given.typed('got')} error={given.error('got')} />
        <Radios
          id="finishing-again"
          name="again"
          label={words.againLabel}
          labelSize="s"
          isInline
          choices={(['yes', 'no', 'notSure'] as const).map((answer) => ({ id: `finishing-again-${answer}`, value: answer, label: words.again[answer] }))}
          chosen={given.typed('again')}
        />
        <Radios
          id="finishing-end"
          name="end"
          label={words.endLabel}
          hint={words.endHint}
          labelSize="s"
          choices={ends.map((end) => ({ id: `finishing-end-${end}`, value: end, label: words.end[end] }))}
          chosen={given.typed('end')}
          error={given.error('end')}
        />
        <Button>{words.button}</Button>
      </PostForm>
    </>
  )
}
