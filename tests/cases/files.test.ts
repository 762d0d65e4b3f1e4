import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amaraAtHerStory, draftOf, posts } from '#tests/reports/files/adding'
import { harmful, type Scanner, smallScanner } from '#tests/reports/files/clamd'
import { phonePhoto, screenshot } from '#tests/reports/files/pictures'
import { asks, statusOf } from '#tests/routes/asking'
import { viewFollowUp } from '~/cases/follow-up/follow-up-view'
import { takeMyCopy } from '~/cases/follow-up/my-copy'
import { asActor } from '~/platform/database'
import { checkHeld } from '~/reports/files/check-held'
import { wordsSent } from '~/reports/submit'
import { hashOf } from '~/reports/code'
import { keys } from '~/confidentiality/keys'
import { copyFile } from '~/routes/follow-up/copy-file'
import * as account from '~/routes/workspace/case/account'
import * as file from '~/routes/workspace/case/file'
import { does, firstLookDone, monday, personId, personSends, reviewersCarry, setClock, useDemoTrust, type TestCase } from './case-story'

let scanner: Scanner
let says = 'stream: OK\0'
beforeAll(async () => {
  scanner = await smallScanner((bytes) => (bytes.includes(harmful) ? 'stream: Heard.Test FOUND\0' : says))
  process.env.HEARD_SCANNER = scanner.address
})
const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 20))
afterAll(() => scanner.close())

type Told = TestCase & { files: string[] }

/** Amara tells with two pictures, through the form. */
async function tellsWithPictures(): Promise<Told> {
  setClock(new Date())
  const secret = await amaraAtHerStory()
  await posts(secret, [await phonePhoto(), await screenshot()])
  const files = (await draftOf(secret)).files?.map(({ id }) => id) ?? []
  await posts(secret, [], { step: 'check', go: 'send' })
  setClock(monday)
  const { version, pepper } = await (await keys()).codePepper()
  const code = hashOf(((await wordsSent(secret)) ?? []).join(' '), { version, key: pepper })
  const [row] = await owner()<{ id: string; ref: string; reviewId: string }[]>`
    select c.id, c.ref, w.id as "reviewId" from "ReportCode" r join "Case" c on c.id = r."caseId" join "Workflow" w on w."caseId" = c.id and w.machine = 'restorative-review'
    where r.hash = decode(${code}, 'hex')`
  if (!row) throw new Error('The report was sent')
  return { ...row, code, files }
}

async function reviewedBy(it: Told, ...people: string[]): Promise<void> {
  await firstLookDone(it)
  await does('bernadette', it, 'put-it-right')
  await does('bernadette', it, 'reviewers', { people: people.map((key) => personId(key)) })
  await personSends(it, { type: 'reviewers.agreed' })
}

/** What somebody does with a picture on its own address. */
async function onFile(key: string, it: Told, id: string, wish: 'open' | 'release' | 'takeBack'): Promise<unknown> {
  return asks(key, { loader: file.loader, action: (args: { params: object }) => file.action({ ...args, params: { ...args.params, file: id } } as never) }, it, `files/${id}`, { do: wish })
}

type Shown = { files: { nth: number; standing: string; isReleased: boolean; wasOpened: boolean }[] }
const listed = async (key: string, it: Told) => ((await asks(key, account, it, 'account')) as Shown).files
const opened = (it: Told) => owner()<{ body: { byRole: string; fileId: string } }[]>`select body from "AuditEntry" where "caseId" = ${it.id} and act = 'file.opened' order by "at"`
const asPerson = ({ code }: Told) => asActor({ as: 'reporter', code }, (tx) => viewFollowUp(tx, monday))

describe('noPatientIdentityToReviewers: pictures beside an account', () => {
  test('the first reader opens one as a file under a policy of its own, and that is recorded', async () => {
    const it = await tellsWithPictures()
    expect(await listed('bernadette', it)).toMatchObject([{ nth: 1, isReleased: false, wasOpened: false }, { nth: 2, isReleased: false, wasOpened: false }])
    const answer = (await onFile('bernadette', it, it.files[0] ?? '', 'open')) as Response
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition'), answer.headers.get('content-security-policy')]).toEqual([
      200, 'image/jpeg', 'attachment; filename="image-1.jpg"', "sandbox; default-src 'none'",
    ])
    const bytes = Buffer.from(await answer.arrayBuffer())
    const { format, width, exif } = await sharp(bytes).metadata()
    expect([format, width, exif, bytes.includes('Fairphone')]).toEqual(['jpeg', 320, undefined, false])
    expect((await opened(it)).map(({ body }) => [body.byRole, body.fileId])).toEqual([['firstReader', it.files[0]]])
    expect((await asPerson(it)).looked).toEqual([{ role: 'firstReader', on: new Date('2026-11-02') }])
    expect(await listed('bernadette', it)).toMatchObject([{ wasOpened: true }, { wasOpened: false }])
  })

  test('a reviewer has no picture, no number and no gap before the first reader looked at it and let others see it', async () => {
    const it = await tellsWithPictures()
    await reviewedBy(it, 'joe', 'amara')
    const [first = '', second = ''] = it.files
    expect(await listed('joe', it)).toEqual([])
    expect(statusOf(await onFile('joe', it, second, 'open'))).toBe(404)
    // Nobody lets others see what they have not looked at.
    await onFile('bernadette', it, second, 'release')
    expect(await listed('joe', it)).toEqual([])
    await onFile('bernadette', it, second, 'open')
    await onFile('bernadette', it, second, 'release')
    expect(await listed('joe', it)).toMatchObject([{ nth: 1, isReleased: true }])
    const answer = (await onFile('joe', it, second, 'open')) as Response
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="image-1.jpg"'])
    expect((await opened(it)).map(({ body }) => body.byRole)).toEqual(['firstReader', 'reviewer'])
    for (const wish of ['release', 'takeBack'] as const) expect(statusOf(await onFile('joe', it, second, wish))).toBe(404)
    expect(statusOf(await onFile('joe', it, first, 'open'))).toBe(404)
    await onFile('bernadette', it, second, 'takeBack')
    expect(await listed('joe', it)).toEqual([])
    expect(statusOf(await onFile('joe', it, second, 'open'))).toBe(404)
  })

  test('for everybody else it is not there: signed in or not on the case, an owner, a made-up one, one of another case', async () => {
    const [it, other] = [await tellsWithPictures(), await tellsWithPictures()]
    const [first = ''] = it.files
    await onFile('bernadette', it, first, 'open')
    await onFile('bernadette', it, first, 'release')
    await owner()`insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt") values (${randomUUID()}, ${it.id}, ${personId('martin')}, 'owner', ${monday})`
    for (const key of ['martin', 'joe', 'danny', 'leila', 'ewa']) expect([key, statusOf(await onFile(key, it, first, 'open'))]).toEqual([key, 404])
    for (const id of [randomUUID(), 'made-up', '', other.files[0] ?? '']) expect([id, statusOf(await onFile('bernadette', it, id, 'open'))]).toEqual([id, 404])
    const seen = await asActor({ as: 'staff', personId: personId('martin') }, async (tx) => [await tx.attachment.count(), await tx.fileChunk.count()])
    expect(seen).toEqual([0, 0])
    expect(await asActor({ as: 'leaders', personId: null }, (tx) => tx.attachment.count()).catch(() => 'refused')).toBe('refused')
  })
})

describe('whoever told us', () => {
  test('sees number, size and standing on their page and in their copy, and no way to the picture', async () => {
    const it = await tellsWithPictures()
    expect((await asPerson(it)).files).toMatchObject([{ nth: 1, standing: 'clear' }, { nth: 2, standing: 'clear' }])
    const copy = copyFile(await asActor({ as: 'reporter', code: it.code }, (tx) => takeMyCopy(tx, monday)), 'en', monday)
    expect(copy).toMatch(/Pictures you added.*Image 1, \d+ KB.*Image 2, \d+ KB/s)
    expect(copy).not.toMatch(/<img|data:image/)
    for (const id of it.files) expect(copy).not.toContain(id)
    await expect(asActor({ as: 'reporter', code: it.code }, (tx) => tx.fileChunk.count())).rejects.toThrow()
  })

  test('withdrawalRevokesKeys: once they take the share back, reviewers have no picture, no piece and no row', async () => {
    const it = await tellsWithPictures()
    await reviewedBy(it, 'joe', 'amara')
    const [first = ''] = it.files
    await onFile('bernadette', it, first, 'open')
    await onFile('bernadette', it, first, 'release')
    expect(await listed('joe', it)).toHaveLength(1)
    await personSends(it, { type: 'choice.changed', choice: 'shareWithReviewTeam', on: false })
    expect(statusOf(await onFile('joe', it, first, 'open'))).toBe(404)
    expect(await asActor({ as: 'staff', personId: personId('joe') }, async (tx) => [await tx.attachment.count(), await tx.fileChunk.count()])).toEqual([0, 0])
  })

  test('withdrawalRevokesKeys: the whole report taken back seals its pictures, for the first reader too', async () => {
    const it = await tellsWithPictures()
    const seen = () => asActor({ as: 'staff', personId: personId('bernadette') }, async (tx) => [
      await tx.attachment.count({ where: { caseId: it.id } }), await tx.fileChunk.count({ where: { fileId: { in: it.files } } }),
    ])
    expect(await seen()).toEqual([2, 2])
    await personSends(it, { type: 'report.withdrawn' })
    expect(await seen()).toEqual([0, 0])
  })

  test('when the case’s key is deleted, every piece goes with it; rotation deletes none', async () => {
    const it = await tellsWithPictures()
    const pieces = async () => (await owner()`select from "FileChunk" where "fileId" = any(${it.files}::uuid[])`).length
    await owner()`update "CaseKey" set epoch = epoch where "caseId" = ${it.id}`
    await owner()`delete from "CaseKey" where "caseId" = ${it.id} and tree = 'work'`
    expect(await pieces()).toBe(2)
    await owner()`delete from "CaseKey" where "caseId" = ${it.id} and tree = 'narrative'`
    expect(await pieces()).toBe(0)
    expect(await owner()`select from "Attachment" where "caseId" = ${it.id}`).toHaveLength(0)
  })
})

describe('held for the virus check', () => {
  async function tellsWhileItIsDown(): Promise<Told> {
    says = ''
    return tellsWithPictures().finally(() => (says = 'stream: OK\0'))
  }

  test('nobody opens it, both sides are told, and the worker checks it once the check answers', async () => {
    const it = await tellsWhileItIsDown()
    const [first = ''] = it.files
    expect(await listed('bernadette', it)).toMatchObject([{ standing: 'held' }, { standing: 'held' }])
    expect((await asPerson(it)).files).toMatchObject([{ standing: 'held' }, { standing: 'held' }])
    expect(statusOf(await onFile('bernadette', it, first, 'open'))).toBe(404)
    await onFile('bernadette', it, first, 'release')
    expect(await asActor({ as: 'staff', personId: personId('bernadette') }, (tx) => tx.fileChunk.count({ where: { fileId: { in: it.files } } }))).toBe(0)

    await checkHeld(() => Promise.resolve('away'))
    expect(await listed('bernadette', it)).toMatchObject([{ standing: 'held', isReleased: false }, { standing: 'held' }])
    await Promise.all([checkHeld(), checkHeld()])
    expect(await listed('bernadette', it)).toMatchObject([{ standing: 'clear' }, { standing: 'clear' }])
    expect(await owner()`select "heldKey", "heldEpoch" from "Attachment" where "caseId" = ${it.id}`).toEqual([{ heldKey: null, heldEpoch: null }, { heldKey: null, heldEpoch: null }])
    expect(((await onFile('bernadette', it, first, 'open')) as Response).status).toBe(200)
  })

  test('what turns out harmful is deleted, and both sides are told', async () => {
    const it = await tellsWhileItIsDown()
    let asked = 0
    await checkHeld(() => Promise.resolve((asked += 1) === 1 ? 'harmful' : 'clear'))
    expect((await asPerson(it)).files.map(({ standing }) => standing).sort()).toEqual(['clear', 'harmful'])
    const at = (await listed('bernadette', it)).findIndex(({ standing }) => standing === 'harmful')
    const gone = it.files[at] ?? ''
    expect(await owner()`select from "FileChunk" where "fileId" = ${gone}`).toHaveLength(0)
    expect(statusOf(await onFile('bernadette', it, gone, 'open'))).toBe(404)
    await onFile('bernadette', it, gone, 'release')
    expect(await owner()`select from "Attachment" where id = ${gone} and "releasedOn" is not null`).toHaveLength(0)
  })

  test('the worker has no other way to a picture: without the key for the check it opens nothing', async () => {
    const it = await tellsWithPictures()
    expect(await asActor({ as: 'worker' }, (tx) => tx.fileChunk.count({ where: { fileId: { in: it.files } } }))).toBe(0)
    await expect(asActor({ as: 'worker' }, (tx) => tx.caseKey.count())).rejects.toThrow()
  })
})
