import { type Answers, answersSchema } from '~/reports/answers'

/** The shortest report there is, and whatever a story adds to it. */
export function told(more: Partial<Answers> = {}): Answers {
  return answersSchema.parse({ immediateDanger: 'no', narrative: 'He said it again at handover.', contact: 'codeOnly', ...more })
}

/** What a browser would post: several values of a name are several inputs. */
export function posted(inputs: Readonly<Record<string, string | readonly string[]>>): FormData {
  const form = new FormData()
  for (const [name, values] of Object.entries(inputs)) {
    for (const value of [values].flat()) form.append(name, value)
  }
  return form
}

export const today = '2024-11-26'
