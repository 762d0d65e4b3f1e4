import { data, redirect } from '@remix-run/node'
import { RefusedByRule } from '~/people/people'

/** Carries out an act on one person, then goes back to them and says so; a rule that refuses is told on the same page. */
export async function carryOut(personId: string, done: 'ended' | 'disabled' | 'enabled', act: () => Promise<void>) {
  try {
    await act()
  } catch (error) {
    if (error instanceof RefusedByRule) return data({ problem: error.message }, { status: 409 })
    throw error
  }
  return redirect(`/workspace/people/${personId}?done=${done}`, 303)
}
