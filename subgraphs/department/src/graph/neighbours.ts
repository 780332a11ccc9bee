import type { RequestContext } from '@tongchou/runtime'
import { Directive, Field, ID, ObjectType, type ClassType } from 'type-graphql'

/** The graph's classes around a duty: stubs in a department, the real ones in the office. */
export interface Neighbours {
  Plan: ClassType<{ id: string }>
  Task: ClassType<{ id: string }>
  Unit: ClassType<{ id: string }>
  /** A duty's task and unit, by id. */
  taskOf(id: string, context: RequestContext): unknown
  unitOf(id: string, context: RequestContext): unknown
}

/** Entities that the office owns and of which a department knows the id only. */
export function stubs(): Neighbours {
  const Plan = stub('Plan')
  const Task = stub('Task')
  const Unit = stub('Unit')
  return { Plan, Task, Unit, taskOf: (id) => ({ id }), unitOf: (id) => ({ id }) }
}

function stub(name: string): ClassType<{ id: string }> {
  @ObjectType(name, { simpleResolvers: true })
  @Directive('@key(fields: "id")')
  class Stub {
    @Field(() => ID)
    id!: string
  }
  return Stub
}
