import type { ViteDevServer } from 'vite'
import { createServer } from 'vite'
import { inProject } from '../../scripts/house/paths.mjs'
import type { Heard } from '#tests/fixtures/heard'

type Beside = { tellAndGoOn: typeof import('#tests/cases/beside-the-browser')['besideTheBrowser'] }

/**
 * What other people do while somebody sits in front of the browser, in a module graph of this story's own: the environment of a process is
 * read once, and each story has another database and other keys.
 */
export async function besideTheBrowser(heard: Heard) {
  Object.assign(process.env, heard.settings)
  const vite: ViteDevServer = await createServer({
    configFile: false,
    root: inProject('.'),
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    resolve: { alias: { '~': inProject('app'), '#workflows': inProject('workflows'), '#prisma': inProject('prisma'), '#tests': inProject('tests') } },
  })
  const loaded = (await vite.ssrLoadModule('/tests/cases/beside-the-browser.ts')) as { besideTheBrowser: Beside['tellAndGoOn'] }
  const acts = await loaded.besideTheBrowser(heard.settings['DATABASE_URL'] ?? '')
  return { ...acts, close: async () => { await acts.close(); await vite.close() } }
}
