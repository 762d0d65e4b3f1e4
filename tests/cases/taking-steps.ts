import { openCase } from '~/cases/open-case'
import { asActor } from '~/platform/database'
import { readForm } from '~/routes/workspace/case/form/fields'
import { stepNamed, stepsOpenIn } from '~/routes/workspace/case/steps'
import type { Step } from '~/routes/workspace/case/steps/define'

/**
 * What the step's page does when its button is pressed, without the page. Throws where the step is shut or the form cannot be read. With
 * `seenVersion` the page was loaded earlier, when the case stood there.
 */
export async function follows(personId: string, ref: string, noun: string, typed: Record<string, string | readonly string[]>, seenVersion?: number): Promise<void> {
  const posted = new FormData()
  for (const [name, values] of Object.entries(typed)) for (const value of [values].flat()) posted.append(name, value)
  await asActor({ as: 'staff', personId }, async (tx) => {
    const open = await openCase(tx, personId, ref)
    const strand = open.review
    const step = stepNamed(strand, noun)
    if (!step) throw new Error(`There is no step ${noun}`)
    if (seenVersion === undefined && !strand.offers.includes(step.event)) throw new Error(`The step ${noun} is shut in ${strand.state}: it waits for ${(await step.missing({ tx, open, strand, personId })).join(', ')}`)
    const read = readForm(step.fields, posted)
    if ('problems' in read) throw new Error(`${noun}: ${JSON.stringify(read.problems)}`)
    await step.act({ tx, open, strand, personId, seenVersion: seenVersion ?? strand.version }, read.values)
  })
}

/** The steps of the review that stand open for a colleague. */
export function openSteps(personId: string, ref: string): Promise<Step[]> {
  return asActor({ as: 'staff', personId }, async (tx) => stepsOpenIn((await openCase(tx, personId, ref)).review))
}

/** What a step's page lists and shows beside its form. */
export function lookAt(personId: string, ref: string, noun: string): Promise<{ lists: Record<string, string[]>; only: Record<string, readonly string[]>; read: readonly string[] }> {
  return asActor({ as: 'staff', personId }, async (tx) => {
    const open = await openCase(tx, personId, ref)
    const acting = { tx, open, strand: open.review, personId }
    const step = stepNamed(open.review, noun)
    if (!step) throw new Error(`There is no step ${noun}`)
    const lists = await step.lists(acting)
    const { only = {}, read = [] } = await step.beside(acting)
    return { lists: Object.fromEntries(Object.entries(lists).map(([name, items]) => [name, items.map(({ label }) => label)])), only, read }
  })
}
