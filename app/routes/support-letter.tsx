import { PrintButton } from '~/components/button'
import { Textarea, TextInput } from '~/components/text-input'
import { useText } from '~/content/use-text'

/**
 * A letter to print or to copy. What is typed stays in the browser: it is sent nowhere and kept nowhere. `told`: what they told us before, if they want
 * it in. `isRecall`: it takes back what was asked for before, by the person or by somebody for them.
 */
export function SupportLetter({ sendTo, told = null, isRecall = false }: { sendTo: string[]; told?: string | null; isRecall?: boolean }) {
  const { form } = useText().followUpSupport
  const { subject, words, wordsHint, signed } = isRecall ? form.recall : form
  return (
    <>
      <p>
        <strong>{form.to}</strong>
        {sendTo.map((line) => <span key={line}><br />{line}</span>)}
      </p>
      <h2>{subject}</h2>
      {/* A form that goes nowhere: `dialog` outside a dialog sends nothing, and `off` keeps what is typed from the browser's own memory. */}
      <form method="dialog" autoComplete="off">
        <TextInput id="name" name="name" label={form.name} labelSize="s" />
        <TextInput id="reach" name="reach" label={form.reach} labelSize="s" />
        {isRecall
          ? <TextInput id="by" name="by" label={form.recall.by} labelSize="s" />
          : <TextInput id="language" name="language" label={form.language} labelSize="s" />}
        <Textarea id="words" name="words" label={words} labelSize="s" hint={wordsHint} rows={rowsFor(told)} value={told ?? undefined} />
      </form>
      <p>{signed}</p>
      <PrintButton>{form.print}</PrintButton>
    </>
  )
}

/** As many lines as the words take on paper, because paper does not scroll. */
function rowsFor(told: string | null): number {
  return Math.max(10, Math.ceil((told?.length ?? 0) / 55) + (told?.split('\n').length ?? 0))
}
