import type { ReactNode } from 'react'
import { useText } from '~/content/use-text'

type DetailsProps = { summary: string; children: ReactNode; id?: string; isOpen?: boolean; about?: string }

/** More for who wants it, closed at first. `about` says to a screen reader what it is more of, where a page has several alike. */
export function Details({ summary, children, id, isOpen = false, about }: DetailsProps) {
  return (
    <details className="nhsuk-details" id={id} open={isOpen}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{summary}{about !== undefined && <span className="nhsuk-u-visually-hidden">: {about}</span>}</span>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  )
}

/** Something worth noticing in the run of a page. Its children are paragraphs. */
export function InsetText({ children }: { children: ReactNode }) {
  const words = useText().frame
  return (
    <div className="nhsuk-inset-text">
      <span className="nhsuk-u-visually-hidden">{words.information}: </span>
      {children}
    </div>
  )
}

/** Something that must not be missed. Its children are paragraphs or lists. */
export function WarningCallout({ heading, children, level = 2 }: { heading: string; children: ReactNode; level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <div className="nhsuk-card nhsuk-card--warning">
      <div className="nhsuk-card__content">
        <Heading className="nhsuk-card__heading">{heading}</Heading>
        {children}
      </div>
    </div>
  )
}

/** One thing among several of its kind. */
export function Card({ heading, children, href, level = 2, id }: { heading: string; children: ReactNode; href?: string; level?: 2 | 3; id?: string }) {
  const Heading = `h${level}` as const
  return (
    <div className="nhsuk-card" id={id}>
      <div className="nhsuk-card__content">
        <Heading className="nhsuk-card__heading nhsuk-heading-m">{href === undefined ? heading : <a href={href}>{heading}</a>}</Heading>
        {children}
      </div>
    </div>
  )
}

/** What was just done, and what comes next. `id` names the banner's heading. */
export function NotificationBanner({ id, heading, children, isSuccess = false }: { id: string; heading: string; children?: ReactNode; isSuccess?: boolean }) {
  const words = useText().frame
  return (
    <div className={isSuccess ? 'nhsuk-notification-banner nhsuk-notification-banner--success' : 'nhsuk-notification-banner'} role={isSuccess ? 'alert' : 'region'} aria-labelledby={id}>
      <div className="nhsuk-notification-banner__header">
        <h2 className="nhsuk-notification-banner__title" id={id}>
          {isSuccess ? words.done : words.important}
        </h2>
      </div>
      <div className="nhsuk-notification-banner__content">
        <p className="nhsuk-notification-banner__heading">{heading}</p>
        {children}
      </div>
    </div>
  )
}

/** Words for somebody to copy as they stand, into another system: in English, whatever the page is in. */
export function CopyText({ label, children }: { label: string; children: string }) {
  return (
    <blockquote className="heard-copy" lang="en-GB" dir="ltr" aria-label={label}>
      {children}
    </blockquote>
  )
}
