import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** Component tests name their environment themselves: `// @vitest-environment happy-dom`. */
export default defineConfig({
  plugins: [vue()],
  test: { name: 'web', include: ['test/**/*.test.ts'] },
})
