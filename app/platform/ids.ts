/** What an address or a form gives may be anything; PostgreSQL refuses what is no uuid with an error of its own. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
