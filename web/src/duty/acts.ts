import { apollo } from '../graph/client'
import {
  AcceptWaterDutyDocument,
  ClearWaterObstacleDocument,
  CompleteWaterDutyDocument,
  type DutyStatus,
  FileWaterReportDocument,
  type ReportInput,
  ReopenWaterDutyDocument,
  ResumeWaterDutyDocument,
  ReturnWaterDutyDocument,
  SuspendWaterDutyDocument,
} from '../gql/graphql'
import { forSector, type Sector } from '../graph/sectors'
import { todayInBeijing } from '../locale/dates'

export type DutyAct = 'accept' | 'return' | 'complete' | 'suspend' | 'resume' | 'reopen'

const documents = {
  accept: AcceptWaterDutyDocument,
  return: ReturnWaterDutyDocument,
  complete: CompleteWaterDutyDocument,
  suspend: SuspendWaterDutyDocument,
  resume: ResumeWaterDutyDocument,
  reopen: ReopenWaterDutyDocument,
} as const

/** Acts that need a reason, and so a dialog. */
export const needsReason: readonly DutyAct[] = ['return', 'suspend', 'resume', 'reopen']

/** From which states an act is possible. @see docs/contract.md, "The duty's states" */
const possibleFrom: Record<DutyAct | 'report', readonly DutyStatus[]> = {
  accept: ['ASSIGNED'],
  return: ['ASSIGNED', 'ACCEPTED'],
  report: ['ACCEPTED', 'IN_PROGRESS'],
  complete: ['ACCEPTED', 'IN_PROGRESS'],
  suspend: ['ACCEPTED', 'IN_PROGRESS'],
  resume: ['SUSPENDED'],
  reopen: ['DONE'],
}
/** Acts that belong to the unit; from the office they are on its behalf. */
export const ofTheUnit: readonly (DutyAct | 'report')[] = ['accept', 'report', 'complete', 'return']
const ofTheOffice: readonly (DutyAct | 'report')[] = ['suspend', 'resume', 'reopen']

/** Who stands before the duty: of its unit, of the office (which also acts on the unit's behalf), or a reader. */
export interface Standing {
  unit: boolean
  office: boolean
}

/** The acts open to somebody, the likeliest first. What the keeper decides in the end is its own. */
export function actsOpen(
  duty: { status: DutyStatus; returnBy: string | null },
  standing: Standing,
  today: string = todayInBeijing(),
): (DutyAct | 'report')[] {
  const mine = [...(standing.unit || standing.office ? ofTheUnit : []), ...(standing.office ? ofTheOffice : [])]
  return mine.filter(
    (act) =>
      possibleFrom[act].includes(duty.status) && !(act === 'return' && duty.returnBy !== null && duty.returnBy < today),
  )
}

/** Does an act at the duty's keeper. @throws ApolloError with the keeper's refusal */
export async function act(
  sector: Sector,
  name: DutyAct,
  input: { dutyId: string; version: number; reason?: string; idempotencyKey: string },
) {
  const { data } = await apollo.mutate({ mutation: forSector(documents[name], sector), variables: { input } })
  return data!.duty
}

/** Files a report. @throws ApolloError with the keeper's refusal */
export async function fileReport(sector: Sector, input: ReportInput) {
  const { data } = await apollo.mutate({ mutation: forSector(FileWaterReportDocument, sector), variables: { input } })
  return data!.duty
}

/** Marks an obstacle as cleared. @throws ApolloError with the keeper's refusal */
export async function clearObstacle(
  sector: Sector,
  input: { dutyId: string; obstacleId: string; note?: string; version: number; idempotencyKey: string },
) {
  const { data } = await apollo.mutate({
    mutation: forSector(ClearWaterObstacleDocument, sector),
    variables: { input },
  })
  return data!.duty
}
