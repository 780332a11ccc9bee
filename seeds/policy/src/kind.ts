// A door of its own: who only looks at a file's first bytes shall not load the libraries that read it.
export { kindOf } from './extract/kind.js'
export { FileRefused } from './extract/refusals.js'
export { Archive } from './extract/zip.js'
