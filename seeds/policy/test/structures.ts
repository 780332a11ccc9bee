const head = '某县城市更新实施方案\n\n一、重点任务\n'
const columns = '序号\t重点任务\t责任单位\n'
const barred = '|序号|重点任务|牵头单位|配合单位|\n|---|---|---|---|\n'
const wide = '序号    重点任务    责任单位\n'
const spacedLine = [...'县住建局负责推进老旧小区改造完善配套设施提升居住环境，'].join(' ')

/** So many whole pieces as have the length wanted; `piece` may count them. */
function pieces(length: number, piece: (at: number) => string): string {
  const made: string[] = []
  for (let size = 0; size < length; size += made.at(-1)?.length ?? 1) made.push(piece(made.length))
  return made.join('')
}

const repeated = (piece: string) => (length: number) => pieces(length, () => piece)

/** Texts of one structure beyond all measure, by their length in letters: the work of a reader must grow as they do. */
export const structures: Record<string, (length: number) => string> = {
  'one cell without signs': (n) => `${head}${columns}1\t改造小区\t${'甲'.repeat(n)}、县财政局\n2\t更新管网\t县水利局\n`,
  'one cell of sentences': (n) =>
    `${head}${columns}1\t改造小区\t${repeated('县住建局负责具体工作。')(n)}\n2\t管网\t县水利局\n`,
  'one cell of units': (n) =>
    `${head}${columns}1\t改造小区\t${pieces(n, (at) => `第${at}街道、`)}\n2\t管网\t县水利局\n`,
  'one cell of units without signs': (n) =>
    `${head}${columns}1\t改造小区\t${repeated('县住建局')(n)}\n2\t管网\t县水利局\n`,
  'one cell of broken lines': (n) => `${head}${barred}|1|改造小区|${repeated('县住建局<br>')(n)}|县财政局|\n`,
  'one list of units': (n) => `${head}（一）改造小区。（责任单位：${pieces(n, (at) => `县第${at}局、`)}县财政局）\n`,
  'one list without signs': (n) => `${head}（一）改造小区。（责任单位：${repeated('县住建局')(n)}）\n`,
  'one list joined by words': (n) => `${head}（一）改造小区。责任单位：${repeated('县住建局和')(n)}\n`,
  'one list joined by blanks': (n) => `${head}（一）改造小区。责任单位：${repeated('县住建局 ')(n)}\n`,
  'one list joined by points': (n) => `${head}（一）改造小区。责任单位：${repeated('县住建局.')(n)}\n`,
  'one list joined by dashes': (n) => `${head}（一）改造小区。责任单位：${repeated('县住建局—')(n)}\n`,
  'one list ended again and again': (n) => `${head}（一）改造小区。责任单位：${repeated('县住建局。')(n)}\n`,
  'one list that counts': (n) =>
    `${head}（一）改造小区。责任单位：${pieces(n, (at) => `${(at % 99) + 1}.县住建局 `)}\n`,
  'one list that counts again and again': (n) =>
    `${head}（一）改造小区。${repeated('责任单位：①县住建局；②县财政局。')(n)}\n`,
  'one list of units that do': (n) => `${head}（一）改造小区。责任单位：${repeated('县住建局：负责改造；')(n)}\n`,
  'one list of units that do, in sentences': (n) =>
    `${head}（一）改造小区。责任单位：${repeated('县住建局：负责改造。')(n)}\n`,
  'one list of units that do without signs': (n) =>
    `${head}（一）改造小区。责任单位：${repeated('县住建局负责改造，')(n)}\n`,
  'one bracket of units on lines': (n) => `${head}（一）改造小区。（责任单位：${repeated('县住建局\n')(n)}）\n`,
  'rows of units alone': (n) =>
    `${head}${barred}|1|改造小区|县住建局|县财政局|\n${repeated('| | |县水利局|县城管局|\n')(n)}`,
  'labels in brackets': (n) => `${head}（一）改造小区。${repeated('【牵头单位】县住建局')(n)}\n`,
  'names in brackets behind labels': (n) => `${head}（一）改造小区。${repeated('牵头单位（县住建局），')(n)}\n`,
  'one list of many labels': (n) => `${head}（一）改造小区。（${repeated('牵头单位：县住建局；')(n)}）\n`,
  'one list with persons': (n) => `${head}（一）改造小区。（责任单位：${repeated('县住建局（责任人：张三）、')(n)}）\n`,
  'many lists in one paragraph': (n) =>
    `${head}（一）改造小区。${repeated('完善设施。（责任单位：县住建局、县财政局）')(n)}\n`,
  'many tasks on lines': (n) => head + pieces(n, (at) => `${at + 1}.改造小区。（责任单位：县住建局、县财政局）\n`),
  'many tasks in one line': (n) => head + pieces(n, (at) => `${at + 1}.改造小区。（责任单位：县住建局、县财政局）`),
  'many group rows': (n) => `${head}${barred}${repeated('|一、安全韧性||||\n|1|改造小区|县住建局|县财政局|\n')(n)}`,
  'group rows alone': (n) => `${head}${barred}|1|改造小区|县住建局|县财政局|\n${repeated('|一、安全韧性||||\n')(n)}`,
  'cells that go on in rows': (n) =>
    `${head}${barred}|1|改造小区|县住建局|县财政局|\n${repeated('||||县水利局|\n')(n)}`,
  'empty rows': (n) =>
    `${head}${barred}|1|改造小区|县住建局|县财政局|\n${repeated('| | | | |\n')(n)}|2|管网|县水利局|无|\n`,
  'one row of cells': (n) => `${head}${barred}${repeated('|县住建局')(n)}|\n`,
  'one header of columns': (n) => `${head}${repeated('|责任单位')(n)}|\n|1|改造小区|县住建局|\n`,
  'cells closed by bars on lines': (n) => `${head}序号|\n任务|\n单位|\n${repeated('县住建局|\n')(n)}`,
  'cells on lines': (n) => `${head}序号\n重点任务\n责任单位\n${pieces(n, (at) => `${at + 1}\n改造小区\n县住建局\n`)}`,
  'cells of several lines on lines': (n) =>
    `${head}序号\n重点任务\n责任单位\n${pieces(n, (at) => `${at + 1}\n改造小区\n县住建局\n县财政局\n`)}`,
  'a cell of lines without end': (n) => `${head}序号\n重点任务\n责任单位\n1\n改造小区\n${repeated('县住建局\n')(n)}`,
  'tables of cells on lines': (n) => head + repeated('序号\n重点任务\n责任单位\n1\n改造小区\n县住建局\n县财政局\n')(n),
  'header words on lines': (n) => head + repeated('序号\n')(n),
  'header rows': (n) => head + repeated(columns)(n),
  'columns by blanks': (n) => `${head}${wide}${pieces(n, (at) => `${at + 1}       改造小区    县住建局\n`)}`,
  'columns by blanks that go on': (n) =>
    `${head}${wide}1       改造小区    县住建局\n${repeated('        改造更新\n')(n)}`,
  'spaced lines': (n) => head + repeated(`${spacedLine}\n`)(n),
  'spaced long lines': (n) => head + repeated(`${spacedLine.repeat(40)}\n`)(n),
  'one spaced line': (n) => head + repeated(spacedLine)(n),
  'one spaced list': (n) => `${head}（一）改造小区。责任单位：${repeated('县 住 建 局 、')(n)}\n`,
  'short lines': (n) => head + repeated('改造\n')(n),
  'lines that end in commas': (n) => head + repeated('县住建局、\n')(n),
  'lines of bullets': (n) => head + repeated('●改造小区\n')(n),
  'no line breaks': (n) => pieces(n, (at) => `推进第${at}个小区改造，完善配套设施，提升居住环境。`),
  'no sign at all': repeated('推进小区改造'),
  'brackets opened': (n) => head + '（'.repeat(n),
  'brackets opened and closed': (n) => head + '（'.repeat(n / 2) + '）'.repeat(n / 2),
  'brackets of all kinds': (n) => head + repeated('（〔【《')(n),
  'brackets that never close, on lines': (n) => head + repeated('（责任单位：县住建局\n')(n),
  'labels on lines': (n) => head + repeated('牵头单位：县住建局\n配合单位：县财政局\n')(n),
  'labels without names': (n) => head + repeated('牵头单位：\n')(n),
  legends: (n) => head + repeated('（责任单位列第一位的为牵头单位，下同）\n')(n),
  'chapters within chapters': (n) =>
    pieces(n, (at) => ['一、甲\n', '（一）乙\n', '1.丙\n', '（1）丁\n', '①戊\n'][at % 5] ?? ''),
  'articles of duties': (n) => `某县办法\n第二章 职责分工\n${repeated('第三条 县住建局应当依法配合。\n')(n)}`,
  'duties on lines': (n) => `某县方案\n一、职责分工\n${repeated('县住建局：负责改造；负责更新。\n')(n)}`,
  'one duty of clauses': (n) => `某县方案\n一、职责分工\n县住建局：${repeated('负责改造；')(n)}\n`,
  'a roster of names': (n) => `${head}组长：林云舒 县长\n成员：${repeated('薛勇 县住建局局长、')(n)}\n`,
  'a roster of posts first': (n) => `${head}组长：县长林云舒\n成员：${repeated('县住建局局长薛勇、')(n)}\n`,
  'a roster of posts first on lines': (n) => `${head}组长：县长林云舒\n成员：${repeated('县住建局局长薛勇\n')(n)}\n`,
  'a roster of posts alone': (n) => `${head}组长：县长林云舒\n成员：${repeated('县住建局局长、')(n)}薛勇\n`,
  'a roster of lines': (n) => `${head}组长：林云舒 县长\n成员：\n${repeated('薛 勇 县住建局局长\n')(n)}`,
  figures: (n) => `${head}（一）改造小区。${repeated('改造小区100个，其中东街5个、西街7个；')(n)}\n`,
  indicators: (n) => `${head}序号\t指标\t2026年\t2027年\n${pieces(n, (at) => `${at + 1}\t改造小区\t10\t20\n`)}`,
  'titles of annexes': (n) => head + repeated('附件\n任务分解表\n')(n),
  contents: (n) => `目录\n${repeated('一、重点任务........3\n')(n)}`,
  blanks: (n) => `${head}${' '.repeat(n)}（一）改造小区。（责任单位：县住建局）\n`,
  'gaps within a list': (n) => `${head}（一）改造小区。（责任单位：${repeated(`县住建局${' '.repeat(390)}`)(n)}）\n`,
  'rules without rows': (n) => head + repeated('|---|\n')(n),
  'one header over rules': (n) => `${head}${barred}${repeated('|---|\n')(n)}`,
  'numbers closed by bars on lines': (n) => head + pieces(n, (at) => `${(at % 900) + 1}|\n`),
  'bars on lines': (n) => head + repeated('|\n')(n),
  tabs: (n) => `${head}${'\t'.repeat(n)}责任单位：县住建局\n`,
  points: (n) => head + repeated('县.')(n),
  'blanks within a list': (n) => `${head}（一）改造小区。（责任单位：县住建局${' '.repeat(n)}县财政局）\n`,
}
