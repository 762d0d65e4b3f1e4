import { describe, expect, test } from 'vitest'
import { type FormWithFiles, isMultipart, withFiles } from '~/http/multipart'

const limits = { field: 'file', mostFiles: 5, largestFile: 10_000_000 }
const read = (request: Request) => withFiles(request, limits, (sent) => Promise.resolve(sent))
const asPosted = (body: FormData | string, type?: string) =>
  new Request('http://localhost/report', { method: 'POST', body, ...(type === undefined ? {} : { headers: { 'Content-Type': type } }) })

/** What arrived, a file by its size. */
function inShort({ form, files, isWhole, isTooLarge }: FormWithFiles) {
  const words = Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : `a file of ${String(value.size)} bytes`]))
  return { words, files: files.map((file) => ('bytes' in file ? file.bytes.length : file.refused)), isWhole, isTooLarge }
}

function posted(files: readonly (number | string)[], words: Record<string, string> = { step: 'what', narrative: 'He said it.' }): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(words)) form.append(name, value)
  for (const file of files) form.append('file', typeof file === 'string' ? file : new File([Buffer.alloc(file, 1)], 'holiday.jpg', { type: 'image/jpeg' }))
  return form
}
const itsWords = { step: 'what', narrative: 'He said it.' }

describe('a form with files', () => {
  test('words and files are whole, in the order in which they were chosen', async () => {
    expect(inShort(await read(asPosted(posted([3, 70_000, 1]))))).toEqual({ words: itsWords, files: [3, 70_000, 1], isWhole: true, isTooLarge: false })
  })

  test('no file chosen is no file; an empty file is one', async () => {
    const form = posted([])
    form.append('file', new File([], '', { type: 'application/octet-stream' }))
    expect(inShort(await read(asPosted(form))).files).toEqual([])
    expect(inShort(await read(asPosted(posted([0])))).files).toEqual([0])
  })

  test('words behind a file that is too large are kept', async () => {
    const form = posted([10_000_001, 10_000_000])
    form.append('wordsUsed', 'kept all the same')
    expect(inShort(await read(asPosted(form)))).toEqual({ words: { ...itsWords, wordsUsed: 'kept all the same' }, files: ['tooLarge', 10_000_000], isWhole: true, isTooLarge: false })
  })

  test('six files are five and a refusal; a hundred are no more', async () => {
    expect(inShort(await read(asPosted(posted([1, 2, 3, 4, 5, 6])))).files).toEqual([1, 2, 3, 4, 5, 'tooMany'])
    expect(inShort(await read(asPosted(posted(Array.from({ length: 100 }, () => 1))))).files).toEqual([1, 1, 1, 1, 1, 'tooMany'])
  })

  test('26 MB in one go: what fits is taken, what does not is refused, the words are kept', async () => {
    expect(inShort(await read(asPosted(posted([9_000_000, 9_000_000, 8_000_000, 1]))))).toEqual({ words: itsWords, files: [9_000_000, 9_000_000, 'tooMuch', 1], isWhole: true, isTooLarge: false })
  })

  test('text where a file belongs, and a file where a text belongs', async () => {
    const form = posted(['just words'], { step: 'what' })
    form.append('narrative', new File(['not a text'], 'story.txt'))
    expect(inShort(await read(asPosted(form)))).toEqual({ words: { step: 'what', narrative: 'a file of 0 bytes' }, files: ['words'], isWhole: true, isTooLarge: false })
  })

  test('more words than any form of ours has', async () => {
    expect(inShort(await read(asPosted(posted([], { narrative: 'x'.repeat(1_000_001) })))).isTooLarge).toBe(true)
  })

  test('many at once hold no more than there is room for, and the room is given back', async () => {
    const many = await Promise.all(Array.from({ length: 12 }, () => withFiles(asPosted(posted([9_000_000, 9_000_000])), limits, async (sent) => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      return inShort(sent).files
    })))
    expect(many.flat().filter((file) => file === 9_000_000).length).toBeLessThanOrEqual(22)
    expect(many.flat()).toContain('noRoom')
    expect(inShort(await read(asPosted(posted([9_000_000])))).files).toEqual([9_000_000])
  })
})

const type = 'multipart/form-data; boundary=b'
const part = (name: string, body: string) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${body}\r\n`
const file = (body: string) => `--b\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n${body}`

describe('a body that was cut or makes no sense keeps the words that arrived whole, and no file', () => {
  test.each([
    ['cut in a file', part('step', 'what') + part('narrative', 'He said it.') + file('half a pic'), itsWords],
    ['cut after a file', part('step', 'what') + part('narrative', 'He said it.') + file('a picture\r\n'), itsWords],
    ['cut in the words', part('step', 'what') + '--b\r\nContent-Disposition: form-data; name="narrative"\r\n\r\nHe sai', { step: 'what' }],
    ['cut in a header', part('step', 'what') + '--b\r\nContent-Disp', { step: 'what' }],
    ['nothing at all', '', {}],
    ['no part', 'nonsense', {}],
    ['an end and nothing before it', '--b--\r\n', {}],
  ])('%s', async (_, body, words) => {
    const sent = inShort(await read(asPosted(body, type)))
    expect([sent.words, sent.files]).toEqual([words, []])
    expect(sent.isWhole).toBe(body === '--b--\r\n')
  })

  test('no boundary, and a boundary of another form', async () => {
    expect(inShort(await read(asPosted(part('step', 'what'), 'multipart/form-data'))).isWhole).toBe(false)
    expect(inShort(await read(asPosted(part('step', 'what'), 'multipart/form-data; boundary=other'))).isWhole).toBe(false)
  })

  test('a thousand parts and more', async () => {
    expect(inShort(await read(asPosted(`${part('a', '1').repeat(1_200)}--b--\r\n`, type))).isWhole).toBe(false)
  })
})

test('a form of words alone is none of these', () => {
  expect(isMultipart(asPosted('a=b', 'application/x-www-form-urlencoded'))).toBe(false)
  expect(isMultipart(asPosted(posted([])))).toBe(true)
})
