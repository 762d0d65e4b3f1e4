import { Button } from '~/components/button'
import { ErrorSummary } from '~/components/error-summary'
import { TextInput } from '~/components/text-input'
import { useText } from '~/content/use-text'
import { useWay } from '~/content/use-way'
import { StandingLine } from './page-form'

/** Opened anew while something is there: it says nothing of what, and opens by the four words alone. Or it is cleared, and somebody else begins. */
export function ShutPage({ typed, isWrong }: { typed: string; isWrong: boolean }) {
  const { reportShut: words, reportStart, frame } = useText()
  const { label, hint, wrong } = reportStart.comeBack
  const way = useWay()
  return (
    <>
      {isWrong && <ErrorSummary errors={[{ fieldId: 'phrase', text: wrong }]} />}
      <h1>{words.heading}</h1>
      <p>{words.body}</p>
      <form method="post" action={way('/report')} autoComplete="off" noValidate data-keep={frame.notSent}>
        <TextInput id="phrase" name="phrase" label={label} hint={hint} value={typed} {...(isWrong ? { error: wrong } : {})} />
        <Button name="go" value="comeBack">
          {words.button}
        </Button>
      </form>
      <h2>{words.anew.heading}</h2>
      <form method="post" action={way('/report')} autoComplete="off" data-keep={frame.notSent}>
        <p>{words.anew.body}</p>
        <Button name="go" value="anew" look="secondary">
          {words.anew.button}
        </Button>
        <StandingLine />
      </form>
    </>
  )
}
