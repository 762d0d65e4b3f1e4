import { createHmac, timingSafeEqual } from 'node:crypto'
import { keys } from '~/confidentiality/keys'
import { cameByIn, cameIn, followedIn } from './came'
import type { Typed } from './draft-content'

/**
 * How a draft came, as each of its pages carries it in case the draft ends first. It is signed: nobody can say of themselves that a colleague types
 * for them, which opens the form where it is not open to everybody, or that it follows from a report whose words they never had. Null where the
 * person types a first report themselves.
 */
export async function cameMark(typed: Typed): Promise<string | null> {
  const came = cameIn(typed)
  const by = cameByIn(came)
  const follows = followedIn(came)
  if (by === null && follows === null) return null
  const { version, pepper } = await (await keys()).codePepper()
  const says = `${by ?? ''}.${came.cameOn?.[0] ?? ''}.${follows ?? ''}`
  return `${String(version)}.${says}.${signed(pepper, says).toString('base64url')}`
}

/** What a mark says; nothing where it is none of ours. */
export async function cameByMark(mark: string): Promise<Typed> {
  const found = /^(\d{1,4})\.((\w*)\.([\d-]*)\.([0-9a-f]*))\.([\w-]{43})$/.exec(mark)
  if (found === null) return {}
  const [, version, says = '', by = '', on = '', follows = '', signature = ''] = found
  const folder = await keys()
  if (!(await folder.codePepperVersions()).includes(Number(version))) return {}
  const { pepper } = await folder.codePepper(Number(version))
  return timingSafeEqual(signed(pepper, says), Buffer.from(signature, 'base64url')) ? cameIn({ cameBy: [by], cameOn: [on], follows: [follows] }) : {}
}

function signed(pepper: Uint8Array, says: string): Buffer {
  return createHmac('sha256', pepper).update(`came:${says}`).digest()
}
