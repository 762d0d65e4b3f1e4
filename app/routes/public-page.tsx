import { useLocation, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { PublicFrame } from '~/components/public-frame'
import { useText, useVariant } from '~/content/use-text'
import { inOtherWords, useWay } from '~/content/use-way'
import type { loader } from '~/root'
import type { loader as reportLoader } from './report/route'

/** The public frame, filled with the trust's name and the five ways on. Errors use it too, so the name may be missing. */
export function PublicPage({ children }: { children: ReactNode }) {
  const { frame, home } = useText()
  const { pathname } = useLocation()
  const way = useWay()
  const otherWords = useOtherWords()
  const trust = useRouteLoaderData<typeof loader>('root')?.trust
  const navigation = [
    { href: '/report', text: frame.navigation.tellUs },
    { href: '/follow-up', text: frame.navigation.followUp },
    { href: '/support', text: frame.navigation.support },
    { href: '/education', text: frame.navigation.education },
    { href: '/learning', text: frame.navigation.learning },
  ].map(({ href, text }) => ({ href: way(href), text, isCurrent: pathname === href || pathname.startsWith(`${href}/`) }))

  return (
    <PublicFrame
      header={{
        serviceName: trust?.serviceName ?? home.title,
        organisationName: trust?.trustName ?? '',
        homeHref: way('/'),
        navigation,
        hasLozenge: trust?.showsLozenge ?? false,
      }}
      otherWords={otherWords}
      footerLinks={[
        { href: way('/privacy'), text: frame.footer.privacy },
        { href: way('/accessibility'), text: frame.footer.accessibility },
        { href: '/workspace', text: frame.footer.staff },
      ]}
    >
      {children}
    </PublicFrame>
  )
}

/** Easy Read or back, on pages where no answers stand: on those the form has a button for it, which keeps what was typed. */
function useOtherWords() {
  const { otherWords } = useText().frame
  const isEasy = useVariant() === 'easy'
  const here = useLocation()
  const report = useRouteLoaderData<typeof reportLoader>('routes/report/route')
  if (report !== undefined && report.page !== 'start') return undefined
  return isEasy ? { href: inOtherWords(here, 'en'), text: otherWords.toStandard } : { href: inOtherWords(here, 'easy'), text: otherWords.toEasy }
}
