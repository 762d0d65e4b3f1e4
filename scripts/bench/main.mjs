import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { prepare } from '../house/prepare.mjs'
import { endWith } from '../house/refusal.mjs'

/**
 * `npm run bench` (`-- --quick`): ratios against floors measured in the same run. A broken ratio exits non-zero.
 * @param {string[]} args
 */
export async function main(args) {
  try {
    await prepare({ build: false })
    process.exit((await measure(args.includes('--quick'))) ? 0 : 1)
  } catch (error) {
    endWith(error)
  }
}

/**
 * @param {boolean} isQuick
 * @returns {Promise<boolean>} whether every ratio is under its ceiling
 */
async function measure(isQuick) {
  const { withTypeScript } = await import('../load-typescript.mjs')
  const { databaseSettings, cloneDatabase } = await import('../postgres/databases.mjs')
  const { startTemporaryCluster, templateName } = await import('../postgres/temporary.mjs')
  const cluster = await startTemporaryCluster()
  const data = mkdtempSync(path.join(tmpdir(), 'heard-bench-'))
  let isGood = true
  try {
    await cloneDatabase(cluster, { from: templateName, to: 'heard_bench' })
    Object.assign(process.env, databaseSettings(cluster, 'heard_bench'), { HEARD_DATA: data, HEARD_KEYS: path.join(data, 'keys'), HEARD_DEMO: '1' })
    await withTypeScript(async (load) => {
      const { benchSubmit } = await load('/bench/submit.ts')
      const { benchWrongCode } = await load('/bench/wrong-code.ts')
      const size = isQuick ? { rounds: 5, each: 100 } : { rounds: 15, each: 400 }
      /** @type {import('../../bench/submit').Ratio[]} */
      const ratios = [
        await benchSubmit({ url: cluster.url('heard_owner', 'heard_bench'), sender: cluster.url('heard_intake', 'heard_bench'), cpuOfServer: cpuOfPostgres, ...size }),
        await benchWrongCode({ url: cluster.url('heard_owner', 'heard_bench'), tries: isQuick ? 400 : 2000 }),
      ]
      for (const { name, ratio, ceiling, detail } of ratios) {
        isGood &&= ratio <= ceiling
        console.log(`${name}: ${ratio.toFixed(2)} (at most ${ceiling}); ${detail}`)
      }
    })
  } finally {
    await cluster.stop()
    rmSync(data, { recursive: true, force: true })
  }
  return isGood
}

/** CPU seconds so far of every PostgreSQL process under this one; 0 where the system does not say: only Linux has its table of processes in files. */
export function cpuOfPostgres(table = '/proc') {
  if (!existsSync(table)) return 0
  const ticksASecond = 100
  const processes = readdirSync(table).filter((name) => /^\d+$/.test(name)).flatMap(statOf)
  const mine = new Set([process.pid])
  for (let grown = true; grown; ) {
    const young = processes.filter(({ pid, parent }) => mine.has(parent) && !mine.has(pid))
    grown = young.length > 0
    for (const { pid } of young) mine.add(pid)
  }
  return processes.filter(({ pid, name }) => mine.has(pid) && name === 'postgres').reduce((sum, { ticks }) => sum + ticks, 0) / ticksASecond
}

/** @param {string} pid */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const after = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return [{ pid: Number(pid), name: stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')), parent: Number(after[1]), ticks: Number(after[11]) + Number(after[12]) + Number(after[13]) + Number(after[14]) }]
  } catch {
    return []
  }
}
