import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountTold } from '#tests/fixtures/accounts'
import { jobsOf, openTrustWithMail } from '#tests/notifications/trust-with-mail'
import { alertNow, leaveAlert, takeAlertAway } from '~/cases/follow-up/alert'
import { changeChoice } from '~/cases/choices'
import { type Following, follow } from '~/cases/following'
import { keys } from '~/confidentiality/keys'
import { asActor, type Transaction } from '~/platform/database'
import type { Answers } from '~/reports/answers'
import { hashOf } from '~/reports/code'
import { submitReport } from '~/reports/submit'
import { type RunningWorker, runWorker } from '~/worker'

const trust = await openTrustWithMail()
const nadia = 'nadia@home.example'
let worker: RunningWorker
beforeAll(async () => {
  worker = await runWorker()
})
afterAll(async () => {
  await worker.close()
  await trust.close()
})

/** Nadia tells us and leaves an address; the code that her page acts with, and her case. */
function nadiaTells(): Promise<{ code: string; caseId: string }> {
  return tells({ contact: 'alert', contactDetails: nadia, alertWording: 'third', choices: ['contactMe'] })
}

async function tells(more: Partial<Answers>): Promise<{ code: string; caseId: string }> {
  const { answers } = accountTold('a02', '2031-11-21')
  const { words } = await submitReport({ secret: randomBytes(32), answers: { ...answers, ...more } })
  const { version, pepper } = await (await keys()).codePepper()
  const code = hashOf(words.join(' '), { version, key: pepper })
  const [row] = await trust.sql<{ caseId: string }[]>`select "caseId" from "ReportCode" where hash = decode(${code}, 'hex')`
  return { code, caseId: row?.caseId ?? '' }
}

/** How many mails the mail service had for Nadia, after everything that waits in the queue has gone. */
async function mailsToNadia(): Promise<number> {
  await trust.sql`update graphile_worker._private_jobs set run_at = '2000-01-01'`
  await worker.sweep()
  await trust.sql`update graphile_worker._private_jobs set run_at = '2000-01-01'`
  await worker.sweep()
  return mailsTo(nadia)
}

function mailsTo(address: string): number {
  return trust.service.sentTo().filter((to) => to === address).length
}

const turn = (code: string, isOn: boolean) => asActor({ as: 'reporter', code }, async (tx) => changeChoice(tx, await follow(tx), { kind: 'contactMe', detail: null, isOn }))

/** A duty was raised: she is told at once. */
async function dutyIsRaised(caseId: string): Promise<void> {
  const payload = { caseId, strandId: randomUUID(), to: 'personTellingUs', notice: 'dutyRaised' }
  await trust.sql`select graphile_worker.add_job('notify', ${trust.sql.json(payload)}::json, job_key => ${randomUUID()})`
}

test('an alert in the words that she picks: left on her page, sealed in her row, sent, and gone when she takes it away', async () => {
  const { code, caseId } = await tells({ contact: 'codeOnly', choices: [] })
  const page = <T>(act: (tx: Transaction, following: Following) => Promise<T>) => asActor({ as: 'reporter', code }, async (tx) => act(tx, await follow(tx)))
  expect(await page(alertNow)).toBeNull()
  const size = async () => (await trust.sql<{ size: number }[]>`select length(sealed) as size from "Alert" where "caseId" = ${caseId}`)[0]?.size
  const before = await size()
  await page((tx, following) => leaveAlert(tx, following, { address: 'ada@home.example', wording: 'second' }))
  expect([await page(alertNow), await size()]).toEqual(['second', before])
  await dutyIsRaised(caseId)
  await mailsToNadia()
  const sent = mailsTo('ada@home.example')
  expect(sent).toBeGreaterThan(0)
  await page(takeAlertAway)
  expect([await page(alertNow), await size()]).toEqual([null, before])
  await dutyIsRaised(caseId)
  await mailsToNadia()
  expect(mailsTo('ada@home.example')).toBe(sent)
})

test('contact off on her page: what already waits in the queue is not sent, nothing after it is, and turning it on lets mail go again', async () => {
  const { code, caseId } = await nadiaTells()
  await worker.sweep()
  expect((await jobsOf(trust.sql, 'mail')).length, 'the acknowledgement waits for its hour').toBeGreaterThan(0)
  await turn(code, false)
  expect(await mailsToNadia()).toBe(0)
  await dutyIsRaised(caseId)
  expect(await mailsToNadia()).toBe(0)
  await turn(code, true)
  await dutyIsRaised(caseId)
  expect(await mailsToNadia()).toBe(1)
  await turn(code, false)
  await dutyIsRaised(caseId)
  expect(await mailsToNadia()).toBe(1)
})
