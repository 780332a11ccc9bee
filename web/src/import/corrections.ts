import { type Ref, shallowRef } from 'vue'
import type { ImportChange } from '../gql/graphql'
import { OFFLINE, refusalOf } from '../graph/refusal'
import { concerned, sameIn } from './concerned'
import { counterCorrections } from './counterCorrections'
import type { ImportState } from './reading'

/** One act of the clerk on its way to the office. */
export interface Correction {
  changes: ImportChange[]
  /** What it does, as a sentence for the reader; of one that takes another back, what the other did. */
  said: string
  takesBack?: boolean
}

/** Somebody changed the same thing meanwhile: both are shown, the clerk chooses. */
export interface Conflict extends Correction {
  before: ImportState
  newest: ImportState
}

/** The connection broke: the office may or may not have it. Sent again under the same key, it counts once. */
export interface Broken extends Correction {
  error: unknown
}

/** An own correction, with those that take it back. */
export interface Own {
  said: string
  counter: ImportChange[]
  /** How it left the import: what is otherwise now was changed by somebody else. */
  after: ImportState
  /** It settled several things at once. */
  many: boolean
}

const mostRemembered = 50
const several = (changes: readonly ImportChange[]) => concerned(changes).length > 1

interface Office {
  state: Ref<ImportState | null>
  /** @throws a refusal; STALE when `version` is not the newest */
  send(changes: ImportChange[], version: number, idempotencyKey: string): Promise<ImportState>
  read(): Promise<ImportState>
}

/**
 * Corrections go one after the other, each on the version that the one before made. When a colleague was faster, a
 * correction of other things is put upon the newest state by itself; one of the same things waits for the clerk.
 */
export function correctionQueue({ state, send, read }: Office) {
  const conflict = shallowRef<Conflict | null>(null)
  const broken = shallowRef<Broken | null>(null)
  /** Refused for what it says; the newest refusal. */
  const refused = shallowRef<unknown>(null)
  const waiting = shallowRef(0)
  /** The clerk's own corrections that can be taken back, the newest last. */
  const own = shallowRef<readonly Own[]>([])
  let decide: (redo: boolean) => void = () => {}
  let queue: Promise<unknown> = Promise.resolve()

  /** @returns whether the office has taken it */
  function correct(changes: ImportChange[], said: string): Promise<boolean> {
    return changes.length ? inTurn(() => carry({ changes, said }, { done: remember })) : Promise.resolve(true)
  }

  /**
   * Takes the newest own correction back by a correction of the opposite, when its turn comes; what a colleague changed
   * since waits for the clerk. Refused or given up, it can be tried again.
   *
   * @param only  the correction that is meant; nothing is done when it is no longer the newest
   * @returns what was taken back, or null
   */
  async function undo(only?: Own): Promise<string | null> {
    let said: string | null = null
    await inTurn(async () => {
      const last = own.value.at(-1)
      if (!last || (only && only !== last)) return false
      if (!(await carry({ changes: last.counter, said: last.said, takesBack: true }, { since: last.after })))
        return false
      own.value = own.value.slice(0, -1)
      said = last.said
      return true
    })
    return said
  }

  function remember({ changes, said }: Correction, before: ImportState, after: ImportState) {
    const counter = counterCorrections(changes, before, after)
    // Behind what cannot be taken back, older corrections may speak of things that are gone.
    own.value = counter
      ? [...own.value.slice(1 - mostRemembered), { said, counter, after, many: several(changes) }]
      : []
  }

  async function inTurn(act: () => Promise<boolean>): Promise<boolean> {
    waiting.value += 1
    const done = queue.then(act).finally(() => (waiting.value -= 1))
    queue = done.catch(() => false)
    return done
  }

  /** @param since  the state that the correction rests on, when it is older than the one that is shown */
  async function carry(
    correction: Correction,
    { since, done }: { since?: ImportState; done?: typeof remember },
  ): Promise<boolean> {
    refused.value = null
    const touched = concerned(correction.changes)
    const untouched = (before: ImportState, newest: ImportState) =>
      touched.every((thing) => sameIn(thing, before, newest))
    if (since && !untouched(since, state.value!)) {
      conflict.value = { ...correction, before: since, newest: state.value! }
      if (!(await decided())) return false
    }
    let key = crypto.randomUUID()
    for (;;) {
      const before = state.value!
      try {
        const after = await send(correction.changes, before.version, key)
        state.value = after
        done?.(correction, before, after)
        return true
      } catch (error) {
        const { code } = refusalOf(error)
        if (code === 'STALE') {
          const newest = await read().catch((failure: unknown) => failure)
          if (!isState(newest)) {
            broken.value = { ...correction, error: newest }
          } else {
            state.value = newest
            key = crypto.randomUUID()
            if (untouched(before, newest)) continue
            conflict.value = { ...correction, before, newest }
          }
        } else if (code === OFFLINE) {
          broken.value = { ...correction, error }
        } else {
          refused.value = error
          return false
        }
        if (!(await decided())) return false
      }
    }
  }

  /** @returns whether the clerk wants the held correction done again */
  async function decided(): Promise<boolean> {
    const redo = await new Promise<boolean>((resolve) => (decide = resolve))
    conflict.value = null
    broken.value = null
    return redo
  }

  return {
    correct,
    undo,
    own,
    conflict,
    broken,
    refused,
    waiting,
    /** Do the held correction again, on the newest state. */
    redo: () => decide(true),
    /** Give the held correction up. */
    giveUp: () => decide(false),
  }
}

function isState(value: unknown): value is ImportState {
  return typeof value === 'object' && value !== null && 'version' in value && 'tasks' in value
}
