import {
  connectionTypes,
  DateTimeScalar,
  requireRole,
  Role,
  type Connection,
  type RequestContext,
} from '@tongchou/runtime'
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { pageById } from '../paging.js'

@ObjectType({
  description: 'Who changed what, when, from what to what. Rows can only be added.',
  simpleResolvers: true,
})
class AuditEntry {
  @Field(() => ID)
  id!: string

  @Field(() => DateTimeScalar)
  at!: string

  @Field(() => String, { description: 'The person’s name at that time, or the service.' })
  account!: string

  @Field(() => String)
  action!: string

  @Field(() => String)
  entity!: string

  @Field(() => ID)
  entityId!: string

  @Field(() => String, { nullable: true, description: 'JSON.' })
  before!: string | null

  @Field(() => String, { nullable: true, description: 'JSON.' })
  after!: string | null

  @Field(() => String, { nullable: true })
  requestId!: string | null
}

const { Connection: AuditConnection } = connectionTypes(AuditEntry, 'Audit')

@Resolver()
export class AuditResolver {
  @Query(() => AuditConnection, { description: 'For AUDITOR and ADMIN; the newest first. Departments keep their own.' })
  auditTrail(
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { identity, em }: RequestContext,
  ): Promise<Connection<AuditEntry>> {
    requireRole(identity, Role.AUDITOR, Role.ADMIN)
    const columns = `id, at, account_name as account, action, entity, entity_id as "entityId", before::text, after::text, request_id as "requestId"`
    return pageById(em, { columns, table: 'audit_entry', first: first ?? 50, after, descending: true })
  }
}
