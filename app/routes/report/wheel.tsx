import { Fieldset, type QuestionProps } from '~/components/form-group'
import { Checkboxes } from '~/components/choices'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { ratherNotSay } from '~/reports/code-lists'
import { ringOf, wordGroups } from '~/reports/wheel'
import type { Wheel } from '~/trust/schema'
import { labelOf } from './words'

type WheelProps = QuestionProps & { name: string; wheel: Wheel; chosen: readonly string[] }

/**
 * The trust's wheel: a list of plain boxes in the wheel's segments, which is the control, and a ring beside it, in which what is ticked is filled by the
 * stylesheet alone. The ring can be seen and read out; there is nothing in it to press.
 */
export function WheelOfWords({ wheel, chosen, name, ...question }: WheelProps) {
  const all = useText()
  const words = all.reportWheel
  const groups = wordGroups(wheel)
  const numbered = groups.map((group, nth) => ({ ...group, label: group.name === null ? words.others : fill(words.segment, { nth: nth + 1, name: group.name }) }))
  return (
    <div className="heard-wheel">
      <Ring wheel={wheel} />
      <Fieldset {...question} hint={`${question.hint ?? ''} ${fill(words.hint, { wheel: wheel.name })}`.trim()}>
        <div id={question.id}>
          {numbered.map(({ label, name: segment, words: codes }, nth) => (
            <Checkboxes
              key={label}
              id={`${question.id}-group-${nth + 1}`}
              name={name}
              label={label}
              labelSize="s"
              chosen={chosen}
              choices={[...codes, ...(segment === null ? [ratherNotSay] : [])].map((code) => ({ id: `${name}-${code}`, value: code, label: labelOf(all, 'wordsThatFit', code) }))}
            />
          ))}
        </div>
      </Fieldset>
    </div>
  )
}

function Ring({ wheel }: { wheel: Wheel }) {
  const words = useText().reportWheel
  const { pieces, marks } = ringOf(wordGroups(wheel))
  return (
    <svg className="heard-wheel__ring" width="264" height="264" viewBox="0 0 264 264" role="img" aria-labelledby="ring-title ring-says">
      <title id="ring-title">{wheel.name}</title>
      <desc id="ring-says">{fill(words.ring, { count: marks.length })}</desc>
      {pieces.map(({ word, path }) => (
        <path key={word} className={`heard-wheel__piece heard-wheel__piece--${word}`} d={path} />
      ))}
      {marks.map(({ nth, x, y }) => (
        <text key={nth} x={x} y={y} fontSize="16" textAnchor="middle" dominantBaseline="central">
          {nth}
        </text>
      ))}
    </svg>
  )
}
