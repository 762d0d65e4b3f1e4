import type { NoticeEvent } from '#workflows/notice'
import { newApartKey } from '~/confidentiality/case-keys'
import { type Acting, happen, keepNote } from '../acting'
import { hadTimeToAnswer } from '../described-told'
import { NotReadyYet } from '../errors'
import { handOver } from '../new-code'

type Why = Extract<NoticeEvent, { type: 'waiting.lookedAt' }>['why']
type Worded = { words: string }

/** Why telling waits was looked at again; the reason is dated. */
export async function lookAtWaiting(acting: Acting, { why, words }: Worded & { why: Why }): Promise<void> {
  await say(acting, { type: 'waiting.lookedAt', why }, { why, words })
}

/** Agreed with the person: only while their choice to speak to the other person is on, and no route holds it. */
export async function agreeNotice(acting: Acting, { words }: Worded): Promise<void> {
  await say(acting, { type: 'notice.agreed' }, { words })
}

/**
 * The person described is told: the gist in writing, a companion and support offered, and eight words (made of `secret`) for a channel of their
 * own. The gist is sealed under a key that opens nothing of the report, and the code opens nothing else. Throws NotYours for words that are none of ours.
 */
export async function tellDescribed(acting: Acting, { words, secret }: Worded & { secret: string }): Promise<void> {
  const { tx, open, strand } = acting
  const event: NoticeEvent = { type: 'described.told', inWriting: true, companionOffered: true, supportOffered: true }
  await happen(acting, event)
  if ((await tx.caseKey.count({ where: { caseId: open.id, tree: 'described' } })) === 0) await tx.caseKey.createMany({ data: [await newApartKey(open.id, 'described')] })
  await keepNote(acting, event.type, { words }, 'described')
  await handOver(acting, { secret, holder: 'personDescribed', strandId: strand.id })
}

/** Their own account, as they gave it to us: they find it on their page, as if they had written it there. */
export async function hearTheirAccount(acting: Acting, { words }: Worded): Promise<void> {
  await say(acting, { type: 'described.spoke' }, { words }, 'described')
}

/** They were offered it and said nothing. How it was offered stays with those who carry the case. Throws NotReadyYet before they had time to answer. */
export async function recordSilence(acting: Acting, { words }: { words: string | undefined }): Promise<void> {
  if (acting.strand.offers.includes('described.saidNothing') && !(await hadTimeToAnswer(acting.tx, acting.open.id))) throw new NotReadyYet(['timeToAnswer'])
  await say(acting, { type: 'described.saidNothing' }, { words })
}

/** Nothing is, or need be, said any more. */
export async function closeNotice(acting: Acting, { words }: Worded): Promise<void> {
  await say(acting, { type: 'notice.closed' }, { words })
}

async function say(acting: Acting, event: NoticeEvent, said: object, tree?: 'described'): Promise<void> {
  await happen(acting, event)
  await keepNote(acting, event.type, said, tree)
}
