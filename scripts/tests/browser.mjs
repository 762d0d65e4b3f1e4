import fs from 'node:fs'
import { createRequire } from 'node:module'
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

/** Longer than a slow line needs for Playwright's 170 MB; a network that swallows packets must not hold us for ever. */
const downloadPatience = 300_000
const aptPatience = 600_000

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

function bundled() {
  try {
    const { chromium } = /** @type {typeof import('@playwright/test')} */ (createRequire(import.meta.url)('@playwright/test'))
    return chromium.executablePath()
  } catch {
    return undefined
  }
}
