import { defaultVariant, text } from '~/content/text'
import { KeysUnavailable } from '~/confidentiality/key-service'
import { refusal } from '~/platform/database'
import { sentByScript } from '~/http/place-for-fetch'
import { logger } from '~/platform/logger'

/** Whether the database or the keys are away, so that nothing was saved and trying again will help. */
export function isAway(error: unknown): boolean {
  return error instanceof KeysUnavailable || refusal(error) === 'away'
}

/**
 * What a form hears that could not be saved (DESIGN.md 8.10): a fetch a sentence, and a plain form 204, at which a browser stays where it is
 * and writes nothing to the disk.
 */
export function keepTheForm(request: Request): Response {
  if (!request.headers.has(sentByScript)) return new Response(null, { status: 204 })
  return new Response(text(defaultVariant).frame.notSent, { status: 503, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}

/** Runs what saves something. Where the database or the keys are away, the person keeps the form. */
export async function orKeepTheForm(request: Request, act: () => Promise<Response>): Promise<Response> {
  try {
    return await act()
  } catch (error) {
    if (!isAway(error)) throw error
    logger.failure('away', error)
    return keepTheForm(request)
  }
}

/** Runs what a page or a file is made from. @throws Response 503 where the database or the keys are away: a page's error page explains, of a file its text. */
export async function orSayAway<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (!isAway(error)) throw error
    logger.failure('away', error)
    const { heading, body } = text(defaultVariant).errors.away
    throw new Response([heading, ...body].join('\n'), { status: 503, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  }
}

/** The posted form; an empty one where it cannot be read, so that the page says what is missing. */
export async function formIn(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    return new FormData()
  }
}
