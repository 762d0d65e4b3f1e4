import type { Matter } from '~/cases/colleagues/interest-touches'
import { Button } from '~/components/button'
import { Radios } from '~/components/choices'
import { classNames } from '~/components/class-names'
import { describedBy, FormGroup } from '~/components/form-group'
import { TextInput } from '~/components/text-input'
import { useText } from '~/content/use-text'
import { StaffForm } from '../staff-form'
import type { Problem, Typed } from './read'

type InterestFormProps = { teams: { id: string; name: string }[]; matters: Matter[]; typed: Typed | undefined; problem: Problem | undefined }

/** A person, a team or a matter, each with its own question beneath it. */
export function InterestForm({ teams, matters, typed, problem }: InterestFormProps) {
  const words = useText().interests
  const wrong = (field: Problem) => (problem === field ? words.problems[field] : undefined)
  const team = { id: 'team', label: words.form.team.label, hint: words.form.team.hint, error: wrong('team') }
  return (
    <section aria-labelledby="interests-add">
      <h2 id="interests-add">{words.form.heading}</h2>
      <StaffForm>
        <Radios
          id="about" name="about" label={words.form.about} labelSize="s" chosen={typed?.about} error={wrong('about')}
          choices={[
            {
              id: 'about-person', value: 'person', label: words.form.choices.person,
              reveals: <TextInput id="name" name="name" label={words.form.name.label} hint={words.form.name.hint} value={typed?.name} error={wrong('name')} />,
            },
            {
              id: 'about-team', value: 'team', label: words.form.choices.team,
              reveals: (
                <FormGroup {...team}>
                  <select className={classNames('nhsuk-select', problem === 'team' && 'nhsuk-select--error')} id="team" name="team" defaultValue={typed?.team ?? ''} aria-describedby={describedBy(team)}>
                    <option value="">{words.form.team.choose}</option>
                    {teams.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
                  </select>
                </FormGroup>
              ),
            },
            {
              id: 'about-matter', value: 'matter', label: words.form.choices.matter,
              reveals: (
                <Radios
                  id="matter" name="matter" label={words.form.matter.label} hint={words.form.matter.hint} chosen={typed?.matter} error={wrong('matter')}
                  choices={matters.map((matter) => ({ id: `matter-${matter}`, value: matter, label: words.matters[matter] }))}
                />
              ),
            },
          ]}
        />
        <Button>{words.form.button}</Button>
      </StaffForm>
    </section>
  )
}
