/**
 * Says where to go and who can sign in.
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('../process/builds.mjs').DemoPerson[]} people
 */
export function announce({ publicUrl, isDemo }, people) {
  console.log(`\nHeard is running at ${publicUrl}`)
  if (!isDemo) return
  console.log(`
  Tell us what happened   ${publicUrl}/report
  Follow up with a code   ${publicUrl}/follow-up
  Staff sign in           ${publicUrl}/sign-in
  Mail that was sent      ${publicUrl}/demo/mailbox

Who can sign in to the demo trust:`)
  const widths = /** @type {const} */ (['name', 'role']).map((column) => Math.max(...people.map((person) => person[column].length), 0) + 3)
  for (const { name, role, signInName } of people) {
    console.log(`  ${name.padEnd(widths[0] ?? 0)}${role.padEnd(widths[1] ?? 0)}${signInName}`)
  }
  console.log('\nNothing here is real. Ctrl-C ends it, and npm start goes on where it was.')
}
