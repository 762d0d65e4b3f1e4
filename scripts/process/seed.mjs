import { seedBuild } from './builds.mjs'

/** Fills an empty database with the demo trust, says who can sign in and which cases can be followed, and ends. */
const { seedDemoTrust, demoPeople } = await seedBuild()
const demoCases = await seedDemoTrust()
process.send?.({ demoPeople, demoCases }, () => process.exit(0))
