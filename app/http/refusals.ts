import type { Response } from 'express'

/**
 * What is said when the server refuses before any page is asked for. Text, not a page: the fetch of a form shows it as
 * it stands, and a browser without JavaScript shows it whole. Static files and pages never come through here.
 */
export const refusals = {
  notFromHere: { status: 403, says: 'This form was not sent from one of our own pages, so we did not take it. Go back to the page, open it again and send it from there.' },
  method: { status: 405, says: 'This address does not take that kind of request.' },
  address: { status: 400, says: 'We could not read that address. Check it and try again.' },
  unreadable: { status: 400, says: 'We could not read what was sent. Go back to the page and try again.' },
  lengthMissing: { status: 411, says: 'What was sent did not say how long it is, so we did not take it. Nothing was saved.' },
  tooLarge: { status: 413, says: 'What you sent is too big for us to take. Nothing from this page was saved. Make it shorter, or take away a file, and send it again.' },
  broken: { status: 500, says: 'Something went wrong on our side. It is not your fault. Try again in a few minutes.' },
} as const

/** Ends an answer with a refusal. Whatever was set as headers before stays. */
export function refuse(response: Response, refusal: (typeof refusals)[keyof typeof refusals]): void {
  response.status(refusal.status).setHeader('Cache-Control', 'no-store')
  response.type('text/plain; charset=utf-8').send(`${refusal.says}\n`)
}
