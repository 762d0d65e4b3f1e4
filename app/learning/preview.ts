import { maySend, type Capacity } from '~/people/policy'
import type { Transaction } from '~/platform/database'
import { EventRefused } from '~/workflow/errors'
import { send } from '~/workflow/send'
import { body, type Sentences, sentencesOf } from './item'
import type { PreviewAnswer } from './preview-answers'

/** What the person is shown before anybody else reads it. */
export type Preview = { strandId: string; version: number; sentences: Sentences }

/** The previews that wait for the holder of a code. Row security gives them the items that their own case fed. */
export async function previewsFor(tx: Transaction, caseId: string): Promise<Preview[]> {
  const rows = await tx.workflow.findMany({ where: { caseId, machine: 'learning-capture' } })
  const waiting = rows.filter(({ state }) => state === 'preview')
  const items = await tx.learningItem.findMany({ where: { strandId: { in: waiting.map(({ id }) => id) } } })
  return waiting.flatMap(({ id, version }): Preview[] => {
    const item = items.find(({ strandId }) => strandId === id)
    return item ? [{ strandId: id, version, sentences: sentencesOf(body.parse(item.body)) }] : []
  })
}

/** Fine, change it, or no. Throws EventRefused where it does not wait any more. */
export async function answerPreview(tx: Transaction, { strandId, seenVersion, answer, holder, capacities }: { strandId: string; seenVersion: number; answer: PreviewAnswer; holder: Capacity; capacities: ReadonlySet<Capacity> }): Promise<void> {
  const event = { type: 'preview.answered', answer }
  if (!maySend('learning-capture', event.type, capacities)) throw new EventRefused('learning-capture', 'preview', event.type)
  await send(tx, strandId, event, { by: { role: holder, personId: null }, seenVersion })
}
