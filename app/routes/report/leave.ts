import { type LoaderFunctionArgs, redirectDocument } from '@remix-run/node'
import { publicDoor } from '~/auth/guards'
import { removeDraft } from '~/reports/draft'
import { phraseOf } from '~/reports/draft-phrase'
import { logger } from '~/platform/logger'
import { trustSettings } from '~/trust/settings'
import { visitCookieGone } from '../follow-up/visit-cookie'
import { cookieGone, secretIn } from './draft-cookie'

/** Quick exit: the draft and its cookie go, and the cookie of an open follow-up page, then the browser does, to a site that says nothing about anybody. Nothing stops it. */
export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  if (request.headers.get('Sec-Fetch-Site') !== 'cross-site') await forget(request)
  const { quickExitAddress } = await trustSettings()
  const headers = new Headers([['Set-Cookie', cookieGone()], ['Set-Cookie', visitCookieGone()]])
  return redirectDocument(quickExitAddress, { status: 303, headers })
}

/** Where the database is away the draft ends by itself; without the cookie nobody opens it before then. */
async function forget(request: Request): Promise<void> {
  const secret = secretIn(request)
  if (secret === null) return
  try {
    await removeDraft(secret, await phraseOf(secret))
  } catch (error) {
    logger.failure('leave', error)
  }
}
