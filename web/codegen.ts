import type { CodegenConfig } from '@graphql-codegen/cli'
import { print } from 'graphql'
import { publicSchema } from './public-schema.js'

/** Types and documents of the web, from the supergraph. Run `npm run codegen` here after a schema change and commit. */
const config: CodegenConfig = {
  schema: print(publicSchema()),
  documents: ['src/**/*.graphql'],
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        skipTypename: true,
        scalars: {
          Date: 'string',
          DateTime: 'string',
          ImportedSpans: '{ start: number; end: number }[]',
          ImportedFacts: 'Record<string, string>',
        },
      },
    },
  },
}

export default config
