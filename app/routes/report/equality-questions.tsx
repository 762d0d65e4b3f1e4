import { Details } from '~/components/asides'
import { Button } from '~/components/button'
import { useText } from '~/content/use-text'
import { useWay } from '~/content/use-way'
import type { Sent } from '~/reports/draft-content'
import { EqualityFields } from '../equality-fields'

/** After sending and apart from it: who the people are who tell us, in groups. Folded, because nobody owes it to us. */
export function EqualityQuestions({ receipt: { equality, mayJoin } }: { receipt: Sent }) {
  const { reportSent, frame } = useText()
  const way = useWay()
  const words = reportSent.equality
  if (equality === 'notAsked') return null
  if (equality === 'given') return <p role="status" data-focus tabIndex={-1}>{words.kept}</p>
  return (
    <Details summary={words.summary}>
      <form method="post" action={way('/report/sent')} autoComplete="off" noValidate data-keep={frame.notSent}>
        <p>{words.why}</p>
        <p>{mayJoin ? words.joined : words.apart}</p>
        <EqualityFields />
        <Button look="secondary" name="go" value="equality">
          {words.button}
        </Button>
      </form>
    </Details>
  )
}
