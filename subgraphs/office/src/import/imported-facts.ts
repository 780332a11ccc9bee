import { GraphQLScalarType } from 'graphql'

/** As one value, like the spans: a finding has two to four of them, and a document hundreds of findings. */
export const ImportedFacts = new GraphQLScalarType<Record<string, string>, Record<string, string>>({
  name: 'ImportedFacts',
  description: 'What stands in the sentence of a finding, by name: { "sum": "12公里", "total": "13公里" }.',
})
