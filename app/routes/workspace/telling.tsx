import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireRole, type Staff } from '~/auth/guards'
import { WarningCallout } from '~/components/asides'
import { Button } from '~/components/button'
import { Radios } from '~/components/choices'
import { DateInput } from '~/components/date-input'
import { ErrorSummary } from '~/components/error-summary'
import { Blocks } from '~/components/prose'
import { newDraftSecret } from '~/confidentiality/draft'
import { fill } from '~/content/fill'
import { inSentence } from '~/content/in-sentence'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { formIn } from '~/http/form'
import { now } from '~/platform/clock'
import { londonDay } from '~/platform/working-days'
import { type CameBy, cameByIn } from '~/reports/came'
import { beginDraft } from '~/reports/draft'
import { begun } from '~/reports/draft-content'
import { phraseOf } from '~/reports/draft-phrase'
import { trustSettings } from '~/trust/settings'
import { cookieFor } from '../report/draft-cookie'

export const meta = pageTitle((words) => words.telling.title)

const parts = ['day', 'month', 'year'] as const

/** In which ways somebody may type for others. Paper is typed in by first readers, who read it anyway. */
function waysFor({ roles }: Staff): CameBy[] {
  return roles.includes('firstReader') ? ['beside', 'phone', 'paper'] : ['beside', 'phone']
}

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireRole(request, 'helper', 'guardian', 'firstReader')
  const ways = waysFor(staff)
  const { interpreters } = await trustSettings()
  return { ways, interpreters: { ...interpreters, name: inSentence(interpreters.name) } }
}

/**
 * Begins a draft that says how it comes, and hands the browser over to the form that everybody uses. The form's address gets no cookie of the
 * workspace, so from here on nothing knows who types, and nothing is written down about it.
 */
export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireRole(request, 'helper', 'guardian', 'firstReader')
  const ways = waysFor(staff)
  const form = await formIn(request)
  const typed = Object.fromEntries(parts.map((part) => [part, textIn(form, `cameOn.${part}`)])) as Record<(typeof parts)[number], string>
  const by = cameByIn({ cameBy: [textIn(form, 'cameBy')] })
  const on = by === 'paper' ? dayIn(typed) : null
  const problem = by === null || !ways.includes(by) ? 'how' : by === 'paper' && on === null ? 'cameOn' : null
  if (problem !== null) return data({ problem, by, typed } as const, { status: 422 })
  const secret = newDraftSecret()
  const came = { cameBy: by === null ? [] : [by], ...(on === null ? {} : { cameOn: [on] }) }
  await beginDraft(secret, await phraseOf(secret), begun({ at: 'start', typed: came }))
  return redirect('/report', { status: 303, headers: { 'Set-Cookie': cookieFor(secret) } })
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim().slice(0, 40) : ''
}

/** A day of the calendar that is not to come, or null. */
function dayIn({ day, month, year }: Record<(typeof parts)[number], string>): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const isReal = /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso)
  return isReal && iso <= londonDay(now()) ? iso : null
}

export default function Telling() {
  const { ways, interpreters } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { telling: words } = useText()
  const wrong = { how: answer?.problem === 'how' ? words.how.missing : undefined, cameOn: answer?.problem === 'cameOn' ? words.cameOn.wrong : undefined }
  const said = wrong.how ?? wrong.cameOn
  return (
    <>
      {said !== undefined && <ErrorSummary errors={[{ fieldId: wrong.how === undefined ? 'cameOn' : 'cameBy', text: said }]} />}
      <h1>{words.heading}</h1>
      <p className="nhsuk-lede-text">{words.lead}</p>
      <p>{words.safe}</p>
      <WarningCallout heading={words.before.heading}>
        <Blocks blocks={[words.before.items]} />
      </WarningCallout>
      {[words.during, words.after].map(({ heading, items }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <Blocks blocks={[items.map((item) => fill(item, interpreters))]} />
        </section>
      ))}
      <form method="post" autoComplete="off" noValidate>
        <Radios
          id="cameBy"
          name="cameBy"
          label={words.how.label}
          labelSize="m"
          hint={words.how.hint}
          error={wrong.how}
          chosen={answer?.by ?? undefined}
          choices={ways.map((way) => ({ id: `cameBy-${way}`, value: way, label: words.how[way], ...(way === 'paper' ? { reveals: <PaperDay typed={answer?.typed} error={wrong.cameOn} /> } : {}) }))}
        />
        <Button>{words.button}</Button>
      </form>
    </>
  )
}

function PaperDay({ typed = { day: '', month: '', year: '' }, error }: { typed: Record<(typeof parts)[number], string> | undefined; error: string | undefined }) {
  const words = useText().telling
  return (
    <>
      <p>{words.paperNote}</p>
      <DateInput id="cameOn" name="cameOn" label={words.cameOn.label} labelSize="s" hint={words.cameOn.hint} error={error} value={typed} />
    </>
  )
}
