import type { ReactNode } from 'react'
import { useWay } from '~/content/use-way'
import { classNames } from './class-names'

type Look = 'primary' | 'secondary' | 'warning' | 'reverse'

export type ButtonProps = {
  children: ReactNode
  look?: Look
  /** Which of a form's buttons was pressed, without any script. */
  name?: string
  value?: string
  id?: string
  form?: string
  formNoValidate?: boolean
}

/** Sends its form. */
export function Button({ children, look = 'primary', ...rest }: ButtonProps) {
  return (
    <button type="submit" className={lookOf(look)} {...rest}>
      {children}
    </button>
  )
}

/** Goes somewhere, and looks like a button because it is the main thing to do on the page. */
export function ButtonLink({ children, href, look = 'primary', id }: { children: ReactNode; href: string; look?: Look; id?: string }) {
  return (
    <a className={lookOf(look)} href={useWay()(href)} draggable="false" id={id}>
      {children}
    </a>
  )
}

/** Prints the page. It stays hidden where no script runs, because then it could do nothing. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <button type="button" className={classNames(lookOf('secondary'), 'heard-print-button')} data-print hidden>
      {children}
    </button>
  )
}

function lookOf(look: Look): string {
  return classNames('nhsuk-button', look !== 'primary' && `nhsuk-button--${look}`)
}
