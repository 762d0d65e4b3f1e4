import { type ActionFunctionArgs, type AppLoadContext, createReadableStreamFromReadable, type EntryContext, type LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { Transform } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext } from '~/http/nonce'
import type { Typed } from '~/http/typed'
import { logger } from '~/platform/logger'
import { isAway, keepTheForm } from '~/routes/when-away'

/** Milliseconds until an unfinished page is given up. */
export const streamTimeout = 5000

/** Renders a page whole before the first byte leaves: nobody waits long enough for streaming to be worth a half-sent error. */
export default async function handleRequest(request: Request, asked: number, headers: Headers, page: EntryContext, load: AppLoadContext): Promise<Response> {
  if (load.isAway === true && request.method === 'POST') return keepTheForm(request)
  const status = load.isAway === true ? sayAway(page) : asked
  await giveBack(page, load.typed)
  const nonce = typeof load.nonce === 'string' ? load.nonce : ''
  return new Promise((resolve, reject) => {
    const state = { status }
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={page} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady: () => {
          clearTimeout(impatience)
          const body = withoutGaps()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: state.status }))
          pipe(body)
        },
        onShellError: (error) => reject(error instanceof Error ? error : new Error('The page could not be drawn')),
        onError: (error) => {
          state.status = 500
          logger.failure('render', error)
        },
      },
    )
    const impatience = setTimeout(abort, streamTimeout + 1000)
  })
}

/**
 * React 18 writes pages through a buffer of 2,048 bytes and leaves empty bytes at its end where a letter of several bytes, such as ’, does not fit
 * (mended in React 19: facebook/react pull request 26228). In a text box a browser shows each as a strange sign, and sends it back as one.
 */
function withoutGaps(): Transform {
  return new Transform({ transform: (piece: Buffer, _encoding, done) => done(null, piece.includes(0) ? piece.filter((byte) => byte !== 0) : piece) })
}

/** A page that cannot be drawn because the database or the keys are away is no error of ours: the nearest error page says what to do. Returns its status. */
function sayAway(page: EntryContext): number {
  const away = { status: 503, statusText: '', internal: false, data: null }
  eachError(page, (error) => (isRouteErrorResponse(error) ? error : away))
  return away.status
}

/** A form that is not taken, because its page is not there for this colleague or something broke: the error page shows what they typed. */
async function giveBack(page: EntryContext, typed: AppLoadContext[string]): Promise<void> {
  if (typeof typed !== 'function' || page.staticHandlerContext.errors === null) return
  const words = await (typed as Typed)()
  if (words.length === 0) return
  eachError(page, (error) => {
    const { status, data } = isRouteErrorResponse(error) ? { status: error.status, data: error.data as object | null } : { status: 500, data: null }
    return { status, statusText: '', internal: false, data: { ...data, typed: words } }
  })
}

function eachError({ staticHandlerContext }: EntryContext, change: (error: unknown) => unknown): void {
  staticHandlerContext.errors = Object.fromEntries(Object.entries(staticHandlerContext.errors ?? {}).map(([route, error]) => [route, change(error)]))
}

/** Exported because Remix would print the error itself, with its message, and messages repeat what people typed. It is told before the page is drawn. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  if (isAway(error)) context.isAway = true
  logger.failure('route', error)
}
