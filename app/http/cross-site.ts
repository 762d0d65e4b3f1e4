import type { Request, RequestHandler } from 'express'
import { refusals, refuse } from './refusals'

/** Addresses whose own signature or key stands in for the origin check; the demo's two are asked by its own processes, and are nowhere else. */
const signed = ['/hooks/mail', '/demo/identity/token', '/demo/mailbox/api/emails']

export const readingMethods = ['GET', 'HEAD']

/**
 * Takes a request that changes something only from our own pages. `Sec-Fetch-Site` decides where the browser sends it,
 * else `Origin`; a request with neither is refused. Afterwards `Origin` and `X-Forwarded-Host` are removed, because
 * Remix would compare them again by weaker rules and answer 500 where they differ behind a proxy.
 */
export function refuseOtherSites(publicOrigin: string): RequestHandler {
  return (request, response, next) => {
    const isOurs = readingMethods.includes(request.method) || signed.includes(request.path) || isSameOrigin(request, publicOrigin)
    delete request.headers.origin
    delete request.headers['x-forwarded-host']
    if (isOurs) next()
    else refuse(response, refusals.notFromHere)
  }
}

function isSameOrigin(request: Request, publicOrigin: string): boolean {
  const site = request.get('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = request.get('origin')
  return origin === publicOrigin || origin === `${new URL(publicOrigin).protocol}//${request.get('host') ?? ''}`
}
