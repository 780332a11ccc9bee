import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/** Where the gateway (or the mock of test/mock) answers while `vite` serves the pages. */
const gateway = process.env.GATEWAY ?? 'http://127.0.0.1:4000'

export default defineConfig(({ command }) => ({
  plugins: [vue()],
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
  // No data: addresses: the font's slices are fetched one by one, when their characters appear.
  build: { outDir: 'dist', target: 'es2022', assetsInlineLimit: 0 },
}))
