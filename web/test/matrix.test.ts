import { describe, expect, test } from 'vitest'
import type { DutyHealth, IndexEntryFragment } from '../src/gql/graphql'
import { noFilter, viewOf } from '../src/matrix/filter'
import { movedBy } from '../src/matrix/gridKeys'
import { type Cell, joinCells, type MatrixPlan } from '../src/matrix/joinCells'
import { isLater } from '../src/matrix/moments'
import { overdueDuties } from '../src/matrix/overdueList'

const unit = (id: string, sector: string | null = null, name = id) => ({
  id,
  name,
  shortName: name,
  sector,
  collective: false,
  liaison: null,
  substitute: null,
})
const task = (id: string, chapter: string | null = '一', title = id) => ({
  id,
  number: id,
  chapter,
  title,
  dueOn: null,
  dueOnInvented: false,
  outsideText: false,
  leader: null,
})
const entry = (dutyId: string, more: Partial<IndexEntryFragment> = {}): IndexEntryFragment => ({
  dutyId,
  taskId: 't1',
  unitId: 'u1',
  sector: 'water',
  role: 'COOPERATE',
  status: 'IN_PROGRESS',
  health: 'ON_TRACK',
  progress: 10,
  dueOn: null,
  version: 1,
  openObstacles: 0,
  asOf: '2026-11-20T02:00:00.000Z',
  ...more,
})
const sheet = (rows: IndexEntryFragment[]) => ({
  id: rows.map((row) => row.dutyId),
  task: rows.map((row) => row.taskId),
  unit: rows.map((row) => row.unitId),
  role: rows.map((row) => row.role),
  status: rows.map((row) => row.status),
  health: rows.map((row) => row.health),
  progress: rows.map((row) => row.progress),
  dueOn: rows.map((row) => row.dueOn),
  version: rows.map((row) => row.version),
  openObstacles: rows.map((row) => row.openObstacles),
  changedAt: rows.map((row) => row.asOf),
})
const plan = (more: Partial<MatrixPlan>, index: IndexEntryFragment[] = []): MatrixPlan => ({
  id: 'p',
  title: 'p',
  status: 'ISSUED',
  demo: true,
  from: null,
  to: null,
  printedPairs: 0,
  tasks: [task('t1')],
  units: [unit('u1', 'water')],
  dutyIndex: {
    totalCount: index.length,
    pageInfo: { hasNextPage: false, endCursor: null },
    edges: index.map((node) => ({ node })),
  },
  officeSheet: sheet([]),
  housingSheet: sheet([]),
  planningSheet: sheet([]),
  financeSheet: sheet([]),
  waterSheet: sheet([]),
  utilitiesSheet: sheet([]),
  ...more,
})

describe('joining sheets and index', () => {
  test('the higher version wins, whichever side has it', () => {
    const sheets = sheet([entry('a', { version: 3, progress: 30 }), entry('b', { version: 3, progress: 30 })])
    const { cells } = joinCells(
      plan({ waterSheet: sheets }, [
        entry('a', { version: 2, progress: 20 }),
        entry('b', { version: 4, progress: 40 }),
      ]),
    )
    expect([cells.get('a')?.progress, cells.get('b')?.progress]).toEqual([30, 40])
  })

  test('a silent department is shown from the index, marked, with the time of its last state', () => {
    const index = [entry('a'), entry('b', { asOf: '2026-11-21T02:00:00.000Z' })]
    const { cells, silent } = joinCells(plan({ waterSheet: null }, index))
    expect([...cells.values()].map((cell) => cell.stale)).toEqual([true, true])
    expect(silent).toEqual([{ sector: 'water', asOf: '2026-11-21T02:00:00.000Z' }])
  })

  test('a department that answers is not silent, and its cells are not marked', () => {
    const { cells, silent } = joinCells(plan({ waterSheet: sheet([entry('a')]) }, [entry('a')]))
    expect([silent, cells.get('a')?.stale]).toEqual([[], false])
  })

  test('a silent department that the plan does not concern is not mentioned', () => {
    expect(joinCells(plan({ housingSheet: null })).silent).toEqual([])
  })

  test('a withdrawn duty is not shown, also when only a live change says so', () => {
    const sheets = sheet([entry('a', { status: 'WITHDRAWN' }), entry('b')])
    const { cells } = joinCells(plan({ waterSheet: sheets }), [entry('b', { version: 2, status: 'WITHDRAWN' })])
    expect([...cells.keys()]).toEqual([])
  })
})

const cell = (taskId: string, unitId: string, health: DutyHealth = 'ON_TRACK', more: Partial<Cell> = {}): Cell => {
  const { asOf, ...rest } = entry(`${taskId}/${unitId}`, { taskId, unitId, health })
  return { ...rest, sector: 'office', changedAt: asOf, stale: false, ...more }
}
const matrixOf = (cells: Cell[]) => ({
  tasks: [task('t1', '一', '老旧小区'), task('t2', '一', '电梯'), task('t3', '二', '危房')],
  units: [unit('u1', null, '街道'), unit('u2', 'housing', '住建局'), unit('u3', 'water', '水利局')],
  cells: new Map(cells.map((one) => [one.dutyId, one])),
})
const never = () => false

describe('the view of the matrix', () => {
  const matrix = matrixOf([
    cell('t1', 'u1', 'OVERDUE'),
    cell('t1', 'u2'),
    cell('t2', 'u2', 'BLOCKED'),
    cell('t3', 'u3', 'OVERDUE', { role: 'LEAD' }),
  ])
  const names = (view: ReturnType<typeof viewOf>) =>
    view.rows.map((row) => (row.kind === 'task' ? row.task.id : row.chapter))

  test('has chapters in the plan’s order and units by sector', () => {
    const view = viewOf(matrix, noFilter, 'chapter', never)
    expect(names(view)).toEqual(['一', 't1', 't2', '二', 't3'])
    expect(view.columns.map(({ id }) => id)).toEqual(['u2', 'u3', 'u1'])
    expect(view.matching).toBeNull()
  })

  test('a health leaves its duties, their rows and their columns', () => {
    const view = viewOf(matrix, { ...noFilter, health: 'OVERDUE' }, 'chapter', never)
    expect(names(view)).toEqual(['一', 't1', '二', 't3'])
    expect(view.columns.map(({ id }) => id)).toEqual(['u3', 'u1'])
    expect([...view.matching!]).toEqual(['t1/u1', 't3/u3'])
  })

  test('filters narrow each other', () => {
    const view = viewOf(matrix, { ...noFilter, health: 'OVERDUE', role: 'LEAD' }, 'chapter', never)
    expect([...view.matching!]).toEqual(['t3/u3'])
  })

  test('a unit leaves its own column', () => {
    const view = viewOf(matrix, { ...noFilter, unit: 'u2' }, 'chapter', never)
    expect([view.columns.map(({ id }) => id), names(view)]).toEqual([['u2'], ['一', 't1', 't2']])
  })

  test('a word that names a task narrows the rows, one that names a unit the columns', () => {
    expect(names(viewOf(matrix, { ...noFilter, text: '电梯' }, 'chapter', never))).toEqual(['一', 't2'])
    const byUnit = viewOf(matrix, { ...noFilter, text: '住建' }, 'chapter', never)
    expect([byUnit.columns.map(({ id }) => id), names(byUnit)]).toEqual([['u2'], ['一', 't1', 't2']])
  })

  test('a word that names nothing leaves nothing', () => {
    expect(viewOf(matrix, { ...noFilter, text: '学校' }, 'chapter', never).rows).toEqual([])
  })

  test('worst first puts overdue before blocked before on track', () => {
    expect(names(viewOf(matrix, noFilter, 'worst', never))).toEqual(['t1', 't3', 't2'])
  })
})

describe('keys in the grid', () => {
  const { rows } = viewOf(matrixOf([]), noFilter, 'chapter', never)
  const from = { row: 2, column: 1 }

  test('step over chapters and stop at the edges', () => {
    expect(movedBy('ArrowDown', from, rows, 3, 10)).toEqual({ row: 4, column: 1 })
    expect(movedBy('ArrowUp', { row: 1, column: 0 }, rows, 3, 10)).toEqual({ row: 1, column: 0 })
    expect(movedBy('ArrowRight', { row: 1, column: 2 }, rows, 3, 10)).toEqual({ row: 1, column: 2 })
  })

  test('Home and End keep to the row, with Ctrl they take the grid', () => {
    expect(movedBy('End', from, rows, 3, 10)).toEqual({ row: 2, column: 2 })
    expect(movedBy('Home', from, rows, 3, 10, true)).toEqual({ row: 1, column: 0 })
    expect(movedBy('PageDown', { row: 1, column: 0 }, rows, 3, 10)).toEqual({ row: 4, column: 0 })
  })

  test('others do not move', () => {
    expect(movedBy('a', from, rows, 3, 10)).toBeNull()
  })
})

test('the overdue list begins with the longest overdue', () => {
  const late = (id: string, dueOn: string) => cell('t1', id, 'OVERDUE', { dueOn })
  const units = [unit('u1', null, '街道'), unit('u2', null, '住建局')]
  const list = overdueDuties(
    [late('u1', '2026-11-20'), late('u2', '2026-11-10'), cell('t1', 'u1')],
    [task('t1')],
    units,
    '2026-11-22',
  )
  expect(list.map(({ unit: name, days }) => [name, days])).toEqual([
    ['住建局', 12],
    ['街道', 2],
  ])
})

describe('a moment', () => {
  test.each([
    ['2026-11-20T02:00:00.001Z', '2026-11-20T02:00:00.000Z', true],
    ['2026-11-20T02:00:00.000Z', '2026-11-20T02:00:00.000Z', false],
    ['2026-11-20T02:00:00Z', '2026-11-20T01:59:59.999Z', true],
    ['2026-11-20T09:00:00.000+08:00', '2026-11-20T02:00:00.000Z', false],
    ['2026-11-20T10:00:01.000+08:00', '2026-11-20T02:00:00.000Z', true],
  ])('%s is later than %s: %s', (one, other, later) => expect(isLater(one, other)).toBe(later))
})
