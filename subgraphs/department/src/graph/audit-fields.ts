import {
  AuditConnection,
  AuditFilter,
  readAuditTrail,
  requireRole,
  Role,
  type AuditEntry,
  type Connection,
  type RequestContext,
} from '@tongchou/runtime'
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'

/** `waterAuditTrail`: every keeper shows its own trail, as the same database that holds the rows allows. */
export function auditFields(sector: string): Function {
  @Resolver()
  class AuditFields {
    @Query(() => AuditConnection, {
      name: `${sector}AuditTrail`,
      nullable: true,
      description: 'For AUDITOR and ADMIN; the newest first. Every keeper has its own. Errors: INVALID_INPUT.',
    })
    auditTrail(
      @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number | null,
      @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
      @Arg('filter', () => AuditFilter, { nullable: true }) filter: AuditFilter | null | undefined,
      @Ctx() { identity, em }: RequestContext,
    ): Promise<Connection<AuditEntry>> {
      requireRole(identity, Role.AUDITOR, Role.ADMIN)
      return readAuditTrail(em, filter ?? {}, { first, after })
    }
  }
  return AuditFields
}
