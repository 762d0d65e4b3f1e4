import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, useMatches, useRouteError } from '@remix-run/react'
import type { ReactNode } from 'react'
import { publicDoor } from '~/auth/guards'
import { defaultVariant, text, waysOfWriting } from '~/content/text'
import { VariantContext } from '~/content/use-text'
import { variantIn } from '~/content/variant'
import { useNonce } from '~/http/nonce'
import heardScript from '~/public-script/heard.js?url'
import { variantAsked } from '~/routes/asked-words'
import { ErrorPage, errorWords } from '~/routes/error-page'
import icon from '~/styles/icon.svg?url'
import stylesheet from '~/styles/app.scss?url'
import { trustSettings } from '~/trust/settings'

export const meta: MetaFunction = ({ error, matches }) => {
  const { errors, home } = text(variantIn(matches))
  return [{ title: error ? errorWords(errors, statusOf(error)).title : home.title }]
}

/** Colleagues' pages are in English, whatever their address asks for. */
export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  const { serviceName, trustName, showsLozenge, ringUs } = await trustSettings()
  const isForColleagues = /^\/(workspace|sign-in)\b/.test(new URL(request.url).pathname)
  return { variant: (isForColleagues ? null : variantAsked(request)) ?? defaultVariant, trust: { serviceName, trustName, showsLozenge, ringUs } }
}

/**
 * The document around every page, errors included. Framework scripts only where a route's `handle.hydrate` asks for
 * them; the other pages, and so all that reporters see, get one small script of our own.
 */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const matches = useMatches()
  const variant = variantIn(matches)
  const isHydrated = matches.some(({ handle }) => asksForScripts(handle))
  const { lang, dir, look } = waysOfWriting[variant]
  return (
    <html lang={lang} dir={dir} className={look}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#003d5c" />
        <Meta />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <link rel="stylesheet" href={stylesheet} />
        <Links />
      </head>
      <body>
        <VariantContext.Provider value={variant}>{children}</VariantContext.Provider>
        {isHydrated ? <Scripts nonce={nonce} /> : <script src={heardScript} nonce={nonce} defer />}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage status={statusOf(useRouteError())} />
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500
}

function asksForScripts(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'hydrate' in handle && handle.hydrate === true
}
