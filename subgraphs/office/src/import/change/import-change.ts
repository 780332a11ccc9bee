import { InvalidInput } from '@tongchou/runtime'
import { Field, InputType } from 'type-graphql'
import type { WorkingCopy } from '../working-copy.js'
import { AddResponsibleChange, addResponsible } from './add-responsible.js'
import { AddTaskChange, addTask } from './add-task.js'
import { DecideFindingsChange, decideFindings } from './decide-findings.js'
import { MatchUnitsChange, matchUnits } from './match-units.js'
import { MergeTasksChange, mergeTasks } from './merge-tasks.js'
import { NewUnitsChange, newUnits } from './new-units.js'
import { reopenUnits, UnitsOpenChange } from './reopen-units.js'
import { SetDocumentChange, setDocument } from './set-document.js'
import { SetIndicatorsChange, setIndicators } from './set-indicators.js'
import { SetMembersChange, setMembers } from './set-members.js'
import { SetResponsibleChange, setResponsible } from './set-responsible.js'
import { SetTasksChange, setTasks } from './set-tasks.js'
import { SplitTaskChange, splitTask } from './split-task.js'

@InputType({ description: 'Exactly one of the fields is given.' })
export class ImportChange {
  @Field(() => SetDocumentChange, { nullable: true })
  setDocument?: SetDocumentChange | null

  @Field(() => SetTasksChange, { nullable: true })
  setTasks?: SetTasksChange | null

  @Field(() => AddTaskChange, { nullable: true })
  addTask?: AddTaskChange | null

  @Field(() => SplitTaskChange, { nullable: true })
  splitTask?: SplitTaskChange | null

  @Field(() => MergeTasksChange, { nullable: true })
  mergeTasks?: MergeTasksChange | null

  @Field(() => SetResponsibleChange, { nullable: true })
  setResponsible?: SetResponsibleChange | null

  @Field(() => AddResponsibleChange, { nullable: true })
  addResponsible?: AddResponsibleChange | null

  @Field(() => MatchUnitsChange, { nullable: true })
  matchUnits?: MatchUnitsChange | null

  @Field(() => NewUnitsChange, { nullable: true })
  newUnits?: NewUnitsChange | null

  @Field(() => SetMembersChange, { nullable: true })
  setMembers?: SetMembersChange | null

  @Field(() => SetIndicatorsChange, { nullable: true })
  setIndicators?: SetIndicatorsChange | null

  @Field(() => DecideFindingsChange, { nullable: true })
  decideFindings?: DecideFindingsChange | null

  @Field(() => UnitsOpenChange, { nullable: true })
  reopen?: UnitsOpenChange | null
}

type Apply = (copy: WorkingCopy, change: never, newId: () => string) => WorkingCopy

const functions: Record<keyof ImportChange, Apply> = {
  setDocument,
  setTasks,
  addTask,
  splitTask,
  mergeTasks,
  setResponsible,
  addResponsible,
  matchUnits,
  newUnits,
  setMembers,
  setIndicators,
  decideFindings,
  reopen: reopenUnits,
}

/** Which change it is. @throws {InvalidInput} none or several are given */
export function kindOfChange(change: ImportChange): keyof ImportChange {
  const given = (Object.keys(functions) as (keyof ImportChange)[]).filter((kind) => change[kind] != null)
  if (given.length !== 1)
    throw new InvalidInput('changes', 'A change holds exactly one field.', { reason: 'ONE_OF', given })
  return given[0]!
}

/**
 * The copy after all the changes, one after the other.
 *
 * @param newId  makes the ids of what is added
 * @throws {NotFound} a change names what is not there @throws {InvalidInput} @throws {ClassifiedContent}
 */
export function applyChanges(copy: WorkingCopy, changes: readonly ImportChange[], newId: () => string): WorkingCopy {
  return changes.reduce((now, change) => {
    const kind = kindOfChange(change)
    return functions[kind](now, change[kind] as never, newId)
  }, copy)
}
