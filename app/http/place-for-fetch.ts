import type { RequestHandler } from 'express'

/** The header by which our own script says that it sent the form, and the one in which it is told where to go. */
export const sentByScript = 'x-heard-fetch'
export const placeToGo = 'X-Heard-Location'

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
      response.setHeader(placeToGo, place)
      response.statusCode = 204
      return end()
    }) as typeof response.end
    next()
  }
}
