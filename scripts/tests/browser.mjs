import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Refusal } from '../house/refusal.mjs'
import { run, runInstalled } from '../house/tools.mjs'

const systemPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Debian's browser, and the same browser without a window, which Debian packs beside it. */
const debian = { browser: '/usr/bin/chromium', shell: '/usr/bin/chromium-headless-shell' }

/** Longer than a slow line needs for Playwright's 170 MB; a network that swallows packets must not hold us for ever. */
const downloadPatience = 300_000
const aptPatience = 600_000
/** What is only quicker is not waited for as long as what is needed. */
const shellPatience = 120_000

/**
 * The program of the browser that tests drive: Playwright's own, else the one of CHROME_PATH, else one that the machine has.
 * @param {Record<string, string | undefined>} [environment]
 * @param {{ own?: string | undefined, places?: string[] }} [machine] where Playwright's own would be, and where systems keep theirs
 * @returns {string | undefined} undefined when there is none
 */
export function findBrowser(environment = process.env, { own = bundled(), places = systemPlaces } = {}) {
  return [own, environment['CHROME_PATH'], ...places].find((place) => place && fs.existsSync(place))
}

/**
 * The same browser as a program that draws no window: a story costs it two thirds of what it costs the whole browser, most of which
 * goes into tabs and toolbars that nobody sees. It keeps no profile, so what is about a person's disk needs `findBrowser`.
 * @param {{ own?: string | undefined, places?: string[] }} [machine]
 * @returns {string | undefined}
 */
export function findShell({ own = bundledShell(), places = [debian.shell] } = {}) {
  return [own, ...places].find((place) => place && fs.existsSync(place))
}

/**
 * Installs Debian's shell beside Debian's browser, in the very version of the browser, so that nothing of the machine is upgraded.
 * Where that cannot be, the stories run in the whole browser.
 * @param {string} browser
 * @param {{ find?: () => string | undefined, system?: typeof run, version?: () => string | undefined, mayUseApt?: boolean }} [machine]
 */
export async function ensureShell(browser, { find = findShell, system = run, version = debianVersion, mayUseApt = hasApt() } = {}) {
  const there = find()
  const wanted = there || browser !== debian.browser || !mayUseApt ? undefined : version()
  if (!wanted) return
  console.log('Installing the browser without a window…')
  const apt = { quiet: true, milliseconds: shellPatience, environment: { DEBIAN_FRONTEND: 'noninteractive' } }
  const impatient = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=15']
  const install = () => system('apt-get', ['install', '-y', '--no-install-recommends', ...impatient, `chromium-headless-shell=${wanted}`], apt)
  // The machine's lists may be missing or old.
  if ((await install()) !== 0 && (await system('apt-get', ['update', ...impatient], apt)) === 0) await install()
  if (!find()) console.log('It could not be had: the stories run in the whole browser, and take half as long again.')
}

/**
 * Finds a browser or installs one: Playwright's, else (as root, where there is apt-get) Debian's.
 * @param {{ find?: () => string | undefined, install?: typeof runInstalled, system?: typeof run, mayUseApt?: boolean }} [machine]
 * @returns {Promise<string>}
 * @throws {Refusal} when there is none and none can be had: tests that need one are never left out
 */
export async function ensureBrowser({ find = findBrowser, install = runInstalled, system = run, mayUseApt = hasApt() } = {}) {
  const there = find()
  if (there) return there
  console.log('No browser found: installing Chromium…')
  await install('playwright', ['install', 'chromium'], { quiet: true, milliseconds: downloadPatience })
  const downloaded = find()
  if (downloaded) return downloaded
  if (mayUseApt) {
    const apt = { quiet: true, milliseconds: aptPatience, environment: { DEBIAN_FRONTEND: 'noninteractive' } }
    await system('apt-get', ['update'], apt)
    await system('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], apt)
  }
  const installed = find()
  if (installed) return installed
  throw new Refusal('The tests need a browser and none could be installed: install Chromium, or set CHROME_PATH to the program of one.')
}

function hasApt() {
  return process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')
}

/** @returns {string | undefined} of the Chromium that is installed, as far as Debian installed it */
function debianVersion() {
  try {
    return execFileSync('dpkg-query', ['--show', '--showformat=${Version}', 'chromium'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined
  } catch {
    return undefined
  }
}

function bundled() {
  try {
    const { chromium } = /** @type {typeof import('@playwright/test')} */ (createRequire(import.meta.url)('@playwright/test'))
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

/** Playwright keeps it beside its browser, as `chromium_headless_shell-1234/chrome-headless-shell-linux64/chrome-headless-shell`. */
function bundledShell() {
  const place = bundled()?.match(/^(.*)chromium-(\d+)[/\\]/)
  const folder = place && `${place[1]}chromium_headless_shell-${place[2]}`
  if (!folder || !fs.existsSync(folder)) return undefined
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => ['chrome-headless-shell', 'headless_shell'].map((program) => path.join(folder, name, program)))
    .find((program) => fs.existsSync(program))
}
