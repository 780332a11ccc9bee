import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { compiledAhead } from './build/compileHint.ts'
import { compressedBeside } from './build/compressed.ts'
import { documentsApart } from './build/documents.ts'

/** Where the gateway (or the mock of test/mock) answers while `vite` serves the pages. */
const gateway = process.env.GATEWAY ?? 'http://127.0.0.1:4000'

export default defineConfig(({ command }) => ({
  plugins: [vue(), documentsApart(), compiledAhead('app', 'shared', 'MatrixPage'), compressedBeside()],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    ...(command === 'build' && { 'globalThis.__DEV__': 'false' }),
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/graphql': { target: gateway, ws: true }, '/files': { target: gateway } },
  },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // No data: addresses: the font's slices are fetched one by one, when their characters appear.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'first',
              test: /[\\/]src[\\/](first|graph[\\/](early|account))\.ts$|\.graphql\?raw$|preload-helper/,
              priority: 3,
            },
            { name: 'app', tags: ['$initial'], priority: 2 },
            { name: 'shared', test: /[\\/]web[\\/]src[\\/]/, minShareCount: 3, priority: 1 },
          ],
        },
      },
    },
  },
}))
