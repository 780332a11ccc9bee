import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

const subgraphs = ['office', 'housing', 'planning', 'finance', 'water', 'utilities']

export default ts.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'var/**', 'web/src/gql/**', 'web/public/**'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        AbortSignal: 'readonly',
        Buffer: 'readonly',
      },
    },
    rules: {
      'no-undef': 'off',
      'no-control-regex': 'off',
      '@typescript-eslint/no-unsafe-function-type': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'vue/multi-word-component-names': 'off',
    },
  },
  // Tests read answers of any shape.
  { files: ['**/test/**/*.ts'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  // A subgraph stands alone: a department may host its own. Only the runtime and the duty kernel are shared.
  ...subgraphs.map((name) => ({
    files: [`subgraphs/${name}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: subgraphs
                .filter((other) => other !== name)
                .flatMap((other) => [`@tongchou/${other}`, `**/subgraphs/${other}/**`, `../../../${other}/**`]),
              message: 'No import between subgraphs except runtime and department.',
            },
          ],
        },
      ],
    },
  })),
  {
    files: ['subgraphs/{runtime,department}/src/**/*.ts', 'seeds/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: subgraphs.map((name) => `@tongchou/${name}`), message: 'This is below the subgraphs.' }],
        },
      ],
    },
  },
  prettier,
)
