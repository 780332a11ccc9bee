import { computed, nextTick, shallowRef, toValue, type MaybeRefOrGetter, type ShallowRef } from 'vue'
import { mattersOf, type Matter, type Place, stepFrom, withItemMoved, withMatterMoved } from './matters'
import type { AgendaItem } from './useMeeting'

/** A place on the agenda; without an item the whole matter. */
export interface Spot {
  matter: number
  item: number | null
}

/** The control that moves something; the focus goes along with what it moved. */
export type OrderControl = 'handle' | 'place' | 'up' | 'down'

/**
 * The agenda's order while it is changed: told as the ids in their new order, in which whoever owns the items gives them
 * back at once.
 *
 * @param root  the list; whoever moved something by keys stays at the control of what was moved
 */
export function useAgendaOrder(
  items: MaybeRefOrGetter<AgendaItem[]>,
  root: Readonly<ShallowRef<HTMLElement | null>>,
  arrange: (ids: string[]) => void,
) {
  const matters = computed<Matter<AgendaItem>[]>(() => mattersOf(toValue(items)))
  const dragged = shallowRef<Spot | null>(null)
  /** Where the dragged thing would come to lie. */
  const over = shallowRef<Spot | null>(null)
  /** What moved last and where it is now, from 1; for those who do not see it move. */
  const told = shallowRef<{ title: string; place: number } | null>(null)

  const first = ({ matter, item }: Spot) => matters.value[matter]?.items[item ?? 0]

  async function move(from: Spot, to: Place, control?: OrderControl) {
    const thing = first(from)
    const next =
      from.item === null
        ? withMatterMoved(matters.value, from.matter, to.matter)
        : withItemMoved(matters.value, { matter: from.matter, item: from.item }, to)
    const before = toValue(items)
    if (!thing || next.every((item, at) => item === before[at])) return
    arrange(next.map(({ id }) => id))
    const after = mattersOf(next)
    const now = after.findIndex(({ items: own }) => own.includes(thing))
    const turn = after[now]!.items.indexOf(thing)
    told.value = { title: thing.title, place: (from.item === null ? now : turn) + 1 }
    if (!control) return
    await nextTick()
    const kind = from.item === null ? 'matter' : 'item'
    root.value?.querySelector<HTMLElement>(`[data-${kind}="${thing.id}"][data-control="${control}"]`)?.focus()
  }

  function step(from: Spot, by: 1 | -1, control: OrderControl) {
    const whole = { matter: from.matter + by, item: 0 }
    const to =
      from.item === null
        ? matters.value[whole.matter] && whole
        : stepFrom(matters.value, { matter: from.matter, item: from.item }, by)
    if (to) void move(from, to, control)
  }

  /** To a place that was typed, from 1: among the matters, or among the units of one matter. */
  function placeAt(from: Spot, place: number) {
    void move(
      from,
      from.item === null ? { matter: place - 1, item: 0 } : { matter: from.matter, item: place - 1 },
      'place',
    )
  }

  function drop() {
    if (dragged.value && over.value) void move(dragged.value, { matter: over.value.matter, item: over.value.item ?? 0 })
    endDrag()
  }
  function endDrag() {
    dragged.value = null
    over.value = null
  }

  return { matters, dragged, over, told, step, placeAt, drop, endDrag }
}
