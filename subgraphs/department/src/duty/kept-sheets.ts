import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { isId, JsonText } from '@tongchou/runtime'
import { emptySheet, readMarks, readSheets, type DutySheet } from './sheet.js'

/** A sheet's columns as the JSON text that is sent. */
export type SheetText = Record<keyof DutySheet, JsonText>

interface Kept {
  mark: string
  text: SheetText
  size: number
}

const empty = textOf(emptySheet())

/**
 * The sheets that were last read, as they are sent. A matrix is looked at much more often than a duty changes, and to
 * ask whether one has changed is a fifth of the work of reading them all. It is asked each time, under the caller's
 * row-level security, so nobody sees an old sheet or another's: what is kept is only the text.
 */
export class KeptSheets {
  readonly #kept = new Map<string, Kept>()
  #size = 0

  /** @param most  letters of all that is kept; what was not asked for longest goes first */
  constructor(private readonly most = 8 * 1024 * 1024) {}

  /**
   * One statement when nothing changed, two otherwise. A plan without duties here has an empty sheet.
   *
   * @param today  "YYYY-MM-DD" in Asia/Shanghai, for the health
   * @returns in the order of `planIds`
   */
  async read(
    em: SqlEntityManager,
    jurisdiction: string,
    planIds: readonly string[],
    today: string,
  ): Promise<SheetText[]> {
    const marks = await readMarks(em, jurisdiction, planIds.filter(isId))
    const keyOf = (planId: string): string => `${jurisdiction} ${planId} ${today}`
    const texts = new Map<string, SheetText>()
    for (const [planId, mark] of marks) {
      const kept = this.#kept.get(keyOf(planId))
      if (kept?.mark !== mark) continue
      texts.set(planId, kept.text)
      this.#keep(keyOf(planId), kept)
    }
    const changed = [...marks.keys()].filter((planId) => !texts.has(planId))
    for (const [planId, { mark, sheet }] of await readSheets(em, jurisdiction, changed, today)) {
      const text = textOf(sheet)
      texts.set(planId, text)
      const size = Object.values(text).reduce((sum, column) => sum + column.text.length, 0)
      this.#keep(keyOf(planId), { mark, text, size })
    }
    return planIds.map((planId) => texts.get(planId) ?? empty)
  }

  /** At the end of the map, which keeps its order: the front is what was not asked for longest. */
  #keep(key: string, kept: Kept): void {
    this.#size += kept.size - (this.#kept.get(key)?.size ?? 0)
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    for (const [oldest, { size }] of this.#kept) {
      if (this.#size <= this.most) break
      this.#kept.delete(oldest)
      this.#size -= size
    }
  }
}

function textOf(sheet: DutySheet): SheetText {
  const columns = Object.entries(sheet).map(([name, values]) => [name, new JsonText(JSON.stringify(values))])
  return Object.fromEntries(columns) as SheetText
}
