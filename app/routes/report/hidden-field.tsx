import { useText } from '~/content/use-text'
import { hiddenField } from '~/reports/quarantine/signs'

/** A field that no person sees, hears or reaches by key. What fills it in is marked for a first reader, and sent like any other. */
export function HiddenField() {
  return (
    <div className="nhsuk-u-visually-hidden" aria-hidden="true">
      <label>
        {useText().held.leaveEmpty}
        <input type="text" name={hiddenField} spellCheck={false} translate="no" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  )
}
