/** So many reports may come at once before a flood is thought of, and so many more in each hour. */
export const bucketHolds = 60
export const filledPerHour = 60

export type Bucket = {
  /** Takes one token and says whether there was one. Time is the caller's, in milliseconds. */
  take: (at: number) => boolean
}

/**
 * A token bucket over everybody. It knows no address and no person: a hospital has one address, and on a bad day many of its people tell.
 * Each web process counts for itself, because an empty bucket refuses nothing.
 */
export function tokenBucket(holds = bucketHolds, perHour = filledPerHour): Bucket {
  let left = holds
  let countedAt: number | null = null
  return {
    take: (at) => {
      const passed = countedAt === null ? 0 : Math.max(0, at - countedAt)
      left = Math.min(holds, left + (passed / 3_600_000) * perHour)
      countedAt = at
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}
