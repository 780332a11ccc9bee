/** A list with one member moved to another place; the list itself where the move leads nowhere. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list]
  if (from < 0 || from >= next.length || to < 0 || to >= next.length) return next
  const [member] = next.splice(from, 1)
  next.splice(to, 0, member!)
  return next
}
