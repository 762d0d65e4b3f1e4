import type { NoticeEvent } from '#workflows/notice'
import { type Acting, happen, keepNote } from './acting'

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

/** The person described was told the gist in writing, with a companion and support offered. The gist is kept as it was given. */
export async function tellDescribed(acting: Acting, { words }: Worded): Promise<void> {
  await say(acting, { type: 'described.told', inWriting: true, companionOffered: true, supportOffered: true }, { words })
}

/** Their own account, as they gave it. */
export async function hearTheirAccount(acting: Acting, { words }: Worded): Promise<void> {
  await say(acting, { type: 'described.spoke' }, { words })
}

/** They were offered it and said nothing. */
export async function recordSilence(acting: Acting, { words }: { words: string | undefined }): Promise<void> {
  await say(acting, { type: 'described.saidNothing' }, { words })
}

/** Nothing is, or need be, said any more. */
export async function closeNotice(acting: Acting, { words }: Worded): Promise<void> {
  await say(acting, { type: 'notice.closed' }, { words })
}

async function say(acting: Acting, event: NoticeEvent, said: object): Promise<void> {
  await happen(acting, event)
  await keepNote(acting, event.type, said)
}
