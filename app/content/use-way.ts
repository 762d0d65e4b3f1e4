import { useLocation } from '@remix-run/react'
import { useContext } from 'react'
import { defaultVariant, type Variant } from './text'
import { VariantContext } from './use-text'

/**
 * Gives our own addresses the words of this page: `way('/support')` is `/support?lang=easy` in Easy Read. No cookie holds the choice, so links and
 * forms carry it, until a draft or a visit does.
 */
export function useWay(): (address: string) => string {
  const variant = useContext(VariantContext)
  const isAsked = new URLSearchParams(useLocation().search).has('lang')
  return (address) => (variant === defaultVariant && !isAsked ? address : withWords(address, variant))
}

/** An address of ours that asks for a variant. */
export function withWords(address: string, variant: Variant): string {
  const [place = '', fragment] = address.split('#')
  return `${place}${place.includes('?') ? '&' : '?'}lang=${variant}${fragment === undefined ? '' : `#${fragment}`}`
}

/** The page that is open, in other words: what else its address asks for (which form, that the words were right) stays. */
export function inOtherWords({ pathname, search }: { pathname: string; search: string }, variant: Variant): string {
  const rest = search.replace(/^\?/, '').split('&').filter((part) => part !== '' && !/^lang(=|$)/.test(part))
  return withWords(rest.length === 0 ? pathname : `${pathname}?${rest.join('&')}`, variant)
}
