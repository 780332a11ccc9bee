import type { PolicyReading } from '@tongchou/policy'

/** What the office sends to the reader's process, once. */
export interface ReadRequest {
  bytes: Uint8Array
  fileName: string
}

/** What the reader's process says: `ready` before anything else, `extracted` on its way, then one of the others. */
export type ReaderMessage =
  | { kind: 'ready' }
  | { kind: 'extracted' }
  | { kind: 'read'; reading: PolicyReading }
  | { kind: 'refused'; code: string; message: string; facts: Record<string, string | number> }
  | { kind: 'marked'; marking: string }
  | { kind: 'failed'; error: string }
