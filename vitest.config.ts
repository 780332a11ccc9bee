import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

// The file that Node itself takes: Vite would take the package's `module`, and with two copies `instanceof` fails.
const graphql = createRequire(new URL('./subgraphs/runtime/package.json', import.meta.url)).resolve('graphql')

// Every package that has tests is a project; data tests share one PostgreSQL and take databases of their own.
const node = (name: string, include: string[], more: object = {}) => ({
  resolve: { conditions: ['source'], alias: [{ find: /^graphql$/, replacement: graphql }] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    name,
    include,
    environment: 'node' as const,
    testTimeout: 60_000,
    hookTimeout: 300_000,
    ...more,
  },
})
/** Pages and whole platforms answer when the machine has time for them: nothing there is about speed. */
const patient = { testTimeout: 180_000, expect: { poll: { timeout: 45_000, interval: 200 } } }
const postgres = { globalSetup: ['./test/global-setup.ts'] }

export default defineConfig({
  test: {
    maxWorkers: 2,
    // Stopping PostgreSQL and a whole platform takes its time.
    teardownTimeout: 30_000,
    projects: [
      node('runtime', ['subgraphs/runtime/test/**/*.test.ts'], postgres),
      node(
        'subgraphs',
        ['subgraphs/{department,office,housing,planning,finance,water,utilities}/test/**/*.test.ts'],
        postgres,
      ),
      node('gateway', ['gateway/test/**/*.test.ts']),
      node('seeds', ['seeds/test/**/*.test.ts']),
      node('policy', ['seeds/policy/test/**/*.test.ts', 'seeds/policy/src/**/*.test.ts']),
      node('local', ['local/test/**/*.test.ts']),
      './web/vitest.config.*',
      node('platform', ['test/{tenancy,journeys,graph}/**/*.test.ts'], {
        ...patient,
        globalSetup: ['./test/shared-platform.ts'],
      }),
      node('faults', ['test/faults/**/*.test.ts'], patient),
    ],
  },
})
