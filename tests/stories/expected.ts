import { deepStrictEqual } from 'node:assert/strict'
import accountsFile from '#prisma/factories/accounts.json' with { type: 'json' }

/** What a page lists by name: "Direction", and the lines of its answer. */
export type Facts = Readonly<Record<string, readonly string[]>>

/** Keys that stand on pages of a feature of its own, and are asserted there. */
const withTheirFeature = ['learning', 'supportEligibility']

/** How the words of accounts.json read on the first reader's page: written by hand, so that neither the file nor the code can drift alone. */
const from: Readonly<Record<string, string>> = { staff: 'From staff', patient: 'From a patient', 'carer/public': 'From a carer or the public', system: 'From a rule, process or place' }
const toward: Readonly<Record<string, string>> = { staff: 'staff', patient: 'a patient', 'carer/public': 'a carer or the public', group: 'a group' }
const routes: Readonly<Record<string, string>> = { abuse: 'Abuse by patients or the public', hateCrime: 'Hate crime', safeguarding: 'Safeguarding', patientSafety: 'Patient safety' }
const sameDay: Readonly<Record<string, string>> = { true: 'Somebody must look today.', false: 'Nothing in the answers asks for a look today.' }
const risks: Readonly<Record<string, string>> = { high: 'They say that it has already begun.' }

/** What the person reads on their own page when a path is chosen. */
const paths: Readonly<Record<string, string>> = {
  'record and make safe': 'This is on record, and we see to it that people are safe.',
  'put it right': 'We are looking for two people who could carry this with you.',
  'change the system': 'A senior person outside the team looks at the rule, place or system.',
}

/**
 * What one account expects (`expect` in accounts.json). A story compares each key with what a page showed, which it has read there and not typed;
 * a key that no page was read for is found by `isWhole`.
 */
export class Expected {
  private readonly unread: Set<string>

  private constructor(
    private readonly id: string,
    private readonly values: Readonly<Record<string, unknown>>,
  ) {
    this.unread = new Set(Object.keys(values).filter((key) => !withTheirFeature.includes(key)))
  }

  /** Of the account whose id begins so, like `a01`. */
  static of(account: string): Expected {
    const found = accountsFile.accounts.find(({ id }) => id.startsWith(account))
    if (found === undefined) throw new Error(`No account ${account} in accounts.json`)
    return new Expected(found.id, found.expect)
  }

  /** A page showed this of `key`. @throws where the account expects something else, or nothing, of it */
  shown(key: string, onThePage: unknown): void {
    deepStrictEqual({ [key]: onThePage }, { [key]: this.values[key] }, `${this.id} expects of ${key}: ${JSON.stringify(this.values[key])}; the page showed: ${JSON.stringify(onThePage)}`)
    this.unread.delete(key)
  }

  /** The first reader's page of the account: which ways it went, which routes follow, and what must not wait. */
  followsFromTheAnswers(facts: Facts): void {
    const [direction, ...also] = facts.Direction ?? []
    this.shown('direction', directionIn(direction ?? ''))
    if (also.length > 0 || 'alsoDirection' in this.values) this.shown('alsoDirection', also.map(directionIn))
    this.shown('routes', this.inTheirOrder(routesIn(facts['Routes beside the review'] ?? [])))
    this.shown('sameDay', wordFor(sameDay, facts.Safety?.[0]) === 'true')
    if ('systemOnly' in this.values) this.shown('systemOnly', (facts['Who did it'] ?? []).includes('Nobody: it is a rule, a process or a place.'))
    if ('evidenceToKeep' in this.values) this.shown('evidenceToKeep', (facts.Evidence ?? []).includes('Ask today for camera pictures and other evidence to be kept.'))
    if ('treatedWorseRisk' in this.values) this.shown('treatedWorseRisk', wordFor(risks, facts['Being treated worse for telling us']?.[0]))
  }

  /** The person's own page, when a path is chosen. */
  pathIsTold(personsPage: string): void {
    this.shown('path', Object.keys(paths).filter((path) => personsPage.includes(paths[path] ?? '')).join(', '))
  }

  /** What the first reader may add to the case, by the labels on the page: among them stand those that the account expects. */
  mayBeAdded(labels: readonly string[]): void {
    const { firstReaderMayAdd: listed } = this.values
    this.shown('firstReaderMayAdd', Array.isArray(listed) ? listed.filter((route: string) => labels.includes(routes[route] ?? '')) : [])
  }

  /** @throws where a key is left for which no page was read */
  isWhole(): void {
    deepStrictEqual([...this.unread], [], `${this.id} expects more than a page was read for`)
  }

  /** The file lists routes in an order that says nothing. */
  private inTheirOrder(shown: readonly string[]): readonly string[] {
    const { routes: listed } = this.values
    return Array.isArray(listed) && shown.length === listed.length && shown.every((route) => listed.includes(route)) ? (listed as string[]) : shown
  }
}

function directionIn(words: string): string {
  const [one, other] = words.split(' toward ')
  return `${wordFor(from, one)}->${wordFor(toward, other)}`
}

function routesIn(lines: readonly string[]): readonly string[] {
  return lines.length === 1 && lines[0] === 'The answers ask for none.' ? [] : lines.map((line) => wordFor(routes, line))
}

/** The file's word for what a page says; what has none stands as the page has it, and is equal to nothing in the file. */
function wordFor(words: Readonly<Record<string, string>>, onThePage = ''): string {
  return Object.keys(words).find((word) => words[word] === onThePage) ?? `“${onThePage}”`
}
