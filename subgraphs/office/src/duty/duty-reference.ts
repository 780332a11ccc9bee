import DataLoader from 'dataloader'
import { Duty, DutyHealth, DutyRole, dutyTypeName, DutyStatus } from '@tongchou/department'
import { DateScalar, DateTimeScalar, loader, type RequestContext } from '@tongchou/runtime'
import { Directive, Field, ID, Int, ObjectType, type ClassType } from 'type-graphql'
import { Task } from '../task/task.js'
import { type Keeper, sectors, Unit } from '../unit/unit.js'
import { officeKeeper } from './office-keeper.js'

export const { DutyInterface } = officeKeeper

/** What every duty has, as the interface has it: a department resolves it, the office only says which duty is meant. */
const externals = {
  task: Field(() => Task),
  unit: Field(() => Unit),
  role: Field(() => DutyRole),
  status: Field(() => DutyStatus),
  health: Field(() => DutyHealth),
  progress: Field(() => Int),
  dueOn: Field(() => DateScalar, { nullable: true }),
  originalDueOn: Field(() => DateScalar, { nullable: true }),
  version: Field(() => Int),
  lastReportedAt: Field(() => DateTimeScalar, { nullable: true }),
  openObstacles: Field(() => Int),
}

/** A department's duty, of which the office knows the id. */
function stub(name: string): ClassType<object> {
  const Stub = { [name]: class {} }[name]!
  ObjectType(name, { implements: DutyInterface, simpleResolvers: true })(Stub)
  Directive('@key(fields: "id")')(Stub)
  Field(() => ID)(Stub.prototype, 'id')
  for (const [field, decorate] of Object.entries(externals)) {
    decorate(Stub.prototype, field)
    Directive('@external')(Stub.prototype, field)
  }
  return Stub
}

/** `HousingDuty` … `UtilitiesDuty`: the gateway asks exactly the department that keeps the duty. */
export const dutyStubs = sectors.map((sector) => stub(dutyTypeName(sector)))

/** The office's own duties, by id. */
function ownDuties({ em }: RequestContext): DataLoader<string, Duty | null> {
  return new DataLoader(async (ids) => {
    const rows = await em.find(Duty, { id: [...ids] })
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? null)
  })
}

/** Points at a duty: the office's own as it is, a department's by its type and id. */
export async function dutyOf(context: RequestContext, keeper: Keeper, id: string): Promise<object | null> {
  return keeper === 'office' ? loader(context, ownDuties).load(id) : { __typename: dutyTypeName(keeper), id }
}
