import type { LedgerFigure } from '../reading.js'
import type { Section } from '../outline/sections.js'
import { allSections } from '../outline/sections.js'
import { chapterAround } from '../tasks/chapters.js'
import { figuresIn } from './figures.js'

/** What has been reached so far: the figures of chapters that look back, or of a whole report. */
export function readLedger(root: Section, isReport: boolean): LedgerFigure[] {
  const found: LedgerFigure[] = []
  for (const section of allSections(root)) {
    const chapter = chapterAround(section)
    if (!(chapter === 'PAST' || (isReport && (chapter === null || chapter === 'OTHER')))) continue
    for (const passage of [section.passage, ...section.content]) {
      for (const figure of figuresIn(passage)) {
        if (!figure.what || figure.loose) continue
        const { quote, line, spans } = passage.cite(figure.clauseFrom, figure.clauseTo)
        found.push({ what: figure.what, value: figure.value, unit: figure.unit, place: null, quote, line, spans })
      }
    }
  }
  return found
}
