import { easyRead } from './easy'
import { en } from './en'
import { oneIdeaALine, over } from './overlay'
import { accented, mirrored } from './pseudo'

/** The shape of every variant: English has all the keys, and the others have the same. */
export type Catalogue = typeof en

/**
 * A way in which the pages speak, as `?lang=` names it. Easy Read lies over English, area by area; `en-XA` and `ar-XB` are made from English by a
 * function, to show that no page has words of its own. Another language is one more line here and in `waysOfWriting`.
 */
export const variants = ['en', 'easy', 'en-XA', 'ar-XB'] as const
export type Variant = (typeof variants)[number]

export const defaultVariant: Variant = 'en'

/** Made from English for tests; served only where the service is told to. */
export const testVariants: readonly Variant[] = ['en-XA', 'ar-XB']

/** How the document says which language it is in, and the stylesheet's name for how it looks. */
export const waysOfWriting: Readonly<Record<Variant, { lang: string; dir: 'ltr' | 'rtl'; look?: string }>> = {
  en: { lang: 'en-GB', dir: 'ltr' },
  easy: { lang: 'en-GB', dir: 'ltr', look: 'heard-easy' },
  'en-XA': { lang: 'en-XA', dir: 'ltr' },
  'ar-XB': { lang: 'ar-XB', dir: 'rtl' },
}

const makers: Readonly<Record<Variant, () => Catalogue>> = {
  en: () => en,
  easy: () => oneIdeaALine(over(en, easyRead)),
  'en-XA': () => asSent(accented(en)),
  'ar-XB': () => asSent(mirrored(en)),
}
const made: Partial<Record<Variant, Catalogue>> = {}

/** The whole text catalogue in one variant. */
export function text(variant: Variant): Catalogue {
  return (made[variant] ??= makers[variant]())
}

/** Mail goes out in one wording, so pages that show it show exactly that. */
function asSent(catalogue: Catalogue): Catalogue {
  return { ...catalogue, mail: en.mail, reportLists: { ...catalogue.reportLists, alertWording: en.reportLists.alertWording } }
}

export function isVariant(code: unknown): code is Variant {
  return variants.some((variant) => variant === code)
}
