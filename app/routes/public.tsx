import { Outlet } from '@remix-run/react'
import { PublicPage } from './public-page'
import { PutAway } from './put-away'

/** The layout of every page without sign-in. */
export default function Public() {
  return (
    <PublicPage>
      <Outlet />
      <PutAway />
    </PublicPage>
  )
}
