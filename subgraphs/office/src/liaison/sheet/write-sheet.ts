import type { RequestContext } from '@tongchou/runtime'
import { todayIn } from '@tongchou/runtime'
import { bytesOf, newSheet, writeText } from '../../document/workbook.js'
import { loadsOfUnits } from '../../unit/read-units.js'
import { type Unit, unitColumns } from '../../unit/unit.js'
import { liaisonsOfUnits, servingOn } from '../liaison.js'
import { heads, remarks } from './liaison-columns.js'

const widths = [36, 14, 18, 16, 14, 18, 16, 16, 12, 14]

/** Every unit with who serves today, those without anybody first; filled in by hand it can be read back. */
export async function writeSheet(context: RequestContext): Promise<Buffer> {
  const units = await context.em.execute<Unit[]>(`select ${unitColumns} from unit where not collective order by id`)
  const ids = units.map(({ id }) => id)
  const [liaisons, loads] = [await liaisonsOfUnits(context).loadMany(ids), await loadsOfUnits(context).loadMany(ids)]
  const rows = units.map(({ name }, at) => {
    const [known, load] = [settled(liaisons[at]!), settled(loads[at]!)]
    const [serving, substitute] = [false, true].map((kind) => servingOn(known, context.today, kind))
    const reported = load.lastReportedAt ? todayIn(new Date(load.lastReportedAt)) : ''
    return {
      vacant: !serving,
      texts: [
        ...[name, serving?.name, serving?.phone, serving?.servesFrom],
        ...[substitute?.name, substitute?.phone, substitute?.servesFrom, substitute?.servesTo],
        ...[String(load.openDuties), reported],
      ],
    }
  })
  const { book, sheet } = newSheet({ name: '联络员', paper: 'a4', head: { rows: 1, columns: 1 } })
  sheet.columns = widths.map((width) => ({ width }))
  ;[...Object.values(heads), ...Object.values(remarks)].forEach((head, at) =>
    writeText(sheet.getCell(1, at + 1), head, 'head'),
  )
  rows
    .sort((a, b) => Number(b.vacant) - Number(a.vacant))
    .forEach(({ texts }, line) =>
      texts.forEach((text, at) =>
        writeText(sheet.getCell(line + 2, at + 1), text ?? '', at === 0 ? 'text' : 'centred'),
      ),
    )
  return bytesOf(book)
}

/** A loader's answer to many keys holds its failures, too. */
function settled<T>(answer: T | Error): T {
  if (answer instanceof Error) throw answer
  return answer
}
