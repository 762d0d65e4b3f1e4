// Node 20 runs no TypeScript: scripts that need a module of ours load it through Vite, with a bare configuration.
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs `use` with a loader of modules by their path from the project's root, and closes Vite afterwards.
 *
 * @param {(load: (path: string) => Promise<any>) => Promise<void>} use
 */
export async function withTypeScript(use) {
  const vite = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    resolve: { alias: { '#workflows': `${root}workflows`, '#tests': `${root}tests`, '#prisma': `${root}prisma`, '~': `${root}app` } },
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  try {
    await use((path) => vite.ssrLoadModule(path))
  } finally {
    await vite.close()
  }
}
