import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/**
 * One condition of a list, kept in the page's address, so that a filtered list can be sent to somebody. An empty text
 * is no condition.
 */
export function useAddressFilter<K extends string>(names: readonly K[]): Record<K, WritableComputedRef<string>> {
  const route = useRoute()
  const router = useRouter()
  /** Two conditions that change at once end up in one address. */
  let coming: Record<string, string> | null = null

  function set(name: string, value: string) {
    const known =
      coming ?? Object.fromEntries(Object.entries(route.query).map(([key, text]) => [key, String(text ?? '')]))
    coming = { ...known, [name]: value }
    const query = Object.fromEntries(Object.entries(coming).filter(([, text]) => text !== ''))
    void router.replace({ query, hash: route.hash }).finally(() => (coming = null))
  }

  const field = (name: string) =>
    computed({
      get: () => (typeof route.query[name] === 'string' ? route.query[name] : ''),
      set: (value: string) => set(name, value),
    })
  return Object.fromEntries(names.map((name) => [name, field(name)])) as Record<K, WritableComputedRef<string>>
}
