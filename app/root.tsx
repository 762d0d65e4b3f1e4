import type { MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, useMatches, useRouteError, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { publicDoor } from '~/auth/guards'
import { defaultVariant, text } from '~/content/text'
import { VariantContext } from '~/content/use-text'
import { useNonce } from '~/http/nonce'
import heardScript from '~/public-script/heard.js?url'
import { ErrorPage, errorWords } from '~/routes/error-page'
import icon from '~/styles/icon.svg?url'
import stylesheet from '~/styles/app.scss?url'
import { trustSettings } from '~/trust/settings'

export const meta: MetaFunction = ({ error }) => [
  { title: error ? errorWords(text(defaultVariant).errors, statusOf(error)).title : text(defaultVariant).home.title },
]

export async function loader() {
  publicDoor()
  const { serviceName, trustName, showsLozenge, ringUs } = await trustSettings()
  return { variant: defaultVariant, trust: { serviceName, trustName, showsLozenge, ringUs } }
}

/**
 * The document around every page, errors included. Framework scripts only where a route's `handle.hydrate` asks for
 * them; the other pages, and so all that reporters see, get one small script of our own.
 */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const variant = useRouteLoaderData<typeof loader>('root')?.variant ?? defaultVariant
  const isHydrated = useMatches().some(({ handle }) => asksForScripts(handle))
  return (
    <html lang="en-GB">
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
