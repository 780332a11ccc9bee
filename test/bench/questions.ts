import { keepers } from './rows.js'

const columns = 'id task unit role status health progress dueOn version openObstacles changedAt'
const task = 'id number chapter title dueOn leader'
const unit = 'id name shortName sector'
const duty = 'id unit { id } role status health progress dueOn version openObstacles lastReportedAt'

/** The matrix as we mean it: each keeper's duties as one sheet of columns. */
export const bySheets = `query Matrix($planId: ID!) {
  plan(id: $planId) {
    id title
    tasks { ${task} }
    units { ${unit} }
    ${keepers.map((keeper) => `${keeper}Sheet { ${columns} }`).join('\n    ')}
  }
}`

/** The textbook's matrix: each task is an entity, and each keeper adds its duties to it. */
export const byTasks = `query Matrix($planId: ID!) {
  plan(id: $planId) {
    id title
    tasks { ${task}
      ${keepers.map((keeper) => `${keeper}Duties { ${duty} }`).join('\n      ')}
    }
    units { ${unit} }
  }
}`

/** As PostGraphile names the same facts of its one database. */
export const byRows = `query Matrix($planId: UUID!) {
  plan: planByRowId(rowId: $planId) {
    rowId title
    tasks: tasksByPlanId(orderBy: POSITION_ASC) { nodes { rowId number chapter title dueOn leader } }
    units: planUnitsByPlanId { nodes { unit: unitByUnitId { rowId name shortName sector } } }
    duties: dutiesByPlanId(orderBy: ROW_ID_ASC) {
      nodes { rowId taskId unitId sector role status health progress dueOn version openObstacles changedAt }
    }
  }
}`
