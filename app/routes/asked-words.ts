import { isVariant, testVariants, type Variant } from '~/content/text'
import { withWords } from '~/content/use-way'
import { environment } from '~/platform/environment'

/** The variant that an address asks for with `?lang=`; null where it asks for none that is served here. */
export function variantAsked(request: Request): Variant | null {
  const code = new URL(request.url).searchParams.get('lang')
  if (!isVariant(code)) return null
  return testVariants.includes(code) && !servesTestVariants() ? null : code
}

/** The made-up languages are for whoever builds the service: a real one never has them. */
function servesTestVariants(): boolean {
  const { HEARD_DEMO, HEARD_TEST_LANGUAGES } = environment()
  return HEARD_DEMO && HEARD_TEST_LANGUAGES
}

/** A draft, a receipt or a visit, in the words that the form's address asks for. */
export function inWordsAsked<T extends { variant: Variant }>(request: Request, held: T): T {
  return { ...held, variant: variantAsked(request) ?? held.variant }
}

/** An address of ours to be led to, in the words of the one that was asked. */
export function asAsked(request: Request, address: string): string {
  const variant = variantAsked(request)
  return variant === null ? address : withWords(address, variant)
}
