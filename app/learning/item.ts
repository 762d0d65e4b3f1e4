import { z } from 'zod'
import type { Direction } from '~/reports/direction'
import { type CodeOf, codesOf } from '~/reports/code-lists'

/** The plain sentences of something to learn. Nobody's details: what happened in general, and what came of it. */
export const parts = ['title', 'happened', 'impact', 'responsible', 'changed', 'worked', 'question'] as const
export type Part = (typeof parts)[number]
export type Sentences = Record<Part, string>

/** As it is kept: a draft may still lack parts, and an approver may have said why it came back. */
export const body = z.object({
  title: z.string().default(''), happened: z.string().default(''), impact: z.string().default(''), responsible: z.string().default(''),
  changed: z.string().default(''), worked: z.string().default(''), question: z.string().default(''), remark: z.string().nullable().default(null),
})
export type Body = z.infer<typeof body>

/** All that an item keeps of a case: from whom toward whom in groups, a theme, a quarter such as `2026-Q4`, a division. */
export type CoarseCodes = { direction: Direction; theme: CodeOf<'theme'>; quarter: string; division: string }

export const themes = codesOf('theme')
export const quarterPattern = /^20\d\d-Q[1-4]$/

/** The quarter of a day, such as `2026-Q4`. */
export function quarterOf(day: Date): string {
  return `${day.getUTCFullYear()}-Q${Math.floor(day.getUTCMonth() / 3) + 1}`
}

/** The quarters of the twelve months up to this day, its own included, the newest first. */
export function lastFourQuarters(day: Date): string[] {
  return [0, 3, 6, 9].map((months) => quarterOf(new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months, 1))))
}

/** The sentences of a kept body, without what was said of it between editor and approver. */
export function sentencesOf({ title, happened, impact, responsible, changed, worked, question }: Sentences): Sentences {
  return { title, happened, impact, responsible, changed, worked, question }
}
