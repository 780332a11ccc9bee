import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { ReportingWeekDocument } from '../gql/graphql'
import { todayInBeijing, weekOf } from '../locale/dates'

/** The running week as the office counts it; without an answer, by the calendar alone and without a due time. */
export function useReportingWeek() {
  const { result } = useQuery(ReportingWeekDocument, {}, { fetchPolicy: 'cache-and-network', errorPolicy: 'all' })
  return computed(() => {
    const told = result.value?.reportingWeek
    const today = told?.today ?? todayInBeijing()
    const { monday, number } = weekOf(today)
    return {
      today,
      from: monday,
      number,
      dueAt: told?.dueAt ?? null,
      idle: told?.calendarKnown === true && !told.dueAt,
    }
  })
}
