import { runWorker } from '~/worker'

/** A worker in a process of its own, made to be killed. */
await runWorker()
process.send?.('working')
