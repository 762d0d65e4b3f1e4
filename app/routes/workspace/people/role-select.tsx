import { classNames } from '~/components/class-names'
import { describedBy, FormGroup } from '~/components/form-group'
import { useText } from '~/content/use-text'
import type { RoleLine } from './role-lines'

/** The list of roles to give. */
export function RoleSelect({ lines, chosen, error }: { lines: RoleLine[]; chosen: string; error?: string }) {
  const words = useText().workspace.person.give
  const question = { id: 'role', label: words.label, hint: words.hint, error }
  return (
    <FormGroup {...question}>
      <select className={classNames('nhsuk-select', error !== undefined && 'nhsuk-select--error')} id="role" name="role" defaultValue={chosen} aria-describedby={describedBy(question)}>
        <option value="">{words.choose}</option>
        {lines.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
