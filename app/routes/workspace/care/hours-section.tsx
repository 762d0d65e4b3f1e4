import { Button } from '~/components/button'
import { Radios } from '~/components/choices'
import { Table } from '~/components/lists'
import { TextInput } from '~/components/text-input'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'

type Hours = {
  agreed: number | null
  used: number
  cases: string[]
  lines: { ref: string | null; hours: number; day: string }[]
  typed: { ref: string; hours: string }
  wrong: readonly ('ref' | 'hours')[]
}

/** What was agreed and what was used, and the form to write down more. */
export function HoursSection({ agreed, used, cases, lines, typed, wrong }: Hours) {
  const words = useText().care.hours
  return (
    <section aria-labelledby="my-hours">
      <h2 id="my-hours">{words.heading}</h2>
      <p>{agreed === null ? fill(words.usedOnly, { used }) : fill(words.used, { used, agreed })}</p>
      {agreed !== null && used >= agreed && <p><strong>{words.over}</strong></p>}
      {lines.length > 0 && (
        <Table
          id="hours-written"
          caption={words.caption}
          columns={[words.columns.on, words.columns.ref, words.columns.hours]}
          rows={lines.map(({ ref, hours, day }, nth) => ({ id: `${nth}`, cells: [day, ref ?? words.closed, `${hours}`] }))}
        />
      )}
      {cases.length === 0 ? (
        <p>{words.noCase}</p>
      ) : (
        <form method="post" autoComplete="off">
          <h3>{words.form}</h3>
          <Radios
            id="ref" name="ref" label={words.which} labelSize="s" chosen={typed.ref} error={wrong.includes('ref') ? words.problems.ref : undefined}
            choices={cases.map((ref) => ({ id: `ref-${ref}`, value: ref, label: ref }))}
          />
          <TextInput
            id="hours" name="hours" label={words.label} labelSize="s" hint={words.hint} width={5} value={typed.hours} error={wrong.includes('hours') ? words.problems.hours : undefined}
          />
          <Button>{words.button}</Button>
        </form>
      )}
    </section>
  )
}
