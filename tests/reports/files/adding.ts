import { newDraftSecret } from '~/confidentiality/draft'
import { readDraft, beginDraft } from '~/reports/draft'
import { begun, type Writing } from '~/reports/draft-content'
import { phraseOf } from '~/reports/draft-phrase'
import { action, loader } from '~/routes/report/route'
import type { View } from '~/routes/report/view'

/** Everything that a report needs, so that it can be sent from any page. */
const ready = { kind: ['account'], immediateDanger: ['no'], narrative: ['He said it again, in front of everybody.'], contact: ['codeOnly'], choices: ['contactMe', 'shareWithReviewTeam'] }

/** Somebody who stands on the page of the story, with the draft of their own browser. */
export async function amaraAtHerStory(): Promise<Buffer> {
  const secret = newDraftSecret()
  await beginDraft(secret, await phraseOf(secret), { ...begun({ at: 'what' }), reached: 'check', began: Date.now() - 600_000, typed: ready })
  return Buffer.from(secret)
}

function cookieOf(secret: Uint8Array): string {
  return `heard-report-${process.env.PORT ?? '3000'}=${Buffer.from(secret).toString('base64url')}`
}

/** The page's form as a browser sends it, words first and then files. */
export function posts(secret: Uint8Array, files: readonly Uint8Array[], words: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ step: 'what', narrative: 'He said it, and I took a picture.', go: 'next', ...words })) form.append(name, value)
  for (const file of files) form.append('file', new File([new Uint8Array(file)], 'holiday at home.jpg', { type: 'image/jpeg' }))
  return postsBody(secret, form, headers)
}

export function postsBody(secret: Uint8Array, body: FormData | string, headers: Record<string, string> = {}): Promise<Response> {
  return action({ request: new Request('http://localhost:3000/report', { method: 'POST', body, headers: { cookie: cookieOf(secret), ...headers } }), params: {}, context: {} })
}

export async function draftOf(secret: Uint8Array): Promise<Writing> {
  const draft = await readDraft(secret)
  if (draft?.is !== 'writing') throw new Error('There is no draft that is being written')
  return draft
}

/** What the page shows now. */
export async function shown(secret: Uint8Array): Promise<View> {
  const { data } = await loader({ request: new Request('http://localhost:3000/report', { headers: { cookie: cookieOf(secret), 'sec-fetch-site': 'same-origin' } }), params: {}, context: {} })
  return data
}
