/** An agenda's order as somebody wants it, before it is saved. */
export interface Order {
  /** What shall stand on the agenda, in turn; what was dropped and is named comes back. */
  ids: readonly string[]
  /** What stood on it when the order was made: what is not named of these is dropped, what came later is not. */
  seen: ReadonlySet<string>
}

export function orderOf(ids: readonly string[], items: readonly { id: string }[]): Order {
  return { ids, seen: new Set(items.map(({ id }) => id)) }
}

/** The ids in the wanted order; what was added meanwhile follows at the end. */
export function orderedIds(items: readonly { id: string }[], { ids, seen }: Order): string[] {
  return [...ids, ...items.map(({ id }) => id).filter((id) => !seen.has(id) && !ids.includes(id))]
}

/** The items in the wanted order, or in their own; one that comes back is there when the answer brings it. */
export function arranged<T extends { id: string; position: number }>(items: readonly T[], order: Order | null): T[] {
  if (!order) return [...items].sort((a, b) => a.position - b.position)
  const byId = new Map(items.map((item) => [item.id, item]))
  return orderedIds(items, order).flatMap((id) => byId.get(id) ?? [])
}
