import { workerBuild } from './builds.mjs'
import { live } from './life.mjs'

await live('The worker process', async () => (await workerBuild()).runWorker())
