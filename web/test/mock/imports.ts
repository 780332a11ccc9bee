import { createHash, randomUUID } from 'node:crypto'
import { GraphQLError } from 'graphql'
import { jurisdiction, plan, tasks, units } from './world.js'

/**
 * Imports in memory. The reading and every correction are the office's own: the reader and the pure functions of
 * subgraphs/office/src/import run here (start with `--conditions=source` and `--tsconfig ../tsconfig.base.json`).
 */
const office = (path: string): Promise<any> =>
  import(new URL(`../../../subgraphs/office/src/import/${path}.ts`, import.meta.url).href)
const policy = (): Promise<any> => import(new URL('../../../seeds/policy/src/index.ts', import.meta.url).href)

interface Import {
  id: string
  status: 'READING' | 'READ' | 'FAILED' | 'ISSUED' | 'DISCARDED'
  version: number
  fileName: string
  mediaType: string
  bytes: number
  sha256: string
  uploadedAt: string
  uploadedBy: string
  changedBy: string
  changedAt: string
  failureCode: string | null
  text: string | null
  reading: any
  copy: any
  plan: object | null
}
const imports: Import[] = []
const refuse = (code: string, facts: object = {}) =>
  new GraphQLError(code, { extensions: { code, facts, requestId: randomUUID() } })
const directory = () => {
  const known = units.map((unit) => ({ ...unit, memberIds: unit.members.map(({ id }) => id) }))
  return { units: known, byId: new Map(known.map((unit) => [unit.id, unit])), remembered: new Map() }
}

/** Takes a file in and reads it, a moment later. */
export function uploadToMock(fileName: string, bytes: Buffer, who: string): { id: string } {
  const at = new Date().toISOString()
  const made: Import = {
    id: randomUUID(),
    status: 'READING',
    version: 1,
    fileName,
    mediaType: 'text/plain',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    uploadedAt: at,
    uploadedBy: who,
    changedBy: who,
    changedAt: at,
    failureCode: null,
    text: null,
    reading: null,
    copy: null,
    plan: null,
  }
  imports.unshift(made)
  setTimeout(() => void read(made, bytes), 1_500)
  return { id: made.id }
}

async function read(one: Import, bytes: Buffer): Promise<void> {
  const { extractText, readPolicy } = await policy()
  try {
    one.text = (await extractText(bytes, one.fileName)) as string
    one.reading = readPolicy(one.text)
    const { startCopy } = await office('reading/start-copy')
    one.copy = startCopy({
      reading: one.reading,
      jurisdiction: jurisdiction.name,
      directory: directory(),
      newId: randomUUID,
    })
    one.status = 'READ'
  } catch (error) {
    one.status = 'FAILED'
    one.failureCode = (error as { code?: string }).code ?? 'READING_FAILED'
  }
  one.version += 1
}

async function view(one: Import): Promise<object> {
  const { copy, reading, ...rest } = one
  const sameFile = imports.slice(imports.indexOf(one) + 1).find(({ sha256 }) => sha256 === one.sha256)
  const common = { ...rest, sameFile: sameFile ? () => view(sameFile) : null }
  if (!copy) {
    const none = { tasks: [], units: [], roster: [], indicators: [], marks: [], findings: [], questions: [] }
    return { ...common, ...none, document: null, inForce: null }
  }
  const [{ questionsOf }, { marksOf }, { unitsNamed }, { suggestionsFor }] = await Promise.all(
    ['question/questions-of', 'mark/marks-of', 'unit/units-named', 'unit/suggestions'].map(office),
  )
  return {
    ...common,
    document: copy.document,
    tasks: copy.tasks,
    roster: copy.roster,
    indicators: copy.indicators,
    findings: copy.findings,
    marks: marksOf(reading, copy),
    questions: questionsOf(copy, directory()),
    units: unitsNamed(copy).map((unit: { decision: string; unitId: string | null }) => ({
      ...unit,
      unit: units.find(({ id }) => id === unit.unitId) ?? null,
      suggestions: unit.decision === 'OPEN' ? suggestionsFor(unit, directory()) : [],
    })),
    inForce: one.fileName.includes('重印') ? plan : null,
  }
}

function seen(id: string, version: number): Import {
  const one = imports.find((candidate) => candidate.id === id)
  if (!one) throw refuse('NOT_FOUND')
  if (one.version !== version) throw refuse('STALE', { current: one.version })
  return one
}
const changed = (one: Import, who: string) => {
  one.version += 1
  Object.assign(one, { changedBy: who, changedAt: new Date().toISOString() })
  return view(one)
}

/** A plan in force against a reissue: some of each kind, of the invented world. */
const differences = () => {
  const [first, second, third] = tasks
  const row = (kind: string, task: typeof first, more: object) => ({
    kind,
    field: null,
    taskNumber: task!.number,
    taskTitle: task!.title,
    unitName: null,
    before: null,
    after: null,
    told: [],
    ...more,
  })
  const none = { ...first!, number: '', title: '' }
  return [
    row('PLAN_CHANGED', none, { field: 'TITLE', before: plan.title, after: `${plan.title}（修订）` }),
    row('PLAN_CHANGED', none, { field: 'DOC_NUMBER', before: null, after: '洞政办〔2027〕18号' }),
    row('TASK_CHANGED', second, { field: 'NUMBER', before: second!.number, after: '三/(一)/9' }),
    row('TASK_ADDED', { ...first!, number: '三/(四)/3', title: '创新金融支持' }, { told: [units[7], units[6]] }),
    row('UNIT_ADDED', first, { unitName: units[12]!.name, after: 'COOPERATE', told: [units[12]] }),
    row('ROLE_CHANGED', first, { unitName: units[2]!.name, before: 'COOPERATE', after: 'LEAD', told: [units[2]] }),
    row('DATE_CHANGED', second, { before: '2026-11-30', after: '2026-12-31', told: [units[0], units[4]] }),
    row('UNIT_REMOVED', second, { unitName: units[5]!.name, before: 'COOPERATE', told: [units[5]] }),
    row('TASK_REMOVED', third, { told: [units[0], units[3], units[13]] }),
    row('MEMBER_CHANGED', { ...none, title: '薛明远' }, { field: 'ROLE', before: '成员', after: '副组长' }),
    row('MEMBER_ADDED', { ...none, title: '叶知秋' }, { after: '成员 叶知秋 区城管局局长' }),
    row(
      'INDICATOR_CHANGED',
      { ...none, title: '加装电梯' },
      { field: 'TARGETS', before: '2026: 50', after: '2026: 60' },
    ),
    row('INDICATOR_CHANGED', { ...none, title: '加装电梯' }, { field: 'NATURE', before: null, after: 'BINDING' }),
  ]
}

/** Root fields of the import. */
export const importFields = (who: string): Record<string, (args: any) => unknown> => ({
  imports: async () => ({
    edges: await Promise.all(imports.map(async (one) => ({ cursor: one.id, node: await view(one) }))),
    totalCount: imports.length,
    pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null },
  }),
  policyImport: ({ id }: { id: string }) => {
    const found = imports.find((one) => one.id === id)
    return found ? view(found) : null
  },
  correctImport: async ({ input }: { input: { importId: string; version: number; changes: object[] } }) => {
    const one = seen(input.importId, input.version)
    const { applyChanges } = await office('change/import-change')
    one.copy = applyChanges(one.copy, input.changes, randomUUID)
    return changed(one, who)
  },
  discardImport: ({ importId, version }: { importId: string; version: number }) => {
    const one = seen(importId, version)
    one.status = 'DISCARDED'
    return changed(one, who)
  },
  rereadImport: ({ importId, version }: { importId: string; version: number }) => changed(seen(importId, version), who),
  compareImport: () => ({ planId: plan.id, digest: 'as shown', unchanged: 58, differences: differences() }),
  issueImport: async ({ input }: { input: { importId: string; version: number } }) => {
    const one = seen(input.importId, input.version)
    Object.assign(one, { status: 'ISSUED', plan })
    await changed(one, who)
    return plan
  },
})
