import { Role } from '@tongchou/runtime'
import { Field, ID, InputType, Int } from 'type-graphql'
import type { AccountChange } from './change-account.js'
import type { NewAccount } from './create-account.js'
import type { SeenAccount } from './disable-account.js'
import type { AccountsWanted } from './read-accounts.js'
import type { PasswordReset } from './reset-password.js'

@InputType()
export class AccountInput implements Omit<NewAccount, 'temporaryPassword'> {
  @Field(() => String)
  username!: string

  @Field(() => String)
  name!: string

  @Field(() => String)
  password!: string

  @Field(() => [Role])
  roles!: Role[]

  @Field(() => [ID], { defaultValue: [] })
  unitIds!: string[]

  @Field(() => String)
  idempotencyKey!: string
}

@InputType()
export class SeenAccountInput implements SeenAccount {
  @Field(() => ID)
  accountId!: string

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => Int, { description: 'The version that the user saw.' })
  version!: number
}

@InputType({ description: 'What is absent stays as it is.' })
export class ChangeAccountInput extends SeenAccountInput implements AccountChange {
  @Field(() => String, { nullable: true })
  name?: string | null

  @Field(() => [Role], { nullable: true })
  roles?: Role[] | null

  @Field(() => [ID], { nullable: true })
  unitIds?: string[] | null
}

@InputType()
export class ResetPasswordInput implements PasswordReset {
  @Field(() => ID)
  accountId!: string

  @Field(() => String)
  password!: string

  @Field(() => String)
  idempotencyKey!: string
}

@InputType({ description: 'All given conditions hold.' })
export class AccountFilter implements AccountsWanted {
  @Field(() => String, { nullable: true, description: 'Part of the user name, the name, or the name of a unit.' })
  text?: string | null

  @Field(() => Role, { nullable: true })
  role?: Role | null

  @Field(() => Boolean, { nullable: true })
  disabled?: boolean | null
}
