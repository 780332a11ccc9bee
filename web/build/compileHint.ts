import type { Plugin } from 'vite'

/**
 * Tells the browser that nearly all of these programs runs at once, so that it compiles them whole, beside what the page
 * does, while they come, and not function by function when each is first called.
 *
 * @param names  of chunks
 * @see https://v8.dev/blog/explicit-compile-hints
 */
export function compiledAhead(...names: string[]): Plugin {
  return {
    name: 'compiled-ahead',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && names.includes(file.name))
            file.code = `//# allFunctionsCalledOnLoad\n${file.code}`
        }
      },
    },
  }
}
