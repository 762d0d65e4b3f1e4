/** What the person may say of a preview: fine, change something first, or do not use it. */
export const previewAnswers = ['fine', 'change', 'no'] as const
export type PreviewAnswer = (typeof previewAnswers)[number]
