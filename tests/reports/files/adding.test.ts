import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '#tests/fixtures/database'
import { useTestKeys } from '#tests/fixtures/keys'
import { clearWhatIsOver } from '~/duties/clearing'
import { injectClock } from '~/platform/clock'
import { asActor, closeDatabase } from '~/platform/database'
import { draftHash } from '~/confidentiality/draft'
import { beginDraft, removeDraft } from '~/reports/draft'
import { begun } from '~/reports/draft-content'
import { phraseOf } from '~/reports/draft-phrase'
import { mostInDrafts } from '~/reports/files/draft-files'
import { submitReport } from '~/reports/submit'
import { amaraAtHerStory, draftOf, posts, postsBody, shown } from './adding'
import { harmful, type Scanner, smallScanner } from './clamd'
import { bomb, page, pdfWithScript, phonePhoto, screenshot } from './pictures'

let owner: postgres.Sql
let scanner: Scanner
let isScannerUp = true
let photo: Buffer
let shot: Buffer

useTestKeys()
beforeAll(async () => {
  scanner = await smallScanner((bytes) => (!isScannerUp ? '' : bytes.includes(harmful) ? 'stream: Heard.Test FOUND\0' : 'stream: OK\0'))
  process.env.HEARD_SCANNER = scanner.address
  const database = await createTestDatabase()
  owner = postgres(database.url('heard_owner'), { max: 2, onnotice: () => undefined })
  ;[photo, shot] = await Promise.all([phonePhoto(), screenshot()])
})
afterAll(async () => {
  await closeDatabase()
  await owner.end()
  await scanner.close()
})

/** What is kept of the pictures of one draft, and whether a piece is left that belongs to nothing. */
async function kept(secret: Uint8Array) {
  const files = await owner<{ id: string }[]>`select id from "DraftFile" where "draftHash" = ${draftHash(secret)}`
  const [loose] = await owner<{ count: number }[]>`select count(*)::int from "FileChunk" c where not exists (select from "DraftFile" d where d.id = c."fileId") and not exists (select from "Attachment" a where a.id = c."fileId")`
  return { files: files.length, loose: loose?.count }
}

/** Why files were not taken, and which of them. */
const problemsOf = async (secret: Uint8Array) => ((await draftOf(secret)).fileProblems ?? []).map(({ why, nth, of }) => `${why} ${nth}/${of}`)

describe('pictures on the page of the story', () => {
  test('a photo is added with the words beside it, whichever button was pressed, and what was taken out stands there', async () => {
    for (const go of ['next', 'page:what', 'back']) {
      const secret = await amaraAtHerStory()
      const answer = await posts(secret, [photo], { go })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/report'])
      const draft = await draftOf(secret)
      expect(draft).toMatchObject({ at: 'what', notice: 'fileAdded', typed: { narrative: ['He said it, and I took a picture.'] } })
      expect(draft.files).toMatchObject([{ changes: ['place', 'time', 'device'], isHeld: false }])
      expect(await kept(secret)).toEqual({ files: 1, loose: 0 })
    }
  })

  test('the page shows number, size and changes, and never the key', async () => {
    const secret = await amaraAtHerStory()
    await posts(secret, [photo, shot])
    const view = await shown(secret)
    expect(view).toMatchObject({ page: 'question', pictures: { added: [{ changes: ['place', 'time', 'device'] }, { changes: [] }], problems: [] } })
    const { files = [] } = await draftOf(secret)
    for (const { key } of files) expect(JSON.stringify(view)).not.toContain(key)
  })

  test('a picture that is removed is gone, and only one’s own can be', async () => {
    const [hers, others] = [await amaraAtHerStory(), await amaraAtHerStory()]
    await posts(hers, [photo, shot])
    await posts(others, [shot])
    const theirs = (await draftOf(others)).files?.[0]?.id ?? ''
    await posts(hers, [], { removeFile: theirs })
    expect([await kept(hers), await kept(others)]).toEqual([{ files: 2, loose: 0 }, { files: 1, loose: 0 }])
    const [first, second] = (await draftOf(hers)).files ?? []
    await posts(hers, [], { removeFile: first?.id ?? '' })
    expect((await draftOf(hers)).files).toEqual([second])
    expect(await draftOf(hers)).toMatchObject({ at: 'what', notice: 'fileRemoved' })
    expect(await kept(hers)).toEqual({ files: 1, loose: 0 })
    await posts(hers, [], { removeFile: "'; drop table" })
    expect(await kept(hers)).toEqual({ files: 1, loose: 0 })
  })

  test('nothing of a picture and nothing of its key stands in clear in any row', async () => {
    const secret = await amaraAtHerStory()
    await posts(secret, [photo])
    const { files: [file] = [] } = await draftOf(secret)
    for (const table of ['"Draft"', '"DraftFile"', '"FileChunk"']) {
      const rows = await owner.unsafe<{ row: string }[]>(`select t::text as row from ${table} t`)
      for (const trace of [file?.key ?? '', Buffer.from(file?.key ?? '', 'base64url').toString('hex'), Buffer.from('Fairphone').toString('hex'), 'ffd8ffdb', 'ffd8ffe0', 'holiday']) {
        expect(rows.filter(({ row }) => row.includes(trace)), `${table} ${trace}`).toEqual([])
      }
    }
  })
})

describe('what is not taken is said, and takes nothing along', () => {
  test('a PDF with a script, a JPEG that is a page, a pixel bomb, nothing, and one good one between them', async () => {
    const secret = await amaraAtHerStory()
    expect((await posts(secret, [pdfWithScript, page, shot, await bomb(8_000), Buffer.alloc(0)])).status).toBe(303)
    expect(await problemsOf(secret)).toEqual(['document 1/5', 'notAPicture 2/5', 'tooManyDots 4/5', 'empty 5/5'])
    expect(await draftOf(secret)).toMatchObject({ at: 'what', typed: { narrative: ['He said it, and I took a picture.'] } })
    expect(await kept(secret)).toEqual({ files: 1, loose: 0 })
    // The next save says nothing of it any more.
    await posts(secret, [])
    expect(await problemsOf(secret)).toEqual([])
  })

  test('six at once, and five and then one', async () => {
    const secret = await amaraAtHerStory()
    await posts(secret, Array.from({ length: 6 }, () => shot))
    expect([await problemsOf(secret), (await kept(secret)).files]).toEqual([['tooMany 6/6'], 5])
    await posts(secret, [shot])
    expect([await problemsOf(secret), (await kept(secret)).files]).toEqual([['tooMany 1/1'], 5])
  })

  test('too large alone, and too much together', async () => {
    const secret = await amaraAtHerStory()
    await posts(secret, [Buffer.concat([shot, Buffer.alloc(10_000_000)])])
    expect(await problemsOf(secret)).toEqual(['tooLarge 1/1'])
    const large = Buffer.concat([shot, Buffer.alloc(9_000_000)])
    await posts(secret, [large, large, large])
    expect([await problemsOf(secret), (await kept(secret)).files]).toEqual([['tooMuch 3/3'], 2])
    expect((await draftOf(secret)).files?.map(({ changes }) => changes)).toEqual([['behind'], ['behind']])
  })

  test('two tabs at once: five pictures and no more', async () => {
    const secret = await amaraAtHerStory()
    await Promise.all([posts(secret, [shot, shot, shot]), posts(secret, [shot, shot, shot])])
    expect((await kept(secret)).files).toBe(5)
    expect((await draftOf(secret)).files).toHaveLength(5)
  })

  test('words where a picture belongs, and a picture on a page that takes none', async () => {
    const secret = await amaraAtHerStory()
    await posts(secret, [], { file: 'my picture' })
    expect(await problemsOf(secret)).toEqual(['words 1/1'])
    await posts(secret, [shot], { step: 'where', 'when.words': 'last week' })
    expect((await kept(secret)).files).toBe(0)
    expect((await draftOf(secret)).typed).toMatchObject({ 'when.words': ['last week'], narrative: ['He said it, and I took a picture.'] })
  })

  test('a page that was cut keeps the words that arrived, takes nothing away, and has no half picture', async () => {
    const head = (name: string, more = '') => `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`
    const body = `${head('step')}what\r\n${head('wordsUsed')}a name\r\n${head('file', '; filename="a.jpg"')}${'x'.repeat(5_000)}`
    const type = { 'Content-Type': 'multipart/form-data; boundary=b' }
    const secret = await amaraAtHerStory()
    expect((await postsBody(secret, body, type)).status).toBe(303)
    const draft = await draftOf(secret)
    expect(draft).toMatchObject({ at: 'what', notice: 'cut', typed: { wordsUsed: ['a name'], narrative: ['He said it again, in front of everybody.'] } })
    expect(draft.files ?? []).toEqual([])
    const withScript = await postsBody(secret, body, { ...type, 'x-heard-fetch': '1' })
    expect(decodeURIComponent(withScript.headers.get('x-heard-says') ?? '')).toBe('What you sent did not arrive whole. Your words are still here. Send it again.')
  })

  test('when drafts hold all that there is room for, a picture waits, and the words go on', async () => {
    const [full, secret] = [await amaraAtHerStory(), await amaraAtHerStory()]
    const id = 'b0000000-0000-4000-8000-00000000000f'
    await owner`insert into "DraftFile" (id, "draftHash", bytes) values (${id}, ${draftHash(full)}, ${mostInDrafts - 1_000})`
    await posts(secret, [shot])
    expect([await problemsOf(secret), (await kept(secret)).files]).toEqual([['noRoom 1/1'], 0])
    await removeDraft(full, await phraseOf(full))
    await posts(secret, [shot])
    expect((await kept(secret)).files).toBe(1)
  })
})

describe('pictures go with the draft', () => {
  test('when somebody leaves, begins again, or the time is over', async () => {
    const [left, again, forgotten] = [await amaraAtHerStory(), await amaraAtHerStory(), await amaraAtHerStory()]
    for (const secret of [left, again, forgotten]) await posts(secret, [shot])
    await removeDraft(left, await phraseOf(left))
    expect(await kept(left)).toEqual({ files: 0, loose: 0 })
    await beginDraft(again, await phraseOf(again), begun({ at: 'safe' }))
    expect(await kept(again)).toEqual({ files: 0, loose: 0 })
    const back = injectClock({ now: () => new Date(Date.now() + 31 * 60_000) })
    await clearWhatIsOver()
    expect(await kept(forgotten)).toEqual({ files: 0, loose: 0 })
    back()
  })

  test('and to the case when it is sent, without a piece being touched', async () => {
    const secret = await amaraAtHerStory()
    await posts(secret, [photo, shot])
    const ids = (await draftOf(secret)).files?.map(({ id }) => id) ?? []
    const pieces = () => owner<{ row: string }[]>`select md5(c::text) || xmin::text as row from "FileChunk" c where "fileId" = any(${ids}::uuid[]) order by "fileId", nth`
    const before = await pieces()
    expect((await posts(secret, [], { step: 'check', go: 'send' })).headers.get('location')).toBe('/report/sent')
    expect(await owner`select nth, standing, "heldKey", "releasedOn" from "Attachment" where id = any(${ids}::uuid[]) order by nth`).toEqual([
      { nth: 1, standing: 'clear', heldKey: null, releasedOn: null }, { nth: 2, standing: 'clear', heldKey: null, releasedOn: null },
    ])
    expect(await pieces()).toEqual(before)
    expect(await kept(secret)).toEqual({ files: 0, loose: 0 })
  })

  test('nobody sends another’s picture with their own report', async () => {
    const [hers, others] = [await amaraAtHerStory(), await amaraAtHerStory()]
    await posts(others, [shot])
    const { files: [theirs] = [] } = await draftOf(others)
    if (theirs === undefined) throw new Error('They added one')
    const { answers } = (await import('#tests/fixtures/accounts')).accountTold('a02', '2026-11-20')
    await submitReport({ secret: hers, answers, files: [theirs] })
    expect(await owner`select from "Attachment" where id = ${theirs.id}`).toHaveLength(0)
    await expect(asActor({ as: 'intake', draft: draftHash(hers).toString('hex') }, (tx) => tx.fileChunk.createMany({ data: [{ fileId: theirs.id, nth: 9, sealed: Buffer.from('x') }] }))).rejects.toThrow()
    expect(await kept(others)).toEqual({ files: 1, loose: 0 })
  })
})

describe('the virus check', () => {
  test('what is harmful is refused, before anything of ours reads it', async () => {
    const secret = await amaraAtHerStory()
    await posts(secret, [Buffer.concat([shot, harmful]), shot])
    expect([await problemsOf(secret), (await kept(secret)).files]).toEqual([['harmful 1/2'], 1])
  })

  test('while it does not answer, a picture is held, and its draft says so', async () => {
    const secret = await amaraAtHerStory()
    isScannerUp = false
    await posts(secret, [shot])
    isScannerUp = true
    expect((await draftOf(secret)).files).toMatchObject([{ isHeld: true }])
    expect(await shown(secret)).toMatchObject({ pictures: { added: [{ isHeld: true }] } })
    const id = (await draftOf(secret)).files?.[0]?.id ?? ''
    await posts(secret, [], { step: 'check', go: 'send' })
    const [row] = await owner<{ standing: string; heldKey: Buffer }[]>`select standing, "heldKey" from "Attachment" where id = ${id}`
    expect([row?.standing, row?.heldKey.length]).toEqual(['held', 61])
  })
})
