import type { ViteDevServer } from 'vite'
import { createServer } from 'vite'
import { inProject } from '../../scripts/house/paths.mjs'
import type { besideTheBrowser as loadedHere } from '#tests/cases/beside-the-browser'
import type { Heard } from '#tests/fixtures/heard'

type Loaded = { besideTheBrowser: typeof loadedHere }
export type Beside = Awaited<ReturnType<Loaded['besideTheBrowser']>>

/**
 * What other people do while somebody sits in front of the browser, in a module graph of this story's own: the environment of a process is
 * read once, and each story has another database and other keys.
 */
export async function besideTheBrowser(heard: Heard): Promise<Beside> {
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
  const loaded = (await vite.ssrLoadModule('/tests/cases/beside-the-browser.ts')) as Loaded
  const acts = await loaded.besideTheBrowser(heard.settings.DATABASE_URL ?? '')
  const close = async () => {
    await acts.close()
    await vite.close()
  }
  return { ...acts, close }
}
