import { redirectDocument } from '@remix-run/node'
import { type HeldRole, isRole, type Role } from '~/people/roles'
import { refusal, type Transaction } from '~/platform/database'
import { environment } from '~/platform/environment'
import { chooseFileAgain, parkForm } from './parked'
import { logger } from '~/platform/logger'
import { inSession } from './sessions'

/** A colleague whom a guard has proved. `roles` are the codes; `held` has what narrows each. */
export type Staff = { personId: string; name: string; roles: readonly Role[]; held: readonly HeldRole[] }

/** The body of a 403: the workspace's error page draws it. */
export type NotForYou = { because: 'noRole' | 'otherRole' }

/**
 * The first line of a staff page: the colleague who asks, with today's roles.
 * @throws Response 303 to sign-in for whoever is signed out; 403 for a colleague without any role; where the database is away, 503, or
 *   204 for a form, at which the browser stays on it (DESIGN.md 8.10).
 */
export async function requireStaff(request: Request): Promise<Staff> {
  const staff = await unlessAway(request, async () => (await inSession(request, findStaff)) ?? keepAndSignIn(request))
  if (staff instanceof Response) throw staff
  if (staff.roles.length === 0) throw forbidden('noRole')
  return staff
}

/**
 * The first line of a staff page that belongs to some roles: having one of them is enough.
 * @throws Response 303 to sign-in for whoever is signed out; 403 for a colleague without any of the roles.
 */
export async function requireRole(request: Request, ...wanted: readonly [Role, ...Role[]]): Promise<Staff> {
  const staff = await requireStaff(request)
  if (!wanted.some((role) => staff.roles.includes(role))) throw forbidden('otherRole')
  return staff
}

/** The first line of a page that anybody may open: it says that this is on purpose. */
export function publicDoor(): void {
  // There is nothing to check. That a route says so is what the test over all routes reads.
}

/** The first line of a page that only the demo has. @throws Response 404 anywhere else. */
export function demoDoor(): void {
  if (!environment().HEARD_DEMO) throw new Response(null, { status: 404 })
}

/** What was typed into a form whose session has ended is kept for the same person; after sign-in they get it back. */
async function keepAndSignIn(request: Request): Promise<Response> {
  const page = await parkForm(request)
  if (page === null) return toSignIn(request)
  return redirectDocument(`/sign-in?to=${encodeURIComponent(`/workspace/put-back?page=${encodeURIComponent(page)}`)}`, 303)
}

/** A look-up leads back to itself after sign-in; a form that was sent too late, to the page that it stood on, which is told where a file came with it. */
function toSignIn(request: Request): Response {
  const from = request.method === 'GET' ? request.url : (request.headers.get('referer') ?? '')
  const to = new URL(from !== '' && URL.canParse(from, request.url) ? from : '/workspace/work', request.url)
  if (request.method === 'POST' && request.headers.get('content-type')?.startsWith('multipart/')) to.searchParams.set(chooseFileAgain, 'yes')
  return redirectDocument(`/sign-in?to=${encodeURIComponent(to.pathname + to.search)}`, 303)
}

async function unlessAway<T>(request: Request, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (refusal(error) !== 'away') throw error
    logger.failure('guard', error)
    throw new Response(null, { status: request.method === 'POST' ? 204 : 503 })
  }
}

function forbidden(because: NotForYou['because']): Response {
  return Response.json({ because } satisfies NotForYou, { status: 403 })
}

async function findStaff(tx: Transaction, personId: string): Promise<Staff | null> {
  const rows = await tx.$queryRaw<{ name: string; role: string | null; scope: string | null }[]>`
    select p.name, r.role, r.scope from "Person" p left join "RoleAssignment" r on r."personId" = p.id and r."endedAt" is null
    where p.id = ${personId}::uuid order by r.role, r.scope`
  const [person] = rows
  if (!person) return null
  const held = rows.flatMap(({ role, scope }): HeldRole[] => (role !== null && isRole(role) ? [{ role, scope }] : []))
  return { personId, name: person.name, roles: [...new Set(held.map(({ role }) => role))], held }
}
