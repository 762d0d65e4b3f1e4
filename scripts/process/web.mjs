import { webBuild } from './builds.mjs'
import { live } from './life.mjs'

await live('The web process', async () => (await webBuild()).serveWeb({ port: Number(process.env['PORT'] ?? '3000') }))
