import { GraphQLScalarType } from 'graphql'

/** A passage of the text: UTF-16 offsets, the end exclusive. */
export interface ImportedSpan {
  start: number
  end: number
}

/** As one value: thousands of units stand in a document, and each would be asked for its offsets one by one. */
export const ImportedSpans = new GraphQLScalarType<ImportedSpan[], ImportedSpan[]>({
  name: 'ImportedSpans',
  description:
    'Passages of the text, several where a page break cuts one: [{ "start": 0, "end": 4 }], UTF-16 offsets, the end exclusive.',
})
