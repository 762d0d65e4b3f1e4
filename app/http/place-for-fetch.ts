import type { RequestHandler } from 'express'

/** The header by which our own script says that it sent the form, and the one in which it is told where to go. */
export const sentByScript = 'x-heard-fetch'
export const placeToGo = 'X-Heard-Location'
/** On a redirect for our script: what it says beside the form instead of going anywhere, percent-encoded. The action of a page can answer with nothing but a page or a redirect. */
export const toSay = 'X-Heard-Says'

/**
 * A fetch cannot read where a redirect leads, and following it would load the next page twice and use up what that page
 * shows once. So for our script a redirect becomes 204 with the place in a header. Routes only ever redirect.
 */
export function tellFetchWhereToGo(): RequestHandler {
  return (request, response, next) => {
    if (request.get(sentByScript) === undefined) {
      next()
      return
    }
    const end = response.end.bind(response)
    response.end = ((...body: Parameters<typeof end>) => {
      const place = response.getHeader('location')
      if (response.headersSent || place === undefined) return end(...body)
      response.removeHeader('location')
      response.removeHeader('content-length')
      response.removeHeader('content-type')
      const says = response.getHeader(toSay)
      if (typeof says === 'string') {
        response.removeHeader(toSay)
        response.statusCode = 400
        response.setHeader('content-type', 'text/plain; charset=utf-8')
        return end(decodeURIComponent(says))
      }
      response.setHeader(placeToGo, place)
      response.statusCode = 204
      return end()
    }) as typeof response.end
    next()
  }
}
