/**
 * Ends the command on a Node that is too old, before anything newer is read. Written so that an old Node can read it.
 * @param {string} [version]
 */
export function requireNode(version = process.versions.node) {
  const parts = version.split('.').map(Number)
  const major = parts[0] || 0
  const minor = parts[1] || 0
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error('Heard needs Node 20.19 or newer, and this is Node ' + version + ': install a newer one from https://nodejs.org and try again.')
  process.exit(1)
}
