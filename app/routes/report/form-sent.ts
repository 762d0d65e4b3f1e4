import { type FormWithFiles, isMultipart, withFiles } from '~/http/multipart'
import { sentByScript } from '~/http/place-for-fetch'
import { largestFile, mostFiles } from '~/reports/files/kinds'
import { sayBeside, tooLarge } from '../too-large-said'
import { formIn } from '../when-away'

/** What a page sent: its words, the files beside them, and whether all of it arrived. */
export type FormSent = Omit<FormWithFiles, 'isTooLarge'>

/** Reads what was sent and hands it on. Words without end are refused as a form over its limit is (`http/body-limits.ts`). */
export async function withFormSent(request: Request, act: (sent: FormSent) => Promise<Response>): Promise<Response> {
  if (!isMultipart(request)) return act({ form: await formIn(request), files: [], isWhole: true })
  return withFiles(request, { field: 'file', mostFiles, largestFile }, (sent) => (sent.isTooLarge ? Promise.resolve(tooLarge(request)) : act(sent)))
}

/** What did not arrive whole: our script keeps the form with a sentence, and a browser without it is led to what we have. */
export function sayCut(request: Request, sentence: string, otherwise: () => Response): Response {
  return request.headers.has(sentByScript) ? sayBeside(request, sentence) : otherwise()
}
