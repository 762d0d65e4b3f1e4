/** A person of the demo trust who can sign in. */
export type DemoPerson = { name: string; role: string; signIn: string }

export const demoPeople: DemoPerson[] = []

/** Fills an empty database with the demo trust. There is nothing to fill yet. */
export function seedDemoTrust(): Promise<void> {
  return Promise.resolve()
}
