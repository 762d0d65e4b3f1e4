import { useText } from '~/content/use-text'

export type FooterProps = { links: { href: string; text: string }[]; organisationName: string; note?: string }

/** The foot of every page: its links, one line of `note`, and whose service it is. */
export function Footer({ links, organisationName, note }: FooterProps) {
  return (
    <footer className="nhsuk-footer">
      <div className="nhsuk-width-container">
        <div className="nhsuk-footer__meta">
          <h2 className="nhsuk-u-visually-hidden">{useText().frame.aboutThisService}</h2>
          <ul className="nhsuk-footer__list">
            {links.map(({ href, text }) => (
              <li key={href} className="nhsuk-footer__list-item">
                <a className="nhsuk-footer__list-item-link" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
          {note && <p className="nhsuk-body-s">{note}</p>}
          <p className="nhsuk-body-s">{organisationName}</p>
        </div>
      </div>
    </footer>
  )
}
