import pino, { type DestinationStream } from 'pino'
import { now } from './clock'

/**
 * The only log. Its functions take ids, codes and buckets, one named argument each, so that no words of a person, no
 * address, no network address and no browser name can reach it. An error gives its name and code, never its message:
 * messages of databases and parsers repeat the values that they were given.
 */
export type RequestLine = { route: string; method: string; status: number; milliseconds: number }

/** A log that writes to `destination`, standard output by default. `LOG_LEVEL` sets how much; `silent` is allowed. */
export function createLogger(destination?: DestinationStream) {
  const options = { base: null, level: process.env.LOG_LEVEL ?? 'info', timestamp: hourOnly }
  const log = destination ? pino(options, destination) : pino(options)

  return {
    /** One answered request, with a bucket for its duration: exact times tell too much about one person's visit. */
    request: ({ route, method, status, milliseconds }: RequestLine) =>
      log.info({ route, method, status, took: durationBucket(milliseconds) }, 'request'),
    /** Something failed. `where` is a route id or the name of a task. */
    failure: (where: string, error: unknown) => log.error({ where, ...nameAndCode(error) }, 'failure'),
    /** Something happened in the life of the process, from a closed list. */
    process: (event: ProcessEvent) => log.info({ event }, 'process'),
  }
}

type ProcessEvent = 'listening' | 'draining' | 'closed'

/** The hour and no more: a log that knew the minute of a report would know who was at which computer. */
function hourOnly(): string {
  return `,"hour":"${now().toISOString().slice(0, 13)}"`
}

export type Logger = ReturnType<typeof createLogger>

export const logger = createLogger()

/** The bucket that a duration in milliseconds falls into. */
export function durationBucket(milliseconds: number): string {
  if (milliseconds < 50) return 'under 50 ms'
  if (milliseconds < 250) return 'under 250 ms'
  if (milliseconds < 1000) return 'under 1 s'
  if (milliseconds < 5000) return 'under 5 s'
  return '5 s or more'
}

function nameAndCode(error: unknown): { error: string; code?: string } {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { error: error.name, ...(code !== undefined && /^[A-Z0-9_]{1,40}$/.test(code) ? { code } : {}) }
}
