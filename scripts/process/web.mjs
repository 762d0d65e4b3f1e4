import { webBuild } from './builds.mjs'
import { live } from './life.mjs'

const { PORT: port = '3000', HEARD_PUBLIC_URL: publicUrl, HEARD_HOST: host } = process.env

await live('The web process', async () =>
  (await webBuild()).serveWeb({ port: Number(port), ...(publicUrl ? { publicUrl } : {}), ...(host ? { host } : {}) }),
)
