import type { ReactNode } from 'react'
import { useText } from '~/content/use-text'
import { useWay } from '~/content/use-way'

/** A link to a page of ours, which speaks in the words of this one. */
export function PageLink({ href, children, className }: { href: string; children: ReactNode; className?: string }) {
  return (
    <a href={useWay()(href)} className={className}>
      {children}
    </a>
  )
}

/** The way back, first thing in `<main>`. */
export function BackLink({ href, text }: { href: string; text?: string }) {
  const { back } = useText().frame
  return (
    <a className="nhsuk-back-link" href={useWay()(href)}>
      {text ?? back}
    </a>
  )
}

/** Where this page stands. The last item is the page above this one, never this page itself. */
export function Breadcrumb({ items }: { items: { href: string; text: string }[] }) {
  const words = useText().frame
  const above = items.at(-1)
  return (
    <nav className="nhsuk-breadcrumb" aria-label={words.whereYouAre}>
      <ol className="nhsuk-breadcrumb__list">
        {items.map(({ href, text }) => (
          <li key={href} className="nhsuk-breadcrumb__list-item">
            <a className="nhsuk-breadcrumb__link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
      {above && (
        <a className="nhsuk-back-link" href={above.href}>
          {above.text}
        </a>
      )}
    </nav>
  )
}

/** The way to the pages before and after this one in a list. */
export function Pagination({ previousHref, nextHref }: { previousHref?: string; nextHref?: string }) {
  const words = useText().frame
  return (
    <nav className="heard-pagination" aria-label={words.pages}>
      {previousHref && (
        <a href={previousHref} rel="prev">
          {words.previousPage}
        </a>
      )}
      {nextHref && (
        <a href={nextHref} rel="next">
          {words.nextPage}
        </a>
      )}
    </nav>
  )
}
