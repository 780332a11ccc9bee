export { readPolicy } from './read-policy.js'
export type * from './reading.js'
