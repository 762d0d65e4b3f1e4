import type { MachineId } from '#workflows/effects'

/**
 * What stays with whoever told us once the person affected decides for themselves (DOMAIN.md 3.1): they may add to what they said, answer what they
 * are asked, ask for the handling to be looked at, and say how things are for themselves. Every choice, option, check and finishing question is the
 * affected person's.
 */
export const toldForAnother: Partial<Record<MachineId, readonly string[]>> = {
  'restorative-review': ['question.answered', 'incident.referenced', 'addition.made', 'handlingLook.asked'],
  protection: ['check.answered', 'worse.told'],
  'support-offer': ['offer.answered'],
}
