import { computed, type ComputedRef, inject, type InjectionKey, provide } from 'vue'
import { useI18n } from 'vue-i18n'
import { healths, roles } from '../duty/words'
import type { DutyHealth } from '../gql/graphql'
import { useDates } from '../locale/dates'
import type { Cell } from './joinCells'

/** What cells say. Made once for a grid: hundreds of cells come into view in one frame of scrolling. */
export interface CellWords {
  sign: (health: DutyHealth) => string
  label: (cell: Cell | null, task: string, unit: string, changed: boolean) => string
}

const key: InjectionKey<ComputedRef<CellWords>> = Symbol('cell words')

/** A sentence of the catalogue as a function of its facts, without asking the catalogue again. */
function sentence(said: string): (facts: Record<string, string>) => string {
  const parts = said.split(/\u0001(\w+)\u0001/)
  return (facts) => parts.map((part, at) => (at % 2 ? facts[part] : part)).join('')
}
const asked = (...names: string[]) => Object.fromEntries(names.map((name) => [name, `\u0001${name}\u0001`]))

/** Gives the words of the page's language to all cells below. */
export function provideCellWords(): void {
  const { t } = useI18n()
  const { asOf } = useDates()
  provide(
    key,
    computed(() => {
      const said = sentence(t('matrix.cell', asked('task', 'unit', 'role', 'health', 'progress')))
      const empty = sentence(t('matrix.emptyCell', asked('task', 'unit')))
      const signs = new Map(healths.map((health) => [health, t(`duty.sign.${health}`)]))
      const names = new Map(healths.map((health) => [health, t(`duty.health.${health}`)]))
      const roleNames = new Map(roles.map((role) => [role, t(`duty.role.${role}`)]))
      const comma = t('app.separator')
      const changedWord = t('matrix.cellChanged')
      return {
        sign: (health) => signs.get(health) ?? '',
        label(cell, task, unit, changed) {
          if (!cell) return empty({ task, unit })
          const { role, health, progress, stale, changedAt } = cell
          const facts = {
            task,
            unit,
            role: roleNames.get(role)!,
            health: names.get(health)!,
            progress: String(progress),
          }
          const time = stale && changedAt ? comma + t('matrix.cellStale', { time: asOf(changedAt) }) : ''
          return said(facts) + time + (changed ? comma + changedWord : '')
        },
      }
    }),
  )
}

/** @throws {Error} outside a grid */
export function useCellWords(): ComputedRef<CellWords> {
  const words = inject(key)
  if (!words) throw new Error('Cells stand inside a grid that provides their words.')
  return words
}
