/** A published learning item as the public list shows it: general words only, approved by two people. */
export type PublishedItem = {
  id: string
  title: string
  happened: string
  changed: string
  question: string
}

/** What has been published, the newest first. Nothing has been yet. */
export function publishedItems(): Promise<PublishedItem[]> {
  return Promise.resolve([])
}
