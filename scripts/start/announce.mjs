/**
 * @typedef {{ people: import('../process/builds.mjs').DemoPerson[], cases: import('../process/builds.mjs').DemoCase[] }} Demo
 */

/**
 * Says where to go, who can sign in and which cases can be followed with a code.
 * @param {import('./settings.mjs').Settings} settings
 * @param {Demo} demo
 */
export function announce({ publicUrl, isDemo }, { people, cases }) {
  console.log(`\nHeard is running at ${publicUrl}`)
  if (!isDemo) return
  console.log(`
  Tell us what happened   ${publicUrl}/report
  Follow up with a code   ${publicUrl}/follow-up
  Staff sign in           ${publicUrl}/sign-in
  Mail that was sent      ${publicUrl}/demo/mailbox

Who can sign in to the demo trust: choose the name, there is no password.`)
  printTable(people.map(({ name, job, role }) => [name, job, role]))
  if (cases.length > 0) {
    console.log('\nCases that you can follow with a code:')
    printTable(cases.map(({ name, stage, words }) => [name, stage, words]))
  }
  console.log('\nNothing here is real. Ctrl-C ends it, and npm start goes on where it was.')
}

/** @param {string[][]} rows */
function printTable(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)) + 3)
  for (const row of rows) console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('').trimEnd()}`)
}
