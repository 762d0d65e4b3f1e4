import { asActor } from '~/platform/database'

/** A team of the trust's directory and the division that it belongs to; nothing about anybody in it. */
export type PlaceOfTrust = { division: string; team: string }

/** Every team of the directory by division and name. Empty where the trust has brought in none. */
export function placesOfTrust(): Promise<PlaceOfTrust[]> {
  return asActor({ as: 'intake', draft: null }, (tx) => tx.$queryRaw<PlaceOfTrust[]>`select division, team from app.places()`)
}
