import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { openForPerson, sealForPerson } from '~/confidentiality/parked'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { lapsedPerson } from './sessions'
import { signInSettings } from './settings'

/** Milliseconds that a form waits for its person to sign in again. */
export const parkedFor = 24 * 60 * 60_000
/** More than this many forms, or characters in one, no colleague leaves behind by chance. */
const mostForms = 20
const mostCharacters = 200_000

/** On the address of a page whose file did not come, because the session had ended: the page asks for it again. */
export const chooseFileAgain = 'choose-again'

const content = z.object({
  /** The address that the form was posted to, and the page that it stood on. */
  action: z.string(),
  page: z.string(),
  fields: z.array(z.tuple([z.string(), z.string()])),
})
export type Parked = z.infer<typeof content> & { id: string }

/**
 * Keeps what was posted under a session that has ended by itself, for the person whose session it was and nobody else. Files are not
 * kept: they stay where they were chosen, and the page with the file says so before and after (`chooseFileAgain`). Returns the page that the form stood on, or null where nothing was kept: no such session, nothing typed, or too much of it.
 */
export async function parkForm(request: Request): Promise<string | null> {
  const { pathname, search } = new URL(request.url)
  if (request.method !== 'POST' || pathname.startsWith('/workspace/put-back') || pathname === '/workspace/sign-out') return null
  const personId = await lapsedPerson(request, new Date(now().getTime() - parkedFor))
  if (personId === null) return null
  const fields = await textsIn(request)
  const length = fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0)
  if (!fields.some(([, value]) => value.trim() !== '') || length > mostCharacters) return null
  const id = randomUUID()
  const action = pathname + search
  const page = pageIn(request) ?? action
  const sealed = await sealForPerson(personId, id, { action, page, fields } satisfies z.input<typeof content>)
  const isKept = await asActor({ as: 'staff', personId }, async (tx) => {
    if ((await tx.parkedForm.count({ where: { personId } })) >= mostForms) return false
    await tx.parkedForm.createMany({ data: { id, personId, sealed, endsAt: new Date(now().getTime() + parkedFor) } })
    return true
  })
  return isKept ? page : null
}

/** What waits for this colleague, and has not waited too long. */
export async function parkedOf(personId: string): Promise<Parked[]> {
  const rows = await asActor({ as: 'staff', personId }, (tx) => tx.parkedForm.findMany({ where: { personId, endsAt: { gt: now() } }, orderBy: { endsAt: 'asc' } }))
  return Promise.all(rows.map(async ({ id, sealed }) => ({ id, ...content.parse(await openForPerson(personId, id, sealed)) })))
}

/** How many forms wait for this colleague. */
export function countParked(personId: string): Promise<number> {
  return asActor({ as: 'staff', personId }, (tx) => tx.parkedForm.count({ where: { personId, endsAt: { gt: now() } } }))
}

/** Deletes what was given back, and says where it had been posted to; null where it is gone already. */
export async function takeParked(personId: string, id: string): Promise<Parked | null> {
  const found = (await parkedOf(personId)).find((parked) => parked.id === id)
  if (found === undefined) return null
  const { count } = await asActor({ as: 'staff', personId }, (tx) => tx.parkedForm.deleteMany({ where: { id, personId } }))
  return count === 0 ? null : found
}

async function textsIn(request: Request): Promise<[string, string][]> {
  try {
    const posted = await request.clone().formData()
    return [...posted].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []))
  } catch {
    return []
  }
}

/** The page of ours that a form stood on. Behind TLS the browser names the address that people type, which is not the one that this process hears. */
function pageIn(request: Request): string | null {
  const referer = request.headers.get('referer')
  if (referer === null || !URL.canParse(referer)) return null
  const { origin, pathname, search } = new URL(referer)
  const isOurs = [new URL(request.url).origin, signInSettings().publicUrl].includes(origin)
  return isOurs && pathname.startsWith('/workspace/') ? pathname + search : null
}
