import { seedBuild } from './builds.mjs'

/** Fills an empty database with the demo trust, says who can sign in, and ends. */
const { seedDemoTrust, demoPeople } = await seedBuild()
await seedDemoTrust()
process.send?.({ demoPeople }, () => process.exit(0))
