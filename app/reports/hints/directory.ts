import { asActor } from '~/platform/database'
import type { TeamSize } from './spans'

/** The teams of the directory with their headcounts: all that whoever tells us may know of it, and only our own server asks. */
export function teamSizes(): Promise<TeamSize[]> {
  return asActor({ as: 'intake', draft: null }, (tx) => tx.$queryRaw<TeamSize[]>`select team, headcount from app.team_sizes()`)
}
