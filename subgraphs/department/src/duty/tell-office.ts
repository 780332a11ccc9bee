import { enqueue, type JobContext } from '@tongchou/runtime'
import { Duty, stateOf } from './duty.js'
import type { StateSink } from './keeping.js'

export const deliverDutyState = 'deliver-duty-state'

/** Tells the office by a job in the transaction of the change; a newer one replaces one that still waits. */
export function tellByJob(sector: string): StateSink {
  return (tx, { dutyId }, actor) =>
    enqueue(tx, sector, deliverDutyState, { dutyId, requestId: actor.identity.requestId }, { key: dutyId })
}

const mutation = /* GraphQL */ `
  mutation ReceiveDutyStates($states: [DutyState!]!) {
    receiveDutyStates(states: $states)
  }
`

/**
 * The job: sends the state that the duty has now, not the one it had when the job was written.
 *
 * @throws {PeerFailed} the office did not take it; the queue tries again
 */
export function delivery(sector: string) {
  return async (payload: Record<string, unknown>, { database, peers }: JobContext): Promise<void> => {
    const { dutyId, requestId } = payload as { dutyId: string; requestId: string }
    const duty = await database.system().findOneOrFail(Duty, dutyId)
    const about = { jurisdiction: duty.jurisdiction, requestId }
    await peers.call('office', mutation, { states: [stateOf(duty, sector)] }, about)
  }
}
