import { computed, reactive, shallowRef } from 'vue'

/** What a meeting is called, when and where it is held. */
export interface MeetingFacts {
  title: string
  heldOn: string
  /** "HH:MM"; null while it is open. */
  startsAt: string | null
  place: string | null
}

/** The same as a form holds it: what is open is empty. */
export type EnteredFacts = Record<keyof MeetingFacts, string>

/** The facts while they are typed. `read` gives them, or null while the name is lacking, of which the form then speaks. */
export function useFacts({ title, heldOn, startsAt, place }: MeetingFacts) {
  const entered = reactive<EnteredFacts>({ title, heldOn, startsAt: startsAt ?? '', place: place ?? '' })
  const checked = shallowRef(false)

  function read(): MeetingFacts | null {
    checked.value = true
    const { title, heldOn, startsAt, place } = entered
    if (!title.trim()) return null
    return { title: title.trim(), heldOn, startsAt: startsAt || null, place: place.trim() || null }
  }

  return { entered, nameless: computed(() => checked.value && !entered.title.trim()), read }
}
