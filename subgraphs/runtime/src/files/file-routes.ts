import type { Readable } from 'node:stream'
import type { RequestContext } from '../serve/context.js'

/** A file that leaves the platform. */
export interface Download {
  /** As the reader will see it in his folder, in his language, with its ending. */
  name: string
  /** Media type, with charset for text. */
  type: string
  content: Buffer | string | Readable
  /** What of the platform's things the file tells, for the audit trail. */
  of: { entity: string; entityId: string }
}

/** What an address asks for. */
export interface FileRequest {
  /** By the names of the pattern: `/plans/:id/tasks.docx` gives `id`. */
  params: Readonly<Record<string, string>>
  /** The last one wins where a name comes twice. */
  query: Readonly<Record<string, string>>
}

/** A file that comes in, at most 5 MiB; nothing about it has been believed yet. */
export interface UploadRequest extends FileRequest {
  content: Buffer
}

/**
 * The files of a subgraph, by the address below `/files` (docs/contract.md, "Files"). The caller is known to be an
 * account; whether it may do this, the function itself decides, and refuses with a DomainError.
 */
export interface FileRoutes {
  /** GET; every one that succeeds is an audit entry. */
  downloads?: Readonly<Record<string, (request: FileRequest, context: RequestContext) => Promise<Download>>>
  /** POST of `application/octet-stream`; what is returned is answered as JSON. */
  uploads?: Readonly<Record<string, (request: UploadRequest, context: RequestContext) => Promise<object>>>
}
