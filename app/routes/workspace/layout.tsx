import type { LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, Outlet, useLoaderData, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { requireStaff } from '~/auth/guards'
import { Blocks } from '~/components/prose'
import { WorkspaceFrame } from '~/components/workspace-frame'
import { useText } from '~/content/use-text'
import { roleInWords, scopeKindOf } from '~/people/roles'
import type { loader as rootLoader } from '~/root'
import { ErrorPage, errorWords } from '~/routes/error-page'
import { type SectionKey, sectionsFor } from './navigation'

/** Who is signed in, for the frame around every page of the workspace. Each page has a guard of its own beside this one. */
export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request)
  const roles = [...new Set(staff.held.map(({ role, scope }) => roleInWords({ role, scope: scopeKindOf(role) === 'team' ? null : scope })))]
  return { name: staff.name, roles, sections: sectionsFor(staff.roles).map(({ key, href }) => ({ key, href })) }
}

export default function Workspace() {
  return (
    <Frame person={useLoaderData<typeof loader>()}>
      <Outlet />
    </Frame>
  )
}

/** What went wrong, in the frame, so that the way on stays in reach. */
export function ErrorBoundary() {
  const error = useRouteError()
  const person = useRouteLoaderData<typeof loader>('routes/workspace/layout')
  const { errors, workspace } = useText()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const { because, typed = [] } = (isRouteErrorResponse(error) ? (error.data as Refused) : null) ?? {}
  const hasNoRole = because === 'noRole'
  // An action that refuses leaves this page without its loader: who asks is a colleague all the same.
  if (!person && ![403, 404].includes(status) && typed.length === 0) return <ErrorPage status={status} />
  const words = hasNoRole ? workspace.noRole : status === 403 ? workspace.notForYou : status === 404 ? errors.unknownToStaff : errorWords(errors, status)
  return (
    <Frame person={person ?? { name: '', roles: [], sections: [] }}>
      <h1>{words.heading}</h1>
      <Blocks blocks={words.body} />
      {typed.length > 0 && <h2>{errors.staffTyped}</h2>}
      {typed.map((said, nth) => <p key={nth} className="heard-typed" translate="no">{said}</p>)}
      <p>{hasNoRole ? <a href="/">{errors.home}</a> : <a href="/workspace/work">{workspace.notForYou.next}</a>}</p>
    </Frame>
  )
}

/** What an error page may know: why a colleague is refused, and the words that they had typed (`entry.server.tsx`). */
type Refused = { because?: unknown; typed?: string[] } | null

type FrameProps = { person: { name: string; roles: string[]; sections: { key: SectionKey; href: string }[] }; children: ReactNode }

function Frame({ person: { name, roles, sections }, children }: FrameProps) {
  const { frame, home, workspace } = useText()
  const { pathname } = useLocation()
  const trust = useRouteLoaderData<typeof rootLoader>('root')?.trust
  const navigation = sections.map(({ key, href }) => ({ href, text: workspace.navigation[key], isCurrent: pathname === href || pathname.startsWith(`${href}/`) }))
  return (
    <WorkspaceFrame
      header={{
        serviceName: trust?.serviceName ?? home.title,
        organisationName: trust?.trustName ?? '',
        homeHref: '/workspace/work',
        navigation,
        hasLozenge: trust?.showsLozenge ?? false,
      }}
      person={{ name, roles }}
      signOutAction="/workspace/sign-out"
      footerLinks={[
        { href: '/privacy', text: frame.footer.privacy },
        { href: '/accessibility', text: frame.footer.accessibility },
      ]}
    >
      {children}
    </WorkspaceFrame>
  )
}
