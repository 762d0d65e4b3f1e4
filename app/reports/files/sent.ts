import { wrapForCheck } from '~/confidentiality/files'
import { sealJson } from '~/confidentiality/envelope'
import { Prisma } from '~/platform/database'
import type { Part } from '~/workflow/write'
import { attachmentField, type AttachmentTold, type DraftFile } from './told'

/**
 * The part of the submit's statement that gives the draft's pictures to the case; none where there are none. No piece is touched: the pictures' own
 * keys are sealed under the case's. A picture that is gone from the draft meanwhile is left out. @throws KeysUnavailable
 */
export async function filesPart(files: readonly DraftFile[], caseId: string, narrative: Buffer): Promise<Part[]> {
  if (files.length === 0) return []
  const rows = await Promise.all(files.map(async ({ id, key, bytes, changes, isHeld }, nth) => {
    const told: AttachmentTold = { key, bytes, changes }
    const sealed = sealJson(narrative, told, { tree: 'narrative', caseId, field: attachmentField(id) })
    const held = isHeld ? await wrapForCheck(id, Buffer.from(key, 'base64url')) : { heldEpoch: null, heldKey: null }
    return Prisma.sql`(${id}::uuid, ${nth + 1}::int, ${sealed}::bytea, ${isHeld ? 'held' : 'clear'}::text, ${held.heldEpoch}::text, ${held.heldKey}::bytea)`
  }))
  return [{
    name: 'shown',
    sql: Prisma.sql`insert into "Attachment" (id, "caseId", nth, sealed, standing, "heldEpoch", "heldKey")
      select r.id, ${caseId}::uuid, r.nth, r.sealed, r.standing, r."heldEpoch", r."heldKey" from (values ${Prisma.join(rows)}) as r(id, nth, sealed, standing, "heldEpoch", "heldKey")
      join "DraftFile" d on d.id = r.id`,
  }]
}
