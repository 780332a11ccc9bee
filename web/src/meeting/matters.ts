/** What of an item decides with which others it is called up. */
interface Called {
  title: string
  task: { id: string } | null
}

/** What is called up as one: adjacent items on one task and under one title, each a unit that reports on it. */
export interface Matter<T> {
  title: string
  /** At least one. */
  items: T[]
}

/** An item's place: its matter, and where in it; both from 0. */
export interface Place {
  matter: number
  item: number
}

/** As the papers group them (subgraphs/office/src/meeting/read-agenda.ts). */
export function mattersOf<T extends Called>(items: readonly T[]): Matter<T>[] {
  const matters: Matter<T>[] = []
  for (const item of items) {
    const last = matters.at(-1)
    const head = last?.items[0]
    if (last && item.task && item.task.id === head?.task?.id && item.title === head.title) last.items.push(item)
    else matters.push({ title: item.title, items: [item] })
  }
  return matters
}

const itemsOf = <T>(matters: readonly Matter<T>[]): T[] => matters.flatMap(({ items }) => items)

/** A list with one member moved to another place; the list itself where the move leads nowhere. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list]
  if (from < 0 || from >= next.length || to < 0 || to >= next.length) return next
  const [member] = next.splice(from, 1)
  next.splice(to, 0, member!)
  return next
}

/** The items after a whole matter was moved to the place of another. */
export function withMatterMoved<T>(matters: readonly Matter<T>[], from: number, to: number): T[] {
  return itemsOf(moved(matters, from, to))
}

/**
 * The items after one was moved to the place of another. Within its matter it changes its turn; over another matter it
 * passes that one as a whole, so that no matter is torn by somebody else's move.
 */
export function withItemMoved<T>(matters: readonly Matter<T>[], from: Place, to: Place): T[] {
  const own = matters[from.matter]
  const item = own?.items[from.item]
  if (!own || item === undefined || !matters[to.matter]) return itemsOf(matters)
  if (to.matter === from.matter)
    return matters.flatMap(({ items }, at) => (at === from.matter ? moved(items, from.item, to.item) : items))
  return matters.flatMap(({ items }, at) => {
    const rest = at === from.matter ? items.filter((other) => other !== item) : items
    if (at !== to.matter) return rest
    return to.matter < from.matter ? [item, ...rest] : [...rest, item]
  })
}

/** Where one step leads: to the neighbour in the matter, from its edge past the next matter; null at the list's ends. */
export function stepFrom<T>(matters: readonly Matter<T>[], { matter, item }: Place, by: 1 | -1): Place | null {
  const within = matters[matter]?.items[item + by]
  if (within !== undefined) return { matter, item: item + by }
  return matters[matter + by] ? { matter: matter + by, item: 0 } : null
}
