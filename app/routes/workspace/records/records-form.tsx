import { NotificationBanner } from '~/components/asides'
import { Button } from '~/components/button'
import { Checkboxes } from '~/components/choices'
import { ErrorSummary } from '~/components/error-summary'
import { BackLink } from '~/components/links'
import { Textarea } from '~/components/text-input'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { StaffForm } from '../staff-form'
import type { Answer } from './route'

type Facts = { ref: string; day: string; kinds: string }

/** Every report that was ticked, to be read and masked, and below them what is said and done for all of them. */
export function RecordsForm({ ones, shared, recorded, steps, facts }: Answer & { steps: string[]; facts: Facts[] }) {
  const words = useText()
  const { form, refused, done, left } = words.records
  const { problems } = words.caseWork.form
  const options: Readonly<Record<string, string>> = form.done.options
  const wrong = [
    ...ones.flatMap(({ ref, refused: why }) => (why === null ? [] : [{ fieldId: `narrative-${ref}`, text: `${fill(form.one, { ref })}: ${refused[why]}` }])),
    ...(['words', 'done'] as const).flatMap((name) => {
      const problem = shared.problems[name]
      return problem === undefined ? [] : [{ fieldId: name, text: problems[problem] }]
    }),
  ]
  return (
    <>
      <BackLink href="/workspace/records" text={form.back} />
      <ErrorSummary errors={wrong} />
      {recorded > 0 && <NotificationBanner id="recorded" heading={fill(done, { count: recorded })}><p>{fill(left, { count: ones.length })}</p></NotificationBanner>}
      <h1>{form.heading}</h1>
      <p>{form.happens}</p>
      <p><strong>{words.caseWork.form.told}</strong> {form.told}</p>
      <StaffForm>
        {ones.map(({ ref, version, narrative, nobody, refused: why }) => {
          const fact = facts.find((each) => each.ref === ref)
          return (
            <section key={ref} aria-labelledby={`one-${ref}`}>
              <h2 id={`one-${ref}`}>{fill(form.one, { ref })}</h2>
              {fact && <p>{fill(form.facts, { day: fact.day, kinds: fact.kinds })}</p>}
              <p><a href={`/workspace/cases/${ref}`}>{form.look}<span className="nhsuk-u-visually-hidden">: {ref}</span></a></p>
              <input type="hidden" name="ref" value={ref} />
              <input type="hidden" name={`version.${ref}`} value={version} />
              <Textarea id={`narrative-${ref}`} name={`narrative.${ref}`} label={form.narrative.label} labelSize="s" hint={form.narrative.hint} value={narrative} error={why === null ? undefined : refused[why]} />
              <Checkboxes
                id={`nobody-${ref}`} name={`nobody.${ref}`} label={form.nobody.label} labelSize="s" chosen={nobody ? ['yes'] : []}
                choices={[{ id: `nobody-${ref}-yes`, value: 'yes', label: form.nobody.options.yes }]}
              />
            </section>
          )
        })}
        <h2>{form.all}</h2>
        <Textarea id="words" name="words" label={form.words.label} labelSize="m" hint={form.words.hint} value={shared.words} error={shared.problems.words && problems[shared.problems.words]} />
        <Checkboxes
          id="done" name="done" label={form.done.label} labelSize="m" chosen={shared.done} error={shared.problems.done && problems[shared.problems.done]}
          choices={steps.map((step) => ({ id: `done-${step}`, value: step, label: options[step] ?? step }))}
        />
        <Button>{form.button}</Button>
      </StaffForm>
    </>
  )
}
