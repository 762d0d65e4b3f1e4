import * as build from 'virtual:remix/server-build'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openDemoIdentity } from '~/auth/demo-identity'
import { areKeysReady } from '~/confidentiality/keys'
import { demoApi } from '~/emails/demo-api'
import { demoMailbox } from '~/emails/demo-mailbox'
import { createApplication } from '~/http/application'
import { refuseUnreadable } from '~/http/unreadable'
import { closeDatabase, isDatabaseReady } from '~/platform/database'
import { environment, required } from '~/platform/environment'
import { logger } from '~/platform/logger'
import { trustSettings } from '~/trust/settings'

export { injectClock } from '~/platform/clock'

export type WebSettings = {
  /** 0 takes any free port */
  port: number
  /** the interface to listen on; `HEARD_HOST`, else this machine alone, because the demo has no real sign-in */
  host?: string
  /** the address that people type; by default `HEARD_PUBLIC_URL`, else `http://localhost:<port>` */
  publicUrl?: string
  /** whether what the web process stands on answers; asked by `/health/ready` */
  isReady?: () => Promise<boolean>
}

export type RunningWeb = {
  port: number
  /** Takes no new connection, lets open requests end (ten seconds at most), lets go of the database, then resolves. */
  close: () => Promise<void>
}

/** Milliseconds that open requests are given when the process stops. */
const patience = 10_000

/** Whether the database answers and the keys can be used: without either nobody can tell us anything, and another copy of the service may. */
async function isAllThere(): Promise<boolean> {
  return (await isDatabaseReady()) && areKeysReady()
}

/** Starts the web process. Nothing listens before this is called. Rejects with the system's error where the port is taken, with TrustSettingsError where the trust's own settings are missing or wrong. */
export async function serveWeb({ port, host = process.env.HEARD_HOST ?? '127.0.0.1', publicUrl, isReady = isAllThere }: WebSettings): Promise<RunningWeb> {
  await trustSettings()
  const state = { draining: false }
  const server = createServer()
  await listen(server, port, host)
  const taken = (server.address() as AddressInfo).port

  const publicOrigin = new URL(publicUrl ?? process.env.HEARD_PUBLIC_URL ?? `http://localhost:${taken}`).origin
  refuseUnreadable(server, publicOrigin)
  const ready = async () => !state.draining && (await isReady())
  const demo = await openDemo(publicOrigin, host).catch((error: unknown) => {
    server.close()
    throw error
  })
  server.on('request', createApplication({ build, publicOrigin, logger, isReady: ready, ...demo }))
  logger.process('listening')

  return {
    port: taken,
    close: async () => {
      state.draining = true
      logger.process('draining')
      await drain(server)
      await closeDatabase()
      logger.process('closed')
    },
  }
}

/** The demo's own identity provider and mailbox; nothing of them runs where the service is real. */
async function openDemo(publicUrl: string, host: string) {
  const isDemo = environment().HEARD_DEMO
  if (!isDemo) return {}
  const { demoIdentities } = await import('#prisma/factories/people')
  const demoIdentity = await openDemoIdentity({ publicUrl, host, isDemo, databaseUrl: required('DATABASE_URL_STAFF'), people: demoIdentities })
  return { demoIdentity, demoMailbox: demoApi(demoMailbox(environment().HEARD_DATA)) }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(impatience)
      resolve()
    })
    server.closeIdleConnections()
  })
}
