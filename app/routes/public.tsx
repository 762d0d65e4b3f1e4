import { Outlet } from '@remix-run/react'
import { PublicPage } from './public-page'

/** The layout of every page without sign-in. */
export default function Public() {
  return (
    <PublicPage>
      <Outlet />
    </PublicPage>
  )
}
