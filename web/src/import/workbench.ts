import { computed, inject, type InjectionKey, type Ref, provide, shallowRef } from 'vue'
import type { ImportChange, ImportedRole } from '../gql/graphql'
import { useSession } from '../session/useSession'
import { type ImportedUnit, type ImportState, type Place, placesOf, type Span, type Tab } from './reading'

/** What document and lists share: the reading, what is looked at, and the one way to change it. */
export interface Workbench {
  state: Readonly<Ref<ImportState>>
  text: Readonly<Ref<string>>
  places: Readonly<Ref<Map<string, Place>>>
  /** Role of a unit in its task, by the id of its part. */
  roles: Readonly<Ref<Map<string, ImportedRole>>>
  /** What was decided about a name, by the name. */
  units: Readonly<Ref<Map<string, ImportedUnit>>>
  /** Read but not issued yet, and the reader is of the office: may be corrected. Auditors look on. */
  editable: Readonly<Ref<boolean>>
  correct: (changes: ImportChange[], said: string) => Promise<boolean>
  /** Refused for what it says. Shown where it was typed. */
  refused: Ref<unknown>
  tab: Ref<Tab>
  /** The item that is looked at, on both sides. */
  current: Ref<string | null>
  /** What is highlighted in the text. */
  lit: Ref<readonly Span[]>
  /** Raised when document or list shall bring the lit part or the current item into view. */
  toText: Ref<number>
  toList: Ref<number>
  /** Which side a narrow screen shows. */
  side: Ref<'text' | 'list'>
  /** Goes from an item to its place in the text. */
  findInText: (id: string) => void
  /** Highlights stretches of the text that belong to no single item. */
  showSpans: (spans: readonly Span[]) => void
  /** Goes to an item in the lists. */
  openItem: (id: string) => void
}

const key: InjectionKey<Workbench> = Symbol('import workbench')

type Given = Pick<Workbench, 'state' | 'text' | 'correct' | 'refused'>

export function provideWorkbench({ state, text, correct, refused }: Given): Workbench {
  const { may } = useSession()
  const tab = shallowRef<Tab>('tasks')
  const current = shallowRef<string | null>(null)
  const lit = shallowRef<readonly Span[]>([])
  const toText = shallowRef(0)
  const toList = shallowRef(0)
  const side = shallowRef<'text' | 'list'>('list')
  const places = computed(() => placesOf(state.value))

  function showSpans(spans: readonly Span[]) {
    lit.value = spans
    side.value = 'text'
    toText.value += 1
  }
  const bench: Workbench = {
    state,
    text,
    places,
    roles: computed(
      () => new Map(state.value.tasks.flatMap(({ responsible }) => responsible.map(({ id, role }) => [id, role]))),
    ),
    units: computed(() => new Map(state.value.units.map((unit) => [unit.surfaceForm, unit]))),
    editable: computed(() => state.value.status === 'READ' && may('OFFICE')),
    correct,
    refused,
    tab,
    current,
    lit,
    toText,
    toList,
    side,
    showSpans,
    findInText(id) {
      current.value = id
      showSpans(places.value.get(id)?.spans ?? [])
    },
    openItem(id) {
      const place = places.value.get(id)
      if (!place) return
      current.value = id
      lit.value = place.spans
      tab.value = place.tab
      side.value = 'list'
      toList.value += 1
    },
  }
  provide(key, bench)
  return bench
}

export function useWorkbench(): Workbench {
  const bench = inject(key)
  if (!bench) throw new Error('This part stands inside an import page.')
  return bench
}
