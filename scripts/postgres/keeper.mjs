/**
 * Keeps one PostgreSQL for the process that started us and stops it when that process ends, however it ends: a kill -9 closes the
 * channel between us. Arguments: a JSON { file, args, options, log }.
 */
import { spawn } from 'node:child_process'
import fs from 'node:fs'

const { file, args, options, log } = JSON.parse(process.argv[2] ?? '{}')
const output = fs.openSync(log, 'a', 0o600)
const postgres = spawn(file, args, { ...options, stdio: ['ignore', output, output] })

postgres.on('error', () => process.exit(1))
postgres.on('exit', (code) => process.exit(code ?? 1))
process.on('disconnect', stop)
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
process.send?.({ pid: postgres.pid })

/** First without waiting for clients, and if that takes too long, as after a power cut: PostgreSQL recovers at the next start. */
function stop() {
  postgres.kill('SIGINT')
  setTimeout(() => postgres.kill('SIGQUIT'), 10_000).unref()
}
