import { findColumns } from './find-columns.js'

/** An answer's JSON whose columns were taken out: the first piece of text, a column, the next piece … */
export interface CutAnswer {
  between: string[]
  columns: Buffer[]
}

/** @param keys  of the objects whose lists are columns */
export function cutColumns(json: Buffer, keys: ReadonlySet<string>): CutAnswer {
  const cut: CutAnswer = { between: [], columns: [] }
  let done = 0
  for (const { start, end } of findColumns(json, keys)) {
    cut.between.push(json.toString('utf8', done, start))
    cut.columns.push(json.subarray(start, end))
    done = end
  }
  cut.between.push(json.toString('utf8', done))
  return cut
}
