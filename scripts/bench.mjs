// npm run bench (-- --quick): ratios against floors measured in the same run. A broken ratio exits non-zero.
import { readdirSync, readFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { withTypeScript } from './load-typescript.mjs'
import { databaseSettings, cloneDatabase } from './postgres/databases.mjs'
import { startTemporaryCluster, templateName } from './postgres/temporary.mjs'

const isQuick = process.argv.includes('--quick')
const cluster = await startTemporaryCluster()
const data = mkdtempSync(path.join(tmpdir(), 'heard-bench-'))
let isBroken = false
try {
  await cloneDatabase(cluster, { from: templateName, to: 'heard_bench' })
  Object.assign(process.env, databaseSettings(cluster, 'heard_bench'), { HEARD_DATA: data, HEARD_KEYS: path.join(data, 'keys'), HEARD_DEMO: '1' })
  await withTypeScript(async (load) => {
    const { benchSubmit } = await load('/bench/submit.ts')
    const size = isQuick ? { rounds: 5, each: 100 } : { rounds: 15, each: 400 }
    /** @type {import('../bench/submit').Ratio[]} */
    const ratios = [await benchSubmit({ url: cluster.url('heard_owner', 'heard_bench'), cpuOfServer: cpuOfPostgres, ...size })]
    for (const { name, ratio, ceiling, detail } of ratios) {
      isBroken ||= !(ratio <= ceiling)
      console.log(`${name}: ${ratio.toFixed(2)} (at most ${ceiling}); ${detail}`)
    }
  })
} finally {
  await cluster.stop()
  rmSync(data, { recursive: true, force: true })
}
process.exit(isBroken ? 1 : 0)

/** CPU seconds so far of every PostgreSQL process under this one; 0 where the system does not say (only Linux has /proc). */
function cpuOfPostgres() {
  const ticksASecond = 100
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap(statOf)
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
