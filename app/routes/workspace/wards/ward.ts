import type { Staff } from '~/auth/guards'
import { stepsOn, type WardAction, wardsOf } from '~/cases/lists/wards'
import { text } from '~/content/text'
import { asActor } from '~/platform/database'

/** One of the wards of whoever asks, and everything that was done there. @throws Response 404 for every other ward, real or made up. */
export async function stepsOfWard({ personId }: Staff, teamId: string): Promise<{ name: string; steps: WardAction[] }> {
  return asActor({ as: 'staff', personId }, async (tx) => {
    const ward = (await wardsOf(tx, personId)).find(({ id }) => id === teamId)
    if (!ward) throw new Response(null, { status: 404 })
    return { name: ward.name, steps: await stepsOn(tx, ward.id) }
  })
}

/** What was done, in words. */
export function doneInWords(kind: string): string {
  const { done, other } = text('en').wards
  return (done as Readonly<Partial<Record<string, string>>>)[kind] ?? other
}

/** In which role it was done. A role that the list does not name is a colleague. */
export function roleInList(role: string): string {
  const { roles } = text('en').wards.steps
  return (roles as Readonly<Partial<Record<string, string>>>)[role] ?? roles.other
}
