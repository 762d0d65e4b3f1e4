import type { Writing } from '~/reports/draft-content'
import type { DraftFile, FileProblem } from '~/reports/files/told'

/** The pictures of a draft as pages show them, without the keys that open them. */
export type Pictures = { added: Omit<DraftFile, 'key'>[]; problems: FileProblem[] }

export function picturesShown({ files = [], fileProblems = [] }: Writing): Pictures {
  return { added: files.map(({ id, bytes, changes, isHeld }) => ({ id, bytes, changes, isHeld })), problems: fileProblems }
}
