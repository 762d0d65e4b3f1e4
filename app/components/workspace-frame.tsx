import type { ReactNode } from 'react'
import { useText } from '~/content/use-text'
import { Footer } from './footer'
import { Header, type HeaderProps } from './header'
import { SkipLink } from './skip-link'

export type WorkspaceFrameProps = {
  header: Omit<HeaderProps, 'account'>
  /** Who is signed in, and as what, in words. */
  person: { name: string; roles: string[] }
  /** Where the sign-out button posts to. */
  signOutAction: string
  footerLinks: { href: string; text: string }[]
  children: ReactNode
}

/** What surrounds the pages of people who signed in: wide, with their name, their roles and the way out. */
export function WorkspaceFrame({ header, person, signOutAction, footerLinks, children }: WorkspaceFrameProps) {
  return (
    <>
      <SkipLink />
      <Header {...header} account={<Account person={person} signOutAction={signOutAction} />} />
      <div className="nhsuk-width-container">
        <main className="nhsuk-main-wrapper" id="maincontent">
          {children}
        </main>
      </div>
      <Footer links={footerLinks} organisationName={header.organisationName} />
    </>
  )
}

function Account({ person, signOutAction }: Pick<WorkspaceFrameProps, 'person' | 'signOutAction'>) {
  const words = useText().frame
  return (
    <nav className="nhsuk-header__account" aria-label={words.account}>
      <ul className="nhsuk-header__account-list">
        <li className="nhsuk-header__account-item">
          <span>
            {person.name}
            {person.roles.length > 0 && `, ${person.roles.join(', ')}`}
          </span>
        </li>
        <li className="nhsuk-header__account-item">
          <form className="nhsuk-header__account-form" action={signOutAction} method="post">
            <button className="nhsuk-header__account-button" type="submit">
              {words.signOut}
            </button>
          </form>
        </li>
      </ul>
    </nav>
  )
}
