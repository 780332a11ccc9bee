/** An invented county for looking at the pages: 12 tasks, 24 units, every health, deterministic. */
const at = (day: string, time = '09:30') => `${day}T${time}:00.000Z`

export const jurisdiction = { code: '330305', name: '温州市洞头区', demo: true }

const people = '林苏叶周陈黄郑颜吴潘徐金庄曾许何'
const given = ['禾', '予', '敏', '建国', '雪', '晓东', '文', '海燕']

const unitRows: [string, string, string | null][] = [
  ['区住建局', '住建局', 'housing'],
  ['市住房公积金管理中心洞头分中心', '市住房公积金洞头分中心', 'housing'],
  ['区发改局', '发改局', 'planning'],
  ['市自然资源和规划局洞头分局', '自然资源和规划分局', 'planning'],
  ['区财政局', '财政局', 'finance'],
  ['区税务局', '税务局', 'finance'],
  ['人民银行洞头支行', '人行洞头支行', 'finance'],
  ['区金融工作服务中心', '金融工作服务中心', 'finance'],
  ['区农业农村和水利局', '农业农村和水利局', 'water'],
  ['区供水公司', '供水公司', 'water'],
  ['国网洞头供电公司', '国网洞头供电公司', 'utilities'],
  ['区燃气公司', '燃气公司', 'utilities'],
  ['区经信局', '经信局', null],
  ['区城发公司', '城发公司', null],
  ['区旅发公司', '旅发公司', null],
  ['北岙街道', '北岙街道', null],
  ['东屏街道', '东屏街道', null],
  ['元觉街道', '元觉街道', null],
  ['霓屿街道', '霓屿街道', null],
  ['大门镇', '大门镇', null],
  ['区民政局', '民政局', null],
  ['区委组织部', '区委组织部', null],
  ['区综合行政执法局', '综合行政执法局', null],
  ['各街道（乡镇）', '各街道（乡镇）', null],
]
const vacant = new Set([5, 9, 20])

export interface Unit {
  id: string
  name: string
  shortName: string
  surfaceForms: string[]
  sector: string | null
  collective: boolean
  members: Unit[]
  version: number
  liaison: Liaison | null
  substitute: Liaison | null
  liaisons: Liaison[]
  openDuties: () => number
  lastReportedAt: string | null
}
export interface Liaison {
  id: string
  unit: Unit
  name: string
  phone: string | null
  substitute: boolean
  from: string
  to: string | null
  superseded: boolean
  version: number
}

export const units: Unit[] = unitRows.map(([name, shortName, sector], n) => ({
  id: `unit-${n}`,
  name,
  shortName,
  sector,
  surfaceForms: [name],
  collective: n === 23,
  members: [],
  version: 1,
  liaison: null,
  substitute: null,
  liaisons: [],
  openDuties: () => duties.filter((duty) => duty.unit.id === `unit-${n}` && duty.status !== 'DONE').length,
  lastReportedAt: n % 3 ? at('2026-11-18') : null,
}))
units.forEach((unit, n) => {
  if (vacant.has(n) || unit.collective) return
  unit.liaison = liaison(unit, n, false)
  if (n % 4 === 0) unit.substitute = liaison(unit, n + 5, true)
})
function liaison(unit: Unit, n: number, substitute: boolean): Liaison {
  const name = `${people[(n * 7) % people.length]}${given[n % given.length]}`
  const phone = `0577-0000 ${String(n).padStart(4, '0')}`
  return {
    id: `liaison-${n}-${substitute}`,
    unit,
    name,
    phone,
    substitute,
    from: '2026-01-05',
    to: null,
    superseded: false,
    version: 1,
  }
}

const chapters = ['完善住房保障体系', '提升住房居住品质', '守住城乡房屋安全', '稳定住房市场']
const taskRows: [number, string, string][] = [
  [0, '增加保障性租赁住房供应', '2027-03-31'],
  [0, '做好公租房基本保障', '2026-11-30'],
  [0, '落实人才住房政策', '2027-03-31'],
  [0, '推进老旧小区改造', '2026-12-20'],
  [1, '未来社区扩面提质', '2027-03-31'],
  [1, '住房工程质量提升', '2027-03-31'],
  [1, '党建引领物业管理', '2026-12-20'],
  [1, '既有住宅加装电梯', '2026-12-20'],
  [2, '城镇危旧住房治理改造', '2026-11-26'],
  [2, '农房建设管理改革', '2026-11-30'],
  [3, '保持住房市场平稳', '2026-12-31'],
  [3, '发挥住房公积金作用', '2026-12-31'],
]
export interface Task {
  id: string
  number: string
  chapter: string
  title: string
  dueOn: string
  originalDueOn: string
  dueOnInvented: boolean
  outsideText: boolean
  leader: string | null
  version: number
}
const counters = [0, 0, 0, 0]
export const tasks: Task[] = taskRows.map(([chapter, title, dueOn], n) => ({
  id: `task-${n}`,
  number: `(${'一二三四'[chapter]})${(counters[chapter]! += 1)}`,
  chapter: chapters[chapter]!,
  title,
  dueOn,
  originalDueOn: n === 3 ? '2026-10-31' : dueOn,
  dueOnInvented: n % 3 === 0,
  outsideText: n === 9,
  leader: n % 2 ? '郑常务（演示）' : null,
  version: 1,
}))

type Health = 'NOT_STARTED' | 'ON_TRACK' | 'AT_RISK' | 'OVERDUE' | 'BLOCKED' | 'DONE'
export interface Obstacle {
  id: string
  kind: string
  text: string
  unitIds: string[]
  raisedAt: string
  clearedAt: string | null
}
export interface Report {
  id: string
  filedAt: string
  filedBy: string
  onBehalf: boolean
  progress: number
  summary: string | null
  nothingToReport: boolean
  obstacles: Obstacle[]
  supersedes: string | null
  supersededBy: string | null
}
export interface Duty {
  id: string
  task: Task
  unit: Unit
  sector: string
  role: string
  status: string
  health: Health
  progress: number
  dueOn: string
  originalDueOn: string
  assignedOn: string
  returnBy: string
  version: number
  lastReportedAt: string | null
  openObstacles: number
  statusReason: string | null
  changedAt: string
  reports: Report[]
  obstacles: Obstacle[]
}

const partners = [
  [0, 2, 3, 4, 5, 6, 10, 12, 13, 14, 15],
  [0, 2, 3, 4, 15, 20],
  [0, 3, 4, 15, 21],
  [0, 2, 3, 4, 8, 15, 16, 20],
  [0, 2, 3, 15, 17, 20],
  [0, 3, 15, 22],
  [0, 15, 20, 21],
  [0, 4, 11, 15, 18],
  [0, 3, 9, 15, 19, 20],
  [3, 0, 8, 15, 19],
  [0, 2, 6, 7],
  [1, 0, 4, 6],
]
const kinds = ['FUNDS', 'LAND_AND_PERMITS', 'DEMOLITION', 'RESIDENTS', 'OTHER_UNIT', 'OTHER']
const words = [
  '7 个小区中 5 个已进入立面与屋顶施工，2 个小区完成违建摸底，待街道确认拆除时间。',
  '第二批资金 320 万元已拨付到位，剩余 30% 待考核后支付。',
  '已完成现场踏勘，正在办理规划条件。',
  '完成入户征求意见 412 户，同意率 87%。',
]
const pattern: Health[] = [
  'AT_RISK',
  'ON_TRACK',
  'DONE',
  'BLOCKED',
  'ON_TRACK',
  'ON_TRACK',
  'DONE',
  'NOT_STARTED',
  'ON_TRACK',
  'OVERDUE',
  'ON_TRACK',
  'AT_RISK',
  'ON_TRACK',
  'BLOCKED',
  'ON_TRACK',
  'DONE',
  'OVERDUE',
  'ON_TRACK',
  'AT_RISK',
  'ON_TRACK',
  'NOT_STARTED',
]

let n = 0
export const duties: Duty[] = tasks.flatMap((task, t) =>
  partners[t]!.map((u, place): Duty => {
    const unit = units[u]!
    const health = pattern[(n * 5 + t) % pattern.length]!
    n += 1
    const id = `duty-${n}`
    const progress =
      health === 'DONE'
        ? 100
        : health === 'NOT_STARTED'
          ? 0
          : health === 'OVERDUE'
            ? 30 + (n % 30)
            : 20 + ((n * 13) % 70)
    const obstacle: Obstacle = {
      id: `obstacle-${n}`,
      kind: kinds[n % 6]!,
      text: '两处附属用房未拆，涉及 310 平方米。',
      unitIds: ['unit-15', 'unit-22'],
      raisedAt: at('2026-11-04'),
      clearedAt: null,
    }
    const obstacles = health === 'BLOCKED' ? [obstacle] : []
    const fresh = health === 'NOT_STARTED'
    const reports = fresh
      ? []
      : [46, 45, 44].slice(n % 3 === 0 ? 1 : 0).map((week, back): Report => ({
          id: `report-${n}-${week}`,
          filedAt: at(
            { 46: '2026-11-20', 45: '2026-11-13', 44: '2026-11-06' }[week]!,
            `0${1 + (n % 8)}:${10 + (n % 40)}`,
          ),
          filedBy: unit.liaison?.name ?? '沈办',
          onBehalf: !unit.liaison,
          progress: Math.max(0, progress - back * 6),
          summary: n % 5 === 0 && back === 1 ? null : words[(n + back) % words.length]!,
          nothingToReport: n % 5 === 0 && back === 1,
          obstacles: back === 0 ? obstacles : [],
          supersedes: null,
          supersededBy: null,
        }))
    return {
      id,
      task,
      unit,
      sector: unit.sector ?? 'office',
      role: place === 0 ? 'LEAD' : u === 22 ? 'SUPERVISE' : 'COOPERATE',
      status: fresh ? (n % 2 ? 'ASSIGNED' : 'ACCEPTED') : health === 'DONE' ? 'DONE' : 'IN_PROGRESS',
      health,
      progress,
      dueOn: health === 'OVERDUE' ? '2026-11-16' : task.dueOn,
      originalDueOn: n % 11 === 0 ? '2026-11-10' : health === 'OVERDUE' ? '2026-11-16' : task.dueOn,
      assignedOn: '2026-09-25',
      returnBy: fresh ? '2026-12-01' : '2026-10-09',
      version: 3 + (n % 5),
      lastReportedAt: reports[0]?.filedAt ?? null,
      openObstacles: obstacles.length,
      statusReason: null,
      changedAt: reports[0]?.filedAt ?? at('2026-09-25'),
      reports,
      obstacles,
    }
  }),
)

/**
 * `LARGE=1`: 1,000 tasks of 40 units each, 40,000 duties, to see how the matrix bears it. `LARGE=wide`: 2,000 tasks and
 * 300 units, one of them with a name of 60 characters, of which each task has eight or so.
 */
if (process.env.LARGE) {
  const wide = process.env.LARGE === 'wide'
  const model = duties[0]!
  for (let u = units.length; u < (wide ? 300 : 40); u += 1)
    units.push({ ...units[u % 20]!, id: `unit-${u}`, shortName: `${units[u % 20]!.shortName} ${u}`, liaisons: [] })
  if (wide)
    units[1]!.name = units[1]!.shortName =
      '洞头区城市更新与老旧小区综合整治及既有住宅加装电梯工作领导小组办公室派驻北岙街道东屏街道元觉街道霓屿街道联合推进㐂安工作专班'
  for (let t = tasks.length; t < (wide ? 2000 : 1000); t += 1)
    tasks.push({ ...tasks[t % 12]!, id: `task-${t}`, number: String(t), chapter: `第 ${Math.floor(t / 25)} 章` })
  duties.length = 0
  tasks.forEach((task, t) =>
    units.forEach((unit, u) => {
      if (wide && (t * 7 + u * 13) % 37) return
      const health = pattern[(t * 7 + u * 3) % pattern.length]!
      duties.push({
        ...model,
        id: `duty-${t}-${u}`,
        task,
        unit,
        sector: unit.sector ?? 'office',
        role: u % 5 ? 'COOPERATE' : 'LEAD',
        health,
      })
    }),
  )
}

export const plan = {
  id: 'plan-1',
  title: '洞头区“住有宜居”工程 2023—2027',
  docNumber: null,
  status: 'ISSUED',
  from: '2023-01-01',
  to: '2027-12-31',
  issuedOn: '2023-05-10',
  demo: true,
  jurisdiction,
  version: 1,
  printedPairs: 69,
  roster: [],
  indicators: [
    { name: '新增保障性租赁住房', unit: '套', targets: [200, 200, 150, 100, 100] },
    { name: '老旧小区改造', unit: '个', targets: [6, 6, 5, 4, 4] },
    { name: '加装电梯', unit: '台', targets: [20, 12, 10, 10, 10] },
  ].map((row, i) => ({
    id: `indicator-${i}`,
    number: String(i + 1),
    name: row.name,
    unit: row.unit,
    nature: i ? 'EXPECTED' : 'BINDING',
    cumulative: false,
    targets: row.targets.map((value, year) => ({ year: 2023 + year, value, raw: String(value) })),
  })),
}

export const accounts = [
  { username: 'shenban', name: '沈办', roles: ['OFFICE'], units: [] as Unit[] },
  { username: 'zhengcw', name: '郑常务', roles: ['LEADER'], units: [] as Unit[] },
  { username: 'linhe', name: '林禾', roles: ['LIAISON'], units: [units[0]!] },
  { username: 'caizheng', name: '苏敏', roles: ['LIAISON'], units: [units[4]!] },
  { username: 'beiao', name: '何予', roles: ['LIAISON', 'UNIT_HEAD'], units: [units[15]!] },
  { username: 'shenji', name: '许文', roles: ['AUDITOR'], units: [] as Unit[] },
  { username: 'admin', name: '管理员', roles: ['ADMIN'], units: [] as Unit[] },
].map((account, i) => ({ id: `account-${i}`, ...account, jurisdiction, disabled: false, temporaryPassword: false }))
