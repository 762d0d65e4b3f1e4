import { beforeAll, describe, expect, test } from 'vitest'
import * as step from '~/routes/workspace/case/step'
import { does, personSends, reviewersCarry, tells, useDemoTrust, type TestCase } from '../cases/case-story'
import { asks, statusOf } from './asking'

const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 20))

type Shown = { version: number; isOpen: boolean; typed: Record<string, string[]>; opensAccount: boolean }
type Answered = { data: { typed: Record<string, string[]> } }

async function openings({ id }: TestCase): Promise<number> {
  return (await owner()`select from "AuditEntry" where "caseId" = ${id} and act = 'account.read'`).length
}

async function atFirstLook(): Promise<TestCase> {
  const it = await tells(owner(), 'a02')
  await does('bernadette', it, 'first-look')
  return it
}

describe('the page of masking', () => {
  test('opens no account by being looked at, nor by a form that is refused', async () => {
    const it = await atFirstLook()
    const page = (await asks('bernadette', step, it, 'mask')) as Shown
    expect(page).toMatchObject({ isOpen: true, opensAccount: true, typed: {} })
    expect(JSON.stringify(page)).not.toContain('shortened name')
    expect(statusOf(await asks('bernadette', step, it, 'mask', { narrative: 'x'.repeat(20_001), version: String(page.version) }))).toBe(400)
    expect(statusOf(await asks('bernadette', step, it, 'mask', { narrative: '', version: String(page.version) }))).toBe(409)
    expect(await openings(it)).toBe(0)
  })

  test('opens it when somebody presses the button that says so, and that is recorded once', async () => {
    const it = await atFirstLook()
    const opened = (await asks('bernadette', step, it, 'mask', { open: 'yes' })) as Answered
    expect(opened.data.typed.narrative?.[0]).toContain('a shortened name that is not mine')
    expect(await openings(it)).toBe(1)
  })

  test('begins with what was masked before, so that masking again loses nothing', async () => {
    const it = await atFirstLook()
    await does('bernadette', it, 'mask', { narrative: 'In [a meeting] a colleague introduces me with a shortened name.' })
    const opened = (await asks('idris', step, it, 'mask', { open: 'yes' })) as Answered
    expect(opened.data.typed).toEqual({ narrative: ['In [a meeting] a colleague introduces me with a shortened name.'] })
    expect(await openings(it)).toBe(1)
  })

  test('cannot be used to open the account where masking is shut', async () => {
    const it = await atFirstLook()
    await personSends(it, { type: 'report.withdrawn' })
    expect(statusOf(await asks('bernadette', step, it, 'mask', { open: 'yes' }))).toBe(409)
    expect(await openings(it)).toBe(0)
  })
})
