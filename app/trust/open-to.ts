import { z } from 'zod'
import { asActor } from '~/platform/database'

/** Who, beside staff, may tell directly on the form (DOMAIN.md 2.1). */
export type OpenTo = { patients: boolean; carers: boolean }

const setting = z.object({ patients: z.boolean().default(false), carers: z.boolean().default(false) })

const KEPT_FOR = 60_000
let kept: { openTo: OpenTo; until: number } | null = null

/** The trust's setting `openTo`; closed to both where it says nothing. Looked up once a minute: a change counts from then. */
export async function openTo(): Promise<OpenTo> {
  if (kept && performance.now() < kept.until) return kept.openTo
  const row = await asActor({ as: 'intake', draft: null }, (tx) => tx.setting.findUnique({ where: { key: 'openTo' } }))
  const said = setting.parse(row?.value ?? {})
  kept = { openTo: said, until: performance.now() + KEPT_FOR }
  return said
}
