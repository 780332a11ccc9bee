import { createServer } from 'node:http'
import pg from 'pg'
import { keepers } from '../rows.js'
import { ready } from './ready.js'

const columns = [
  ...[
    `'id', json_agg(id order by id)`,
    `'task', json_agg(task_id order by id)`,
    `'unit', json_agg(unit_id order by id)`,
  ],
  ...[`'role', json_agg(role order by id)`, `'status', json_agg(status order by id)`],
  ...[`'health', json_agg(duty_health(duty) order by id)`, `'progress', json_agg(progress order by id)`],
  ...[`'dueOn', json_agg(due_on order by id)`, `'version', json_agg(version order by id)`],
  ...[`'openObstacles', json_agg(open_obstacles order by id)`, `'changedAt', json_agg(changed_at order by id)`],
].join(', ')

/** The whole matrix in the form of our own answer, made by PostgreSQL in one statement. */
const matrix = `
  with sheets as (
    select sector, json_build_object(${columns}) as sheet from duty where jurisdiction = $1 and plan_id = $2 group by sector)
  select json_build_object('data', json_build_object('plan', json_build_object(
    'id', plan.id, 'title', plan.title,
    'tasks', (select json_agg(json_build_object('id', id, 'number', number, 'chapter', chapter, 'title', title,
        'dueOn', due_on, 'leader', leader) order by position)
      from task where jurisdiction = $1 and plan_id = plan.id),
    'units', (select json_agg(json_build_object('id', id, 'name', name, 'shortName', short_name, 'sector', sector) order by id)
      from unit join plan_unit on plan_unit.unit_id = unit.id where plan_unit.plan_id = plan.id),
    ${keepers.map((keeper) => `'${keeper}Sheet', (select sheet from sheets where sector = '${keeper}')`).join(',\n    ')}
  )))::text as answer
  from plan where id = $2`

/** What no server can do without: one statement under row-level security, and its text sent on. */
const { DATABASE_URL, JURISDICTION } = process.env
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 8 })

async function answerTo(planId: string): Promise<string> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.jurisdiction', $1, true)`, [JURISDICTION])
    const { rows } = await client.query<{ answer: string }>({
      name: 'matrix',
      text: matrix,
      values: [JURISDICTION, planId],
    })
    await client.query('commit')
    return rows[0]!.answer
  } finally {
    client.release()
  }
}

const server = createServer((request, response) => {
  let body = ''
  request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
  request.on('end', () => {
    const { variables } = JSON.parse(body) as { variables: { planId: string } }
    answerTo(variables.planId).then(
      (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
})
server.listen(0, '127.0.0.1', () => ready(server, '/'))
