export type Bucket = {
  /** Takes one token and says whether there was one. Time is the caller's, in milliseconds. */
  take: (at: number) => boolean
}

/**
 * A token bucket over everybody: it holds so many, and so many come back in each hour. It knows no address and no person: a hospital has one
 * address, and on a bad day many of its people come. Each web process counts for itself.
 */
export function tokenBucket({ holds, perHour }: { holds: number; perHour: number }): Bucket {
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
