import { approve, decline, reportBack, sendBack, trackActions } from '~/learning/approving'
import { checkDraft, countAgain, type LearningAct, sendPreview, startDraft } from '~/learning/drafting'
import { sentencesOf } from '~/learning/item'
import type { LearningStrand } from '~/learning/strands'
import { type Fields, long, optional, tick, type Typed, type Values } from '../case/form/fields'
import { allOf, checklist, itemFields, writtenIn } from './fields'

/** One thing that an editor or an approver can do: its noun (its address and its words), the event, what it asks, and the verb. */
export type LearningStep = { noun: string; event: string; fields: Fields; hasDraft: boolean; act: (act: LearningAct, values: unknown) => Promise<void> }

function step<F extends Fields>(noun: string, event: string, fields: F, act: (act: LearningAct, values: Values<F>) => Promise<void>, { hasDraft = false } = {}): LearningStep {
  // The form's reader made these values from these very fields.
  return { noun, event, fields, hasDraft, act: (acting, values) => act(acting, values as Values<F>) }
}

const checkFields = { ...itemFields, checklist: allOf(checklist), isComposite: optional(tick()) }
const remark = { remark: long(2_000) }

/** In the order of the work. */
export const learningSteps: readonly LearningStep[] = [
  step('draft', 'drafting.started', itemFields, (act, values) => startDraft(act, writtenIn(values)), { hasDraft: true }),
  step('check', 'draft.deidentified', checkFields, (act, values) => checkDraft(act, { ...writtenIn(values), isComposite: values.isComposite ?? false }), { hasDraft: true }),
  step('count', 'pool.counted', { isComposite: optional(tick()) }, (act, { isComposite }) => countAgain(act, { isComposite: isComposite ?? false })),
  step('preview', 'preview.sent', {}, sendPreview),
  step('approval', 'learning.approved', {}, approve),
  step('sending-back', 'learning.sentBack', remark, sendBack),
  step('declining', 'learning.declined', remark, decline),
  step('actions', 'actions.tracked', {}, trackActions),
  step('report-back', 'learning.reportedBack', {}, reportBack),
]

/** What stands open in it for whoever looks. */
export function stepsOpen({ offers }: LearningStrand): LearningStep[] {
  return learningSteps.filter(({ event }) => offers.includes(event))
}

/** The draft as a form begins with it. */
export function typedFrom({ item }: LearningStrand): Typed {
  if (!item) return {}
  const [from = '', toward = ''] = item.direction.split('->')
  return Object.fromEntries(Object.entries({ ...sentencesOf(item.body), from, toward, theme: item.theme, quarter: item.quarter, division: item.division }).map(([name, value]) => [name, [value]]))
}
