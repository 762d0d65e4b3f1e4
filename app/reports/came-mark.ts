import { createHmac, timingSafeEqual } from 'node:crypto'
import { keys } from '~/confidentiality/keys'
import { cameByIn, cameIn } from './came'
import type { Typed } from './draft-content'

/**
 * How a draft came, as each of its pages carries it in case the draft ends first. It is signed: nobody can say of themselves that a colleague types
 * for them, which opens the form where it is not open to everybody. Null where the person types themselves.
 */
export async function cameMark(typed: Typed): Promise<string | null> {
  const came = cameIn(typed)
  const by = cameByIn(came)
  if (by === null) return null
  const { version, pepper } = await (await keys()).codePepper()
  const says = `${by}.${came.cameOn?.[0] ?? ''}`
  return `${String(version)}.${says}.${signed(pepper, says).toString('base64url')}`
}

/** What a mark says; nothing where it is none of ours. */
export async function cameByMark(mark: string): Promise<Typed> {
  const found = /^(\d{1,4})\.((\w+)\.([\d-]*))\.([\w-]{43})$/.exec(mark)
  if (found === null) return {}
  const [, version, says = '', by = '', on = '', signature = ''] = found
  const folder = await keys()
  if (!(await folder.codePepperVersions()).includes(Number(version))) return {}
  const { pepper } = await folder.codePepper(Number(version))
  return timingSafeEqual(signed(pepper, says), Buffer.from(signature, 'base64url')) ? cameIn({ cameBy: [by], cameOn: [on] }) : {}
}

function signed(pepper: Uint8Array, says: string): Buffer {
  return createHmac('sha256', pepper).update(`came:${says}`).digest()
}
