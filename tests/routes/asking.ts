import { configureSignIn, demoIssuer } from '~/auth/settings'
import { beginSession } from '~/auth/sessions'
import { now } from '~/platform/clock'
import { londonDay } from '~/platform/working-days'
import type { TestCase } from '../cases/case-story'

configureSignIn({ publicUrl: 'http://localhost:3000', issuer: 'http://localhost:3000/demo/identity', clientId: 'heard', clientSecret: 'only here' })

type Page = { loader: (args: never) => unknown; action?: (args: never) => unknown }
const cookies = new Map<string, string>()

/** A request by somebody who is signed in. What the page throws (a 404) is its answer too. */
export async function asks(key: string, page: Page, { ref }: TestCase, noun = '', form?: Record<string, string> | URLSearchParams, strand?: string): Promise<unknown> {
  // On another day they sign in again.
  const day = `${key} ${londonDay(now())}`
  const cookie = cookies.get(day) ?? ((await beginSession({ issuer: demoIssuer, subject: key })) ?? '').split(';')[0] ?? ''
  cookies.set(day, cookie)
  const request = new Request(`http://localhost:3000/workspace/cases/${ref}/${noun}${strand === undefined ? '' : `?strand=${strand}`}`, {
    headers: { cookie }, ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
  })
  const args = { request, params: { ref, noun }, context: {} } as never
  const answer = form === undefined ? page.loader(args) : page.action?.(args)
  return Promise.resolve(answer).catch((error: unknown) => {
    if (error instanceof Response) return error
    throw error
  })
}

/** With which status it was answered. */
export function statusOf(answer: unknown): number {
  return answer instanceof Response ? answer.status : ((answer as { init?: { status?: number } }).init?.status ?? 200)
}
