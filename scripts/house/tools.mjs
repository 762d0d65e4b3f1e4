import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { inProject, root } from './paths.mjs'
import { Refusal } from './refusal.mjs'

/** Lines of a failed command that are shown. */
const longest = 200

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Runs a command to its end.
 * @param {string} file
 * @param {string[]} args
 * @param {{ environment?: Record<string, string>, quiet?: boolean, milliseconds?: number, started?: (pid: number) => void }} [options]
 *   quiet: its output is shown only when it fails; milliseconds: it is ended after this long
 * @returns {Promise<number>} its exit code; 1 when it was ended or could not be started
 */
export function run(file, args, { environment = {}, quiet = false, milliseconds, started } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      ...(milliseconds === undefined ? {} : { timeout: milliseconds }),
    })
    running.add(child)
    /** @type {Buffer[]} */
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (/** @type {Buffer} */ chunk) => said.push(chunk))
    if (child.pid !== undefined) started?.(child.pid)
    const finish = (/** @type {number} */ code) => {
      running.delete(child)
      if (code !== 0) process.stderr.write(shortened(Buffer.concat(said).toString()))
      resolve(code)
    }
    child.once('error', (error) => {
      said.push(Buffer.from(`${error.message}\n`))
      finish(1)
    })
    child.once('close', (code) => finish(code ?? 1))
  })
}

/**
 * Runs a tool that npm installed, with this very Node.
 * @param {string} name as in `node_modules/.bin`
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runInstalled(name, args, options) {
  const link = inProject('node_modules', '.bin', name)
  if (!fs.existsSync(link)) throw new Refusal(`${name} is not installed: remove node_modules and run this again.`)
  return run(process.execPath, [fs.realpathSync(link), ...args], options)
}

/**
 * Runs npm: the one that started us, if one did.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
  const npm = process.env['npm_execpath']
  return npm && path.basename(npm) === 'npm-cli.js' ? run(process.execPath, [npm, ...args], options) : run('npm', args, options)
}

/**
 * Some tools print a whole module graph with their error.
 * @param {string} text
 */
function shortened(text) {
  const lines = text.split('\n')
  return lines.length <= longest ? text : [...lines.slice(0, longest), `… and ${lines.length - longest} more lines`, ''].join('\n')
}

/** Ends every command that is still running, because we are to end. */
export function endTools() {
  for (const child of running) child.kill('SIGTERM')
}
