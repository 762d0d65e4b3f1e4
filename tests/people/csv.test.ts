import { describe, expect, test } from 'vitest'
import { readDirectory } from '~/people/csv'

const heading = 'staffNumber,name,email,team,division,headcount,managerStaffNumber,issuer,subject'
const read = (...lines: string[]) => readDirectory(new TextEncoder().encode(lines.join('\n')))
const problems = (...lines: string[]) => {
  const file = read(...lines)
  return file.ok ? [] : file.problems.map(({ line, says }) => `${line}: ${says}`)
}

describe('a good file', () => {
  test('every column, a comma in quotes, a byte order mark, Windows line ends, an empty line', () => {
    const file = readDirectory(new TextEncoder().encode(`\uFEFF${heading}\r\n1,"Okafor, Amara",amara@x.example,Alder Ward,Secure,42,2,https://login.example,a\r\n\r\n2,Kelly Fazakerley,,,,,,,\r\n`))
    expect(file).toEqual({
      ok: true,
      rows: [
        { line: 2, staffNumber: '1', name: 'Okafor, Amara', email: 'amara@x.example', team: { name: 'Alder Ward', division: 'Secure', headcount: 42 }, managerStaffNumber: '2', signIn: { issuer: 'https://login.example', subject: 'a' } },
        { line: 4, staffNumber: '2', name: 'Kelly Fazakerley', email: '', team: null, managerStaffNumber: null, signIn: null },
      ],
    })
  })

  test('columns in another order, some left out', () => {
    expect(read('name,staffNumber', 'Siân Ó Briain,7')).toMatchObject({ ok: true, rows: [{ staffNumber: '7', name: 'Siân Ó Briain', team: null }] })
  })
})

describe('a bad line is named, with what to do', () => {
  test.each([
    ['1,,,,,,,,', '2: name is empty: give the person’s name'],
    [',Amara,,,,,,,', '2: staffNumber is empty: give the number of the person’s staff record'],
    ['1,Amara,not an address,,,,,,', '2: email is not an e-mail address: correct it or leave it empty'],
    ['1,Amara,,Alder Ward,,42,,,', '2: the team has no division or no headcount: give both, or leave the team empty'],
    ['1,Amara,,Alder Ward,Secure,many,,,', '2: headcount is not a whole number: say how many people are in the team'],
    ['1,Amara,,Alder Ward,Secure,-3,,,', '2: headcount is not a whole number: say how many people are in the team'],
    ['1,Amara,,,,,1,,', '2: managerStaffNumber is the person’s own number: give their manager’s'],
    ['1,Amara,,,,,,https://login.example,', '2: issuer and subject belong together: give both, or leave both empty'],
    ['1,Amara,,,,,,login,a', '2: issuer is not an address: copy it from your sign-in service, such as https://login.example.nhs.uk'],
    ['1,Am\u0000ara,,,,,,,', '2: name holds a character that cannot be shown: type it again'],
    [`1,${'a'.repeat(121)},,,,,,,`, '2: name is longer than 120 characters: shorten it'],
    ['1,Okafor, Amara,,,,,,,', '2: the line has 10 cells and the heading 9: put text that holds a comma in double quotes'],
    ['1,Amara', '2: the line has 2 cells and the heading 9: put text that holds a comma in double quotes'],
  ])('%s', (line, expected) => {
    expect(problems(heading, line)).toEqual([expected])
  })

  test('several at once, in the order of the lines', () => {
    expect(problems(heading, '1,Amara,,Alder Ward,Secure,42,,,', '1,Joe,,Alder Ward,Local,42,,,', ',Idris,,,,,,,', '4,Grace,,,,,,https://login.example,g', '5,Helen,,,,,,https://login.example,g')).toEqual([
      '3: staffNumber 1 stands in line 2 too: keep one of the two lines',
      '3: team Alder Ward has another division or headcount in line 2: make them the same',
      '4: staffNumber is empty: give the number of the person’s staff record',
      '6: this issuer and subject stand in line 5 too: two people cannot share one sign-in',
    ])
  })
})

describe('a file that is no directory', () => {
  test.each([
    ['empty', '', 'the heading has no staffNumber and no name'],
    ['only a heading', heading, 'the file has a heading and nobody under it'],
    ['no staff number', 'name,email\nAmara,', 'the heading has no staffNumber'],
    ['a column that we do not know', 'staffNumber,name,ethnicity\n1,Amara,x', 'the heading has a column “ethnicity” that is not known'],
    ['a column twice', 'staffNumber,name,name\n1,Amara,x', 'the heading has name twice'],
    ['a quote that is not closed', `${heading}\n1,"Amara,,,,,,,`, 'a double quote is not closed'],
  ])('%s', (_kind, text, expected) => {
    const [first, ...rest] = problems(text)
    expect(first).toContain(expected)
    expect(rest).toEqual([])
  })

  test('another encoding, and a file that is too large', () => {
    const latin = readDirectory(Uint8Array.from([...new TextEncoder().encode(`${heading}\n1,Si`), 0xe2, ...new TextEncoder().encode('n,,,,,,,')]))
    expect(latin).toEqual({ ok: false, problems: [{ line: 1, says: 'the file is not in UTF-8: save it as “CSV UTF-8” and choose it again' }] })
    expect(readDirectory(new Uint8Array(4_000_001))).toMatchObject({ ok: false, problems: [{ line: 1 }] })
  })
})
