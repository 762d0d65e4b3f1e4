import { join } from 'node:path'
import { z } from 'zod'

/** What stands in the environment is missing or wrong; the message is one sentence for the person who starts the service. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
}

const address = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `must be an address like ${example}` }).optional()
const postgresAddress = address(/^postgres(ql)?$/, 'postgresql://login:password@host:5432/heard')
const webAddress = (example: string) => address(/^https?$/, example)
const text = z.string().optional()
const yesOrNo = z
  .enum(['0', '1', 'false', 'true'], 'must be 1 or 0')
  .transform((value) => value === '1' || value === 'true')
  .default(false)

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 1 to 65535')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, 'must be a number from 1 to 65535')
    .default(3000),
  HEARD_DATA: z.string().default('.data'),
  HEARD_KEYS: text,
  HEARD_ANCHORS: text,
  HEARD_TRUST: text,
  /** The virus check for pictures, a clamd; none where it is not set. */
  HEARD_SCANNER: address(/^tcp$/, 'tcp://127.0.0.1:3310'),
  HEARD_PUBLIC_URL: webAddress('https://heard.example.nhs.uk'),
  HEARD_DEMO: yesOrNo,
  HEARD_TEST_LANGUAGES: yesOrNo,
  DATABASE_URL: postgresAddress,
  DATABASE_URL_INTAKE: postgresAddress,
  DATABASE_URL_REPORTER: postgresAddress,
  DATABASE_URL_STAFF: postgresAddress,
  DATABASE_URL_LEADERS: postgresAddress,
  DATABASE_URL_WORKER: postgresAddress,
  DATABASE_URL_VAULT: postgresAddress,
  OIDC_ISSUER: webAddress('https://login.example.nhs.uk'),
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  RESEND_API_KEY: text,
  RESEND_BASE_URL: webAddress('https://api.resend.com'),
  RESEND_WEBHOOK_SECRET: text,
})

type Parsed = z.output<typeof schema>

/** The environment, parsed. `HEARD_KEYS`, `HEARD_ANCHORS` and `HEARD_PUBLIC_URL` are derived where they are not given. */
export type Environment = Omit<Parsed, 'HEARD_KEYS' | 'HEARD_ANCHORS' | 'HEARD_PUBLIC_URL'> & {
  HEARD_KEYS: string
  HEARD_ANCHORS: string
  HEARD_PUBLIC_URL: string
}

/**
 * Reads an environment; an empty value is one that is not set.
 * @throws EnvironmentError naming the first variable that is wrong and what it must be, never its value.
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const result = schema.safeParse(given)
  if (!result.success) {
    const issue = result.error.issues[0]
    throw new EnvironmentError(`${String(issue?.path[0])} ${issue?.message ?? 'is wrong'}.`)
  }
  const parsed = result.data
  return {
    ...parsed,
    HEARD_KEYS: parsed.HEARD_KEYS ?? join(parsed.HEARD_DATA, 'keys'),
    HEARD_ANCHORS: parsed.HEARD_ANCHORS ?? join(parsed.HEARD_DATA, 'anchors'),
    HEARD_PUBLIC_URL: parsed.HEARD_PUBLIC_URL ?? `http://localhost:${parsed.PORT}`,
  }
}

let parsedOnce: Environment | undefined

/** The environment of this process, parsed at the first call and the same from then on. */
export function environment(): Environment {
  return (parsedOnce ??= readEnvironment(process.env))
}

/**
 * One variable that its caller cannot do without.
 * @throws EnvironmentError saying that it is not set.
 */
export function required<Name extends keyof Environment>(name: Name): NonNullable<Environment[Name]> {
  const value = environment()[name]
  if (value !== undefined) return value
  throw new EnvironmentError(`${name} is not set; npm start sets it for the embedded service, and a deployment sets it itself.`)
}
