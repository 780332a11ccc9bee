import { NotFound } from '@tongchou/runtime'

/**
 * The items with what `change` makes of those that are named; the others stay the same objects.
 *
 * @throws {NotFound} an id names none of them
 */
export function changed<T extends { id: string }>(
  items: T[],
  what: string,
  ids: readonly string[],
  change: (item: T) => T,
): T[] {
  const wanted = new Set(ids)
  for (const id of wanted) if (!items.some((item) => item.id === id)) throw new NotFound(what, id)
  return items.map((item) => (wanted.has(item.id) ? change(item) : item))
}
