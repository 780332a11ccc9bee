import { reactive, watch } from 'vue'
import { type LocationQuery, type LocationQueryRaw, useRoute, useRouter } from 'vue-router'
import { healths, roles } from '../duty/words'
import { sectors } from '../graph/sectors'
import { type MatrixFilter, noFilter } from './filter'

/** The filter that an address holds; what it does not know counts as absent. */
export function filterFrom(query: LocationQuery): MatrixFilter {
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : null)
  return {
    text: one('text')?.slice(0, 60) ?? '',
    health: healths.find((health) => health === one('health')) ?? null,
    role: roles.find((role) => role === one('role')) ?? null,
    changedOnly: one('changed') === '1',
    sector: sectors.find((sector) => sector === one('sector')) ?? null,
    unit: one('unit'),
  }
}

/** What an address has to hold so that `filterFrom` finds the filter again. */
export function queryOf(filter: MatrixFilter): LocationQueryRaw {
  return {
    ...(filter.text && { text: filter.text }),
    ...(filter.health && { health: filter.health }),
    ...(filter.role && { role: filter.role }),
    ...(filter.changedOnly && { changed: '1' }),
    ...(filter.sector && { sector: filter.sector }),
    ...(filter.unit && { unit: filter.unit }),
  }
}

/** The matrix's filter, kept in the address: a link shows others the same, and going back does too. */
export function useFilterInUrl(): { filter: MatrixFilter; clear: () => void } {
  const route = useRoute()
  const router = useRouter()
  const page = route.name
  const filter = reactive(filterFrom(route.query))
  watch(filter, () => void router.replace({ query: queryOf(filter) }))
  watch(
    () => route.query,
    (query) => {
      if (route.name === page) Object.assign(filter, filterFrom(query))
    },
  )
  return { filter, clear: () => Object.assign(filter, noFilter) }
}
