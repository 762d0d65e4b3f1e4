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
