// The one public door of the runtime: what every subgraph needs, and no domain noun.
import 'reflect-metadata'

export * from './identity/index.js'
export {
  ClassifiedContent,
  DatabaseUnavailable,
  DomainError,
  Forbidden,
  IdempotencyConflict,
  InvalidInput,
  NotFound,
  Stale,
  Unauthenticated,
} from './errors/domain-error.js'
export type { Facts } from './errors/domain-error.js'
export { DateScalar, DateTimeScalar, isCalendarDate } from './scalars/scalars.js'
export { plainText } from './scalars/text.js'
export { isId, newId } from './scalars/id.js'
export { todayIn } from './scalars/today.js'
export { capped, connection, connectionTypes, pageCap, PageInfo } from './graph/paging.js'
export type { Connection, Edge } from './graph/paging.js'
export { buildGraph } from './graph/build.js'
export type { Graph, GraphOptions, ReferenceResolver } from './graph/build.js'
export { JsonText } from './graph/json-text.js'
export { openDatabase } from './database/open.js'
export type { Database, DatabaseOptions } from './database/open.js'
export { tenancySql, tenantVariable } from './database/tenancy.js'
export { audit, auditSql } from './database/audit.js'
export type { Actor, AuditRecord } from './database/audit.js'
export { AuditConnection, AuditEntry, AuditFilter } from './audit/audit-entry.js'
export { readAuditTrail } from './audit/read-audit-trail.js'
export type { Forget } from './database/forget-daily.js'
export { idempotencySql, once } from './database/once.js'
export { enqueue, enqueueEach, jobsSchema } from './jobs/enqueue.js'
export { auditDownloads } from './audit/audit-csv.js'
export type { Download, FileRequest, FileRoutes, UploadRequest } from './files/file-routes.js'
export { installJobs } from './jobs/install.js'
export type { Peers } from './jobs/peers.js'
export { PeerFailed, peersOf } from './jobs/peers.js'
export { openLive } from './live/live.js'
export type { Live } from './live/live.js'
export { loader, requestContext } from './serve/context.js'
export type { ContextParts, RequestContext } from './serve/context.js'
export { openLog, readEnvironment } from './serve/environment.js'
export type { SubgraphEnvironment } from './serve/environment.js'
export { endWithSignals, serve } from './serve/serve.js'
export type { Anteroom } from './serve/anteroom.js'
export type { JobContext, Served, ServeOptions } from './serve/serve.js'
