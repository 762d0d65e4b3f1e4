import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ask, webDoor } from '#tests/http/web'
import { demoTrust } from '~/trust/demo-trust'
import { readTrust } from '~/trust/settings'

const example = JSON.parse(readFileSync('trust.example.json', 'utf8')) as Record<string, unknown>
const folder = mkdtempSync(path.join(tmpdir(), 'heard-trust-'))
const file = path.join(folder, 'trust.json')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function written(content: unknown): string {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

describe('the example that a trust begins with', () => {
  test('is whole, and has every setting that there is', async () => {
    const read = await readTrust('trust.example.json')
    expect(read).toEqual(example)
    expect(Object.keys(example)).toEqual(Object.keys(demoTrust))
  })

  test('shows no lozenge, and nothing of the demo’s invented names and numbers', () => {
    expect(example.showsLozenge).toBe(false)
    const text = JSON.stringify(example)
    for (const invented of ['0151 496', 'Northshore', 'Adeyemi', 'northshore.example', 'Mersey']) expect(text).not.toContain(invented)
  })
})

describe('what is wrong is said in one sentence that names the field and shows no value', () => {
  const ringUs = example.ringUs as object
  test.each<[string, unknown, string]>([
    ['a number left out', { ...example, ringUs: { ...ringUs, number: undefined } }, 'ringUs.number is missing'],
    ['a whole part left out', { ...example, retention: undefined }, 'retention is missing'],
    ['words where a number belongs', { ...example, ringUs: { ...ringUs, number: 'ask at the desk' } }, 'ringUs.number must be a telephone number'],
    ['an empty name', { ...example, trustName: ' ' }, 'trustName must not be empty'],
    ['nobody to ring in need', { ...example, urgentLines: [] }, 'urgentLines must not be empty'],
    ['a way out that is not encrypted', { ...example, quickExitAddress: 'http://weather.example' }, 'quickExitAddress must be an address that begins with https://'],
    ['a lozenge that is neither on nor off', { ...example, showsLozenge: 'yes' }, 'showsLozenge must be true or false'],
    ['a setting that there is not', { ...example, ringus: {} }, 'ringus is not a setting'],
  ])('%s', async (_story, content, sentence) => {
    await expect(readTrust(written(content))).rejects.toThrow(`In the file of HEARD_TRUST, ${file}, ${sentence}: compare it with trust.example.json.`)
  })

  test('no file named, none there, and one that is not JSON', async () => {
    await expect(readTrust(undefined)).rejects.toThrow(/^HEARD_TRUST is not set: /)
    await expect(readTrust(path.join(folder, 'none'))).rejects.toThrow(/cannot be read \(ENOENT\)/)
    await expect(readTrust(written('{ "serviceName": '))).rejects.toThrow(/is not JSON/)
  })

  test('the lozenge is off where nobody switched it on', async () => {
    expect((await readTrust(written({ ...example, showsLozenge: undefined }))).showsLozenge).toBe(false)
  })
})

test('a real service does not start without its trust’s own file, and with it shows its own numbers and none of the demo', async () => {
  delete process.env.HEARD_DEMO
  rmSync(file, { force: true })
  process.env.HEARD_TRUST = file
  const door = await webDoor()
  await expect(door.serveWeb({ port: 0 })).rejects.toThrow(`The file of HEARD_TRUST, ${file}, cannot be read (ENOENT)`)
  written({ ...example, trustName: 'Riverbank NHS Trust', ringUs: { name: 'The people who read reports', number: '0117 496 0777', when: 'Monday to Friday' } })
  const { port, close } = await door.serveWeb({ port: 0, isReady: () => Promise.resolve(true) })
  try {
    const pages = (await Promise.all(['/', '/support', '/privacy', '/accessibility', '/report'].map((address) => ask(port, 'GET', address)))).map(({ text }) => text).join('')
    expect(pages).toContain('Riverbank NHS Trust')
    expect(pages).toContain('0117 496 0777')
    for (const invented of ['0151 496', 'Northshore', demoTrust.executiveLead.name, demoTrust.networkName, 'nhsuk-header__logo']) expect(pages).not.toContain(invented)
  } finally {
    await close()
  }
})
