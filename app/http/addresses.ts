/** Whether every percent sign of an address means something. Routers complain aloud about one that does not, and repeat it. */
export function isDecodable(address: string): boolean {
  try {
    decodeURI(address)
    return true
  } catch {
    return false
  }
}
