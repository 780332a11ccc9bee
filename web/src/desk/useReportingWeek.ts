import { useQuery } from '@vue/apollo-composable'
import { useIntervalFn } from '@vueuse/core'
import { computed, shallowRef } from 'vue'
import { ReportingWeekDocument } from '../gql/graphql'
import { now } from '../locale/clock'
import { daysBetween, todayInBeijing, weekOf } from '../locale/dates'

/** The running week as the office counts it; without an answer, by the calendar alone and without a due time. */
export function useReportingWeek() {
  const { result } = useQuery(ReportingWeekDocument, {}, { fetchPolicy: 'cache-and-network', errorPolicy: 'all' })
  const clock = shallowRef(now().toISOString())
  useIntervalFn(() => (clock.value = now().toISOString()), 60_000)
  return computed(() => {
    const told = result.value?.reportingWeek
    const today = told?.today ?? todayInBeijing()
    const { monday, number } = weekOf(today)
    return {
      today,
      from: monday,
      number,
      dueAt: told?.dueAt ?? null,
      /** Calendar days from today to the due day; null where nothing is due, negative afterwards. */
      daysLeft: told?.dueAt ? daysBetween(today, todayInBeijing(new Date(told.dueAt))) : null,
      past: told?.dueAt ? told.dueAt < clock.value : false,
      idle: told?.calendarKnown === true && !told.dueAt,
    }
  })
}
