import { hkdfSync } from 'node:crypto'
import { type Binding, type Bytes, openJson, sealJson } from './envelope'
import { keys } from './keys'

/** Seals what a colleague typed, under a key that follows from the key folder and their id. @throws KeysUnavailable */
export async function sealForPerson(personId: string, id: string, value: unknown): Promise<Bytes> {
  return sealJson(await keyFor(personId), value, bindingOf(personId, id))
}

/** Opens what `sealForPerson` made; parse the result. @throws EnvelopeError for another person or another row; KeysUnavailable */
export async function openForPerson(personId: string, id: string, sealed: Uint8Array): Promise<unknown> {
  return openJson(await keyFor(personId), sealed, bindingOf(personId, id))
}

async function keyFor(personId: string): Promise<Bytes> {
  return Buffer.from(hkdfSync('sha256', await (await keys()).draftPepper(), personId, 'heard parked form 1', 32))
}

function bindingOf(personId: string, id: string): Binding {
  return { tree: 'draft', caseId: personId, field: `parked:${id}` }
}
