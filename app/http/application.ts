import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Response } from 'express'
import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import path from 'node:path'
import { demoIdentityPath } from '~/auth/settings'
import { demoMailboxPath } from '~/emails/demo-settings'
import type { Logger } from '~/platform/logger'
import { isDecodable } from './addresses'
import { limitBodies } from './body-limits'
import { refuseOtherSites } from './cross-site'
import { answerClassOf, headersFor } from './headers'
import { letFormsLeadOn } from './opened-anew'
import { tellFetchWhereToGo } from './place-for-fetch'
import { refusals, refuse } from './refusals'
import { logRequests } from './request-log'
import { typedIn } from './typed'

export type ApplicationParts = {
  build: ServerBuild
  /** such as `https://heard.example.nhs.uk`, without a path */
  publicOrigin: string
  logger: Logger
  /** whether this process can serve people now: the database answers and it is not stopping */
  isReady: () => Promise<boolean>
  /** the demo's identity provider, which lives below the public address; nowhere else */
  demoIdentity?: RequestHandler
  /** the demo's mail service, which its worker hands mail to; nowhere else */
  demoMailbox?: RequestHandler
}

const methods = ['GET', 'HEAD', 'POST']

/** Puts the HTTP server together. The order is the point: nothing answers before the headers are set. */
export function createApplication({ build, publicOrigin, logger, isReady, demoIdentity, demoMailbox }: ApplicationParts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(setHeaders(publicOrigin))
  app.use(logRequests(build.routes, logger))
  app.use(refuseWhatIsNotHttp())
  app.use(refuseOtherSites(publicOrigin))
  app.use(limitBodies())
  if (demoIdentity) app.use(demoIdentityPath, demoIdentity)
  if (demoMailbox) app.use(demoMailboxPath, demoMailbox)
  app.use('/assets', compression(), express.static(path.resolve(build.assetsBuildDirectory, 'assets'), keepOurHeaders))
  app.use('/nhsuk-assets', compression(), express.static(nhsukAssets(), keepOurHeaders))
  app.get('/health/live', (_request, response) => response.json({ live: true }))
  app.get('/health/ready', (_request, response, next) => {
    isReady().then((ready) => response.status(ready ? 200 : 503).json({ ready }), next)
  })
  app.use(asDocument(publicOrigin))
  app.use(letFormsLeadOn())
  app.use(tellFetchWhereToGo())
  const remix = createRequestHandler({ build, mode: 'production', getLoadContext: (request, response) => ({ nonce: nonceOf(response), typed: typedIn(request) }) })
  app.use((request, response, next) => void remix(request, response, next))
  app.use(lastWord(logger))
  return app
}

const keepOurHeaders = { cacheControl: false, index: false, redirect: false } as const

function setHeaders(publicOrigin: string): RequestHandler {
  const https = publicOrigin.startsWith('https:')
  return (request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    response.locals.nonce = nonce
    response.set(headersFor(answerClassOf(request.path), { nonce, https }))
    next()
  }
}

/** What reaches Remix under a static path is a missing file: its page must not be kept as if it were the file. */
function asDocument(publicOrigin: string): RequestHandler {
  const https = publicOrigin.startsWith('https:')
  return (request, response, next) => {
    const answer = answerClassOf(request.path) === 'data' ? 'data' : 'document'
    response.set(headersFor(answer, { nonce: nonceOf(response), https }))
    next()
  }
}

function nonceOf(response: Response): string {
  return String(response.locals.nonce)
}

function refuseWhatIsNotHttp(): RequestHandler {
  return (request, response, next) => {
    if (!methods.includes(request.method)) {
      response.set('Allow', methods.join(', '))
      refuse(response, refusals.method)
    } else if (!isDecodable(request.originalUrl) || !URL.canParse(`http://${request.get('host') ?? ''}${request.originalUrl}`)) {
      refuse(response, refusals.address)
    } else {
      next()
    }
  }
}

function lastWord(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    logger.failure('http', error)
    if (response.headersSent) next(error)
    else refuse(response, refusals.broken)
  }
}

function nhsukAssets(): string {
  const stylesheet = createRequire(import.meta.url).resolve('nhsuk-frontend/package.json')
  return path.join(path.dirname(stylesheet), 'dist/nhsuk/assets')
}
