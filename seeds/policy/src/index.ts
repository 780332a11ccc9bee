export { extractText } from './extract/extract-text.js'
export { FileRefused, limits, type RefusalCode } from './extract/refusals.js'
export { readPolicy } from './read-policy.js'
export type * from './reading.js'
