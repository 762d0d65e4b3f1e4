import { useLocation, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { PublicFrame } from '~/components/public-frame'
import { useText } from '~/content/use-text'
import type { loader } from '~/root'

/** The public frame, filled with the trust's name and the five ways on. Errors use it too, so the name may be missing. */
export function PublicPage({ children }: { children: ReactNode }) {
  const { frame, home } = useText()
  const { pathname } = useLocation()
  const trust = useRouteLoaderData<typeof loader>('root')?.trust
  const navigation = [
    { href: '/report', text: frame.navigation.tellUs },
    { href: '/follow-up', text: frame.navigation.followUp },
    { href: '/support', text: frame.navigation.support },
    { href: '/education', text: frame.navigation.education },
    { href: '/learning', text: frame.navigation.learning },
  ].map((item) => ({ ...item, isCurrent: pathname === item.href || pathname.startsWith(`${item.href}/`) }))

  return (
    <PublicFrame
      header={{
        serviceName: trust?.serviceName ?? home.title,
        organisationName: trust?.trustName ?? '',
        homeHref: '/',
        navigation,
        hasLozenge: trust?.showsLozenge ?? false,
      }}
      footerLinks={[
        { href: '/privacy', text: frame.footer.privacy },
        { href: '/accessibility', text: frame.footer.accessibility },
        { href: '/workspace', text: frame.footer.staff },
      ]}
    >
      {children}
    </PublicFrame>
  )
}
