import type { Plugin } from 'vite'

/** One line of the generated file: a document as a literal, cast to its types. */
const document = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode<.*>;$/gm
const leaf = '\0document:'

/**
 * Makes a module of every generated document, so that each page's chunk holds what this page asks and the first page does
 * not read the questions of all others. As text of JSON, which browsers read faster than the same as a literal.
 */
export function documentsApart(): Plugin {
  const literals = new Map<string, string>()
  return {
    name: 'documents-apart',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]src[\\/]gql[\\/]graphql\.ts$/ },
      handler: (code) => ({
        code: code.replace(document, (_line, name: string, literal: string) => {
          literals.set(name, literal)
          return `export { document as ${name} } from ${JSON.stringify(leaf + name)}`
        }),
        map: null,
        moduleSideEffects: false,
      }),
    },
    resolveId: { filter: { id: /^\0document:/ }, handler: (id) => ({ id, moduleSideEffects: false }) },
    load: {
      filter: { id: /^\0document:/ },
      handler(id) {
        const literal = literals.get(id.slice(leaf.length))!
        return `export const document = /*#__PURE__*/ JSON.parse(${JSON.stringify(literal)})`
      },
    },
  }
}
