import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { connectionTypes, DateTimeScalar, Role } from '@tongchou/runtime'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'

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

  @Field(() => Boolean, {
    description: 'Somebody else chose the password: its owner may do nothing else before he has changed it.',
  })
  @Property({ type: 'boolean' })
  temporaryPassword!: boolean

  @Property({ type: 'boolean' })
  demo!: boolean

  @Field(() => DateTimeScalar)
  @Property({ type: 'datetime' })
  createdAt!: Date

  @Field(() => Int)
  @Property({ type: 'integer' })
  version!: number
}

export const { Connection: AccountConnection } = connectionTypes(Account, 'Account')

/** What the reading side needs of an account: no password hash ever leaves the sign-in. */
export const accountColumns = `id, jurisdiction as "jurisdictionCode", username, name, roles, unit_ids as "unitIds",
  disabled_at as "disabledAt", temporary_password as "temporaryPassword", demo, created_at as "createdAt", version`
