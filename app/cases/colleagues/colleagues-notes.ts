import { z } from 'zod'
import { auditRow } from '~/confidentiality/audit'
import type { Transaction } from '~/platform/database'
import type { Acting } from '../acting'
import { roleOf } from '../decide'
import type { OpenCase } from '../open-case'
import { recordReading } from '../reads'
import { keepSaid, notesOf } from '../said'
import { namesOf } from './colleagues'

/** Whom a note is about: that person's copy of what we hold has it, if they ask. */
export const noteSubjects = ['personTellingUs', 'personAffected', 'personDescribed', 'work'] as const
export type NoteSubject = (typeof noteSubjects)[number]

export type ColleaguesNote = { about: NoteSubject; words: string; on: Date; author: string }

const note = z.looseObject({ words: z.string(), about: z.enum(noteSubjects) })

/** Writes a note for those who carry the case. The person does not see it on a page; it is no secret from a court, or from whoever it is about. */
export async function writeNote({ tx, open, personId }: Acting, { words, about }: { words: string; about: NoteSubject }): Promise<void> {
  await keepSaid(tx, { caseId: open.id, strandId: open.review.id, kind: 'colleaguesNote', said: { words, about }, authorId: personId })
  await tx.auditEntry.createMany({ data: [auditRow({ act: 'note.written', caseId: open.id }, { role: roleOf(open.actor), personId })] })
}

/** The notes, oldest first, for those who carry the case. Reading them is on the record where there are any. */
export async function readColleaguesNotes(tx: Transaction, open: OpenCase): Promise<ColleaguesNote[]> {
  const notes = await notesAbout(tx, open.id)
  if (notes.length > 0) await recordReading(tx, open, 'notes.read')
  const names = await namesOf(tx, notes.flatMap(({ authorId }) => (authorId === null ? [] : [authorId])))
  return notes.map(({ authorId, on, said }) => ({ ...said, on, author: names.get(authorId ?? '') ?? '' }))
}

/** The same without a row: whoever shows them records it. */
export function notesAbout(tx: Transaction, caseId: string) {
  return notesOf(tx, caseId, ['colleaguesNote'], note)
}
