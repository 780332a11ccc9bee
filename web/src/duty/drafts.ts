import type { ObstacleKind, ReportInput } from '../gql/graphql'
import type { Sector } from '../graph/sectors'
import { now } from '../locale/clock'

/** A report being written. It lives in this browser until its keeper has answered for it. */
export interface Draft {
  account: string
  sector: Sector
  dutyId: string
  /** The duty's version that its writer saw. */
  version: number
  progress: number
  summary: string
  nothingToReport: boolean
  obstacles: { kind: ObstacleKind; text: string; unitIds: string[] }[]
  supersedes: string | null
  /** One per content that was sent: the keeper makes one effect of it, however often it arrives. */
  idempotencyKey: string
  /** Sent, and the answer is not known: to be sent again, unchanged. */
  waiting: boolean
  /** ISO time of the last keystroke. */
  savedAt: string
}

const prefix = 'tongchou:draft:'
const placeOf = (account: string, dutyId: string) => `${prefix}${account}:${dutyId}`

export function readDraft(account: string, dutyId: string, store: Storage = localStorage): Draft | null {
  return parsed(store.getItem(placeOf(account, dutyId)))
}

export function keepDraft(draft: Draft, store: Storage = localStorage): void {
  store.setItem(placeOf(draft.account, draft.dutyId), JSON.stringify(draft))
}

export function dropDraft(account: string, dutyId: string, store: Storage = localStorage): void {
  store.removeItem(placeOf(account, dutyId))
}

/** The duties on which this account has begun a report. */
export function draftedDuties(account: string, store: Storage = localStorage): Set<string> {
  const own = `${prefix}${account}:`
  return new Set(Object.keys(store).flatMap((key) => (key.startsWith(own) ? key.slice(own.length) : [])))
}

/** Drafts of this account that were sent into a broken connection. */
export function waitingDrafts(account: string, store: Storage = localStorage): Draft[] {
  return Object.keys(store)
    .filter((key) => key.startsWith(`${prefix}${account}:`))
    .flatMap((key) => parsed(store.getItem(key)) ?? [])
    .filter((draft) => draft.waiting)
}

/**
 * The draft after its writer changed something. Once it was sent, other content needs another key: under the old one
 * the keeper may already hold the old content.
 */
export function edited(draft: Draft, change: Partial<Draft>, at: Date = now()): Draft {
  const idempotencyKey = draft.waiting ? crypto.randomUUID() : draft.idempotencyKey
  return { ...draft, idempotencyKey, waiting: false, ...change, savedAt: at.toISOString() }
}

/** What the keeper gets. A zero report carries no text and no obstacles. */
export function reportOf(draft: Draft): ReportInput {
  const { dutyId, version, progress, nothingToReport, supersedes, idempotencyKey } = draft
  return {
    dutyId,
    version,
    progress,
    nothingToReport,
    idempotencyKey,
    supersedes,
    summary: nothingToReport ? null : draft.summary.trim(),
    obstacles: nothingToReport
      ? []
      : draft.obstacles.map(({ kind, text, unitIds }) => ({ kind, text: text.trim(), unitIds })),
  }
}

/** A stored draft, or null where the browser holds something else (an older shape, a user's own edit). */
function parsed(stored: string | null): Draft | null {
  if (!stored) return null
  try {
    const draft = JSON.parse(stored) as Draft
    return typeof draft.dutyId === 'string' &&
      typeof draft.idempotencyKey === 'string' &&
      Array.isArray(draft.obstacles)
      ? draft
      : null
  } catch {
    return null
  }
}
