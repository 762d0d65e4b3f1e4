import { WarningCallout } from '~/components/asides'
import { Button } from '~/components/button'
import { useText } from '~/content/use-text'

/** For the first reader: why a report is marked, and the button that takes the mark away. */
export function HeldNote({ base, signs }: { base: string; signs: string[] }) {
  const { held } = useText()
  if (signs.length === 0) return null
  const said: Readonly<Record<string, string>> = held.signs
  return (
    <WarningCallout heading={held.heading}>
      <p>{held.body}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {signs.map((sign) => (
          <li key={sign}>{said[sign]}</li>
        ))}
      </ul>
      <form method="post" action={`${base}/held`} autoComplete="off">
        <Button look="secondary">{held.release}</Button>
      </form>
    </WarningCallout>
  )
}
