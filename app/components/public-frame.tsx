import type { ReactNode } from 'react'
import { Footer } from './footer'
import { Header, type HeaderProps } from './header'
import { QuickExit } from './quick-exit'
import { SkipLink } from './skip-link'

export type PublicFrameProps = {
  header: Omit<HeaderProps, 'account'>
  /** The way to this page in other words, where one leads there and nothing typed is lost. */
  otherWords?: { href: string; text: string } | undefined
  footerLinks: { href: string; text: string }[]
  footerNote?: string
  children: ReactNode
}

/** What surrounds every page that needs no sign-in: one column, and the way out always on the screen. */
export function PublicFrame({ header, otherWords, footerLinks, footerNote, children }: PublicFrameProps) {
  return (
    <>
      <SkipLink />
      <Header {...header} account={otherWords && <a className="heard-header__words" href={otherWords.href}>{otherWords.text}</a>} />
      <QuickExit />
      <div className="nhsuk-width-container">
        <main className="nhsuk-main-wrapper heard-column" id="maincontent">
          {children}
        </main>
      </div>
      <Footer links={footerLinks} organisationName={header.organisationName} {...(footerNote === undefined ? {} : { note: footerNote })} />
    </>
  )
}
