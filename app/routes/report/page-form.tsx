import type { ReactNode } from 'react'
import { useRouteLoaderData } from '@remix-run/react'
import { Button } from '~/components/button'
import { fill } from '~/content/fill'
import { useText, useVariant } from '~/content/use-text'
import { useWay, withWords } from '~/content/use-way'
import type { Step } from '~/reports/draft-content'
import type { loader } from '~/root'
import type { loader as reportLoader } from './route'
import { HiddenField } from './hidden-field'

type PageFormProps = { step: Step; next: string; children: ReactNode; hasBack?: boolean; more?: ReactNode; value?: string; look?: 'primary' | 'secondary'; hasFiles?: boolean }

/**
 * The form of a page. The button that nobody sees stands first, because Enter in a field presses a form's first button, and that must
 * not be "Back". The line below the last button is for a browser without JavaScript whose server does not answer (DESIGN.md 8.10).
 */
export function PageForm({ step, next, children, hasBack = true, more, value = 'next', look = 'primary', hasFiles = false }: PageFormProps) {
  const { frame, reportPages } = useText()
  const way = useWay()
  return (
    <form method="post" action={way('/report')} autoComplete="off" noValidate data-keep={frame.notSent} encType={hasFiles ? 'multipart/form-data' : undefined}>
      <input type="hidden" name="step" value={step} />
      <Came />
      <HiddenField />
      <button type="submit" name="go" value={value} tabIndex={-1} aria-hidden="true" className="nhsuk-u-visually-hidden" />
      {hasBack && (
        <button type="submit" name="go" value="back" className="heard-back">
          {reportPages.back}
        </button>
      )}
      {children}
      <div className="heard-onward">
        <Button name="go" value={value} look={look}>
          {next}
        </Button>
        {more}
      </div>
      <OtherWords />
      <StandingLine />
    </form>
  )
}

/** That somebody else types goes with each page: where the draft is gone when a page comes in, the page alone still says so. */
export function Came() {
  const mark = useRouteLoaderData<typeof reportLoader>('routes/report/route')?.mark ?? null
  return mark === null ? null : <input type="hidden" name="came" value={mark} />
}

/** The same page in Easy Read, or back: the page is saved as it stands, and opens again in the other words. */
function OtherWords() {
  const { otherWords } = useText().frame
  const isEasy = useVariant() === 'easy'
  return (
    <p>
      <button type="submit" name="go" value="stay" formAction={withWords('/report', isEasy ? 'en' : 'easy')} className="heard-link">
        {isEasy ? otherWords.toStandard : otherWords.toEasy}
      </button>
    </p>
  )
}

/** Whom to ring when pressing the button does nothing. */
export function StandingLine() {
  const { frame } = useText()
  const trust = useRouteLoaderData<typeof loader>('root')?.trust
  return <p className="heard-standing">{fill(frame.notSentHelp, { phone: trust?.ringUs.number ?? '' })}</p>
}
