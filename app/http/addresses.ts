/** Whether every percent sign of an address means something, and no NUL, which no text column takes. Routers complain aloud about a bad one, and repeat it. */
export function isDecodable(address: string): boolean {
  try {
    return !decodeURI(address).includes('\0')
  } catch {
    return false
  }
}
