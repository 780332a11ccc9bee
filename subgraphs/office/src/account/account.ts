import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { connectionTypes, Role } from '@tongchou/runtime'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'

registerEnumType(Role, {
  name: 'Role',
  description:
    'ADMIN: accounts and units. OFFICE: plans, tasks, assignments, meetings. LEADER reads. LIAISON and UNIT_HEAD write their units’ duties. AUDITOR reads everything and the audit trail.',
})

@Entity()
@ObjectType({ description: 'A person who may sign in. Nothing is deleted: accounts are disabled.' })
export class Account {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text', fieldName: 'jurisdiction' })
  jurisdictionCode!: string

  @Field(() => String, { description: 'Unique in the whole installation.' })
  @Property({ type: 'text' })
  username!: string

  @Field(() => String)
  @Property({ type: 'text' })
  name!: string

  @Field(() => [Role])
  @Property({ type: 'string[]' })
  roles!: Role[]

  @Property({ type: 'string[]', columnType: 'uuid[]' })
  unitIds!: string[]

  @Property({ type: 'text', hidden: true })
  passwordHash!: string

  @Property({ type: 'datetime', nullable: true })
  disabledAt!: Date | null

  @Property({ type: 'boolean' })
  demo!: boolean

  @Property({ type: 'datetime' })
  createdAt!: Date
}

export const { Connection: AccountConnection } = connectionTypes(Account, 'Account')

/** What the reading side needs of an account: no password hash ever leaves the sign-in. */
export const accountColumns = `id, jurisdiction as "jurisdictionCode", username, name, roles, unit_ids as "unitIds",
  disabled_at as "disabledAt", demo, created_at as "createdAt"`
