import type { ReactNode } from 'react'
import { useText } from '~/content/use-text'

/**
 * A colleague's form of words. With our script what was typed stays where the server does not answer; a page that says what is missing is shown
 * as it is. Everything that colleagues write goes through here.
 */
export function StaffForm({ action, children }: { action?: string; children: ReactNode }) {
  const { frame } = useText()
  return (
    <form method="post" action={action} autoComplete="off" data-keep={frame.notSent} data-answers>
      {children}
    </form>
  )
}
