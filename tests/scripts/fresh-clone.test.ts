import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cpuOfPostgres } from '../../scripts/bench/main.mjs'
import { isInstalled } from '../../scripts/house/install.mjs'
import { requireNode } from '../../scripts/house/node-version.mjs'
import { inProject } from '../../scripts/house/paths.mjs'
import { ensureBrowser, ensureShell, findBrowser, findShell } from '../../scripts/tests/browser.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'heard-fresh-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

function file(name: string, content = ''): string {
  const place = path.join(folder, name)
  writeFileSync(place, content)
  chmodSync(place, 0o755)
  return place
}

describe('which Node', () => {
  let said: string[]
  beforeEach(() => {
    said = []
    vi.spyOn(console, 'error').mockImplementation((sentence: string) => void said.push(sentence))
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`ends with ${code ?? 0}`)
    })
  })

  it.each(['20.19.0', '20.20.1', '21.0.0', '22.4.0', '24.1.0', '100.0.0'])('%s will do', (version) => {
    requireNode(version)
    expect(said).toEqual([])
  })

  it.each(['20.18.3', '19.9.0', '18.20.4', '9.11.2'])('%s is told what is needed, and nothing more is read', (version) => {
    expect(() => requireNode(version)).toThrow('ends with 1')
    expect(said).toEqual([`Heard needs Node 20.19 or newer, and this is Node ${version}: install a newer one from https://nodejs.org and try again.`])
  })
})

describe('a command on a fresh clone', () => {
  const entryOf = (command: string) => readFileSync(inProject('scripts', `${command}.mjs`), 'utf8')

  it.each(['start', 'test', 'dev', 'check', 'bench', 'audit-verify', 'migrate', 'backup', 'restore'])('%s asks for Node before anything else is read', (command) => {
    const [first, second] = entryOf(command).split('\n').filter((line) => line !== '' && !line.startsWith('//'))
    expect([first, second]).toEqual(["import { requireNode } from './house/node-version.mjs'", 'requireNode()'])
    expect(entryOf(command).match(/^import /gm)).toHaveLength(1)
  })

  it.each(['start', 'test', 'dev', 'check', 'bench', 'migrate', 'backup', 'restore'])('%s reads nothing that is not installed yet', (command) => {
    const [, next = ''] = /^import\('(.+)'\)\.then/m.exec(entryOf(command)) ?? []
    const imported = [...readFileSync(inProject('scripts', next), 'utf8').matchAll(/^import .* from '([^'.][^']*)'/gm)].map(([, name]) => name ?? '')
    expect(imported.filter((name) => !builtinModules.includes(name.replace('node:', '')))).toEqual([])
  })

  it('the benchmarks read the server’s cost where the system tells it, and nothing elsewhere', () => {
    expect(cpuOfPostgres(path.join(folder, 'no-proc'))).toBe(0)
    expect(cpuOfPostgres()).toBeGreaterThanOrEqual(0)
  })
})

describe('whether the packages are there', () => {
  const wanted = file('package-lock.json', JSON.stringify({ packages: { '': { version: '0.1.0' }, 'node_modules/zod': { version: '4.6.7' }, 'node_modules/for-a-mac': { version: '1.0.0', optional: true } } }))
  const record = (packages: object) => file('installed.json', JSON.stringify({ packages }))

  it('exactly those of the lock file, without what is for other machines', () => {
    expect(isInstalled(wanted, record({ 'node_modules/zod': { version: '4.6.7' } }))).toBe(true)
    expect(isInstalled(wanted, record({ 'node_modules/zod': { version: '4.6.7' }, 'node_modules/for-a-mac': { version: '1.0.0' } }))).toBe(true)
  })

  it('not: nothing installed, one missing, another version, another version of an optional one', () => {
    expect(isInstalled(wanted, path.join(folder, 'nowhere.json'))).toBe(false)
    expect(isInstalled(wanted, record({}))).toBe(false)
    expect(isInstalled(wanted, record({ 'node_modules/zod': { version: '4.6.6' } }))).toBe(false)
    expect(isInstalled(wanted, record({ 'node_modules/zod': { version: '4.6.7' }, 'node_modules/for-a-mac': { version: '0.9.0' } }))).toBe(false)
  })
})

describe('which browser', () => {
  const [own, named, system] = [file('own'), file('named'), file('system')]
  const missing = path.join(folder, 'missing')

  it('Playwright’s own, else the one that is named, else the machine’s, and only one that is there', () => {
    expect(findBrowser({ CHROME_PATH: named }, { own, places: [system] })).toBe(own)
    expect(findBrowser({ CHROME_PATH: named }, { own: missing, places: [system] })).toBe(named)
    expect(findBrowser({ CHROME_PATH: missing }, { own: missing, places: [missing, system] })).toBe(system)
    expect(findBrowser({}, { own: missing, places: [missing] })).toBeUndefined()
  })

  /** A machine on which a browser is there after so many commands. */
  function machine(after: number, mayUseApt: boolean) {
    const ran: string[] = []
    const does = (name: string, [first = '']: string[]) => {
      ran.push(`${name} ${first}`)
      return Promise.resolve(0)
    }
    return { ran, parts: { find: () => (ran.length >= after ? own : undefined), install: does, system: does, mayUseApt } }
  }

  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined)
  })

  it('installs nothing where there is one', async () => {
    const { ran, parts } = machine(0, true)
    expect(await ensureBrowser(parts)).toBe(own)
    expect(ran).toEqual([])
  })

  it('installs Playwright’s, and then asks nobody else', async () => {
    const { ran, parts } = machine(1, true)
    expect(await ensureBrowser(parts)).toBe(own)
    expect(ran).toEqual(['playwright install'])
  })

  it('installs the system’s where Playwright’s cannot be had', async () => {
    const { ran, parts } = machine(3, true)
    expect(await ensureBrowser(parts)).toBe(own)
    expect(ran).toEqual(['playwright install', 'apt-get update', 'apt-get install'])
  })

  it('the stories take one without a window: Playwright’s, else Debian’s, else none', () => {
    expect(findShell({ own, places: [system] })).toBe(own)
    expect(findShell({ own: missing, places: [missing, system] })).toBe(system)
    expect(findShell({ own: missing, places: [missing] })).toBeUndefined()
  })

  it.each([
    ['once, in the version of Debian’s browser', '/usr/bin/chromium', { mayUseApt: true, after: 1 }, ['apt-get install chromium-headless-shell=156.0']],
    ['after the lists were fetched', '/usr/bin/chromium', { mayUseApt: true, after: 3 }, ['apt-get install chromium-headless-shell=156.0', 'apt-get update', 'apt-get install chromium-headless-shell=156.0']],
    ['not where there is one', '/usr/bin/chromium', { mayUseApt: true, after: 0 }, []],
    ['not beside another browser', '/opt/google/chrome/chrome', { mayUseApt: true, after: 99 }, []],
    ['not without apt-get', '/usr/bin/chromium', { mayUseApt: false, after: 99 }, []],
  ])('one without a window is installed: %s', async (_when, browser, { mayUseApt, after }, expected) => {
    const ran: string[] = []
    const does = (name: string, args: string[]) => {
      ran.push([name, args[0], ...args.filter((arg) => arg.includes('=156'))].join(' '))
      return Promise.resolve(name === 'apt-get' && args[0] === 'install' && ran.length < after ? 100 : 0)
    }
    await ensureShell(browser, { find: () => (ran.length >= after ? own : undefined), system: does, version: () => '156.0', mayUseApt })
    expect(ran).toEqual(expected)
  })

  it('one without a window that cannot be had stops nothing', async () => {
    const nothing = { find: () => undefined, version: () => '156.0', mayUseApt: true }
    await expect(ensureShell('/usr/bin/chromium', { ...nothing, system: () => Promise.resolve(100) })).resolves.toBeUndefined()
  })

  it.each([true, false])('refuses in one sentence where none can be had (apt-get: %s): a test is never left out', async (mayUseApt) => {
    const { ran, parts } = machine(99, mayUseApt)
    await expect(ensureBrowser(parts)).rejects.toThrow('The tests need a browser and none could be installed: install Chromium, or set CHROME_PATH to the program of one.')
    expect(ran).toHaveLength(mayUseApt ? 3 : 1)
  })
})
