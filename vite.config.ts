/// <reference types="vitest/config" />
import { availableParallelism } from 'node:os'
import { vitePlugin as remix } from '@remix-run/dev'
import { NodePackageImporter } from 'sass'
import { defineConfig, type Plugin } from 'vite'
import { LongestFirst } from './vite.order'
import { startAndEnd } from './vite.sides'

const here = (path: string) => new URL(path, import.meta.url).pathname

/** One server build with several doors: shared modules exist once, and Node 20 needs no TypeScript. */
const processes: Plugin = {
  name: 'heard-processes',
  enforce: 'post',
  config: (_config, { isSsrBuild }) =>
    isSsrBuild
      ? {
          build: {
            rollupOptions: {
              input: { server: here('./app/server.ts'), worker: here('./app/worker.ts'), seed: here('./prisma/seed.ts') },
              output: { entryFileNames: '[name].js' },
            },
          },
        }
      : {},
}

export default defineConfig({
  resolve: {
    alias: { '~': here('./app'), '#workflows': here('./workflows'), '#prisma': here('./prisma'), '#tests': here('./tests') },
  },
  plugins: process.env.VITEST
    ? []
    : [
        remix({
          serverModuleFormat: 'esm',
          future: {
            v3_fetcherPersist: true,
            v3_relativeSplatPath: true,
            v3_throwAbortReason: true,
            v3_singleFetch: true,
            v3_lazyRouteDiscovery: true,
            v3_routeConfig: true,
          },
        }),
        processes,
      ],
  css: {
    postcss: { plugins: startAndEnd },
    preprocessorOptions: { scss: { quietDeps: true, importers: [new NodePackageImporter()] } },
  },
  optimizeDeps: { entries: ['./app/entry.client.tsx', './app/root.tsx', './app/routes/**/*.tsx'] },
  build: { assetsInlineLimit: 0 },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    globalSetup: ['tests/fixtures/postgres.ts'],
    // Files share their worker's process, and nothing of ours in it: `fresh.ts` says why.
    isolate: false,
    setupFiles: ['tests/fixtures/fresh.ts'],
    sequence: { sequencer: LongestFirst },
    // Half the files wait for a database or a process of theirs: on a machine of two cores the runner would take one worker.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // For what hangs; no test is a measure of time.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
})
