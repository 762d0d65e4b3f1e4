import { asActor, isDatabaseReady } from '~/platform/database'
import { body, type Sentences, sentencesOf } from './item'

/** A published learning item as the public list shows it: general words only, approved by two people. */
export type PublishedItem = Sentences & { id: string; theme: string; quarter: string; division: string }

/** What has been published, the newest first; null while the database is away, so that the page can say so. Read as nobody. */
export async function publishedItems(): Promise<PublishedItem[] | null> {
  if (!(await isDatabaseReady())) return null
  const rows = await asActor({ as: 'leaders', personId: null }, (tx) =>
    tx.learningItem.findMany({ where: { publishedOn: { not: null }, removedOn: null }, orderBy: [{ publishedOn: 'desc' }, { id: 'asc' }] }),
  )
  return rows.map(({ id, theme, quarter, division, body: kept }) => ({ id, theme, quarter, division, ...sentencesOf(body.parse(kept)) }))
}

/** One of them, to take out; null where there is none by this id. */
export async function publishedItem(id: string): Promise<PublishedItem | null> {
  return (await publishedItems())?.find((item) => item.id === id) ?? null
}
