import type { MechanismReading } from '../reading.js'
import { clauseEnd, clauseStart } from '../figures/figures.js'
import type { Passage } from '../text/source.js'

const mechanism =
  /(?:建立(?:健全)?|健全|完善|实行|推行|落实|强化|构建|执行)([^,。;:、]{2,24}?(?:制度|机制|平台|信息库|台账|专班|联席会议))/gu

/** The arrangements a plan makes for its own execution: joint meetings, liaisons, lists, assessments. */
export function readMechanisms(passages: Passage[]): MechanismReading[] {
  const found: MechanismReading[] = []
  const seen = new Set<string>()
  for (const passage of passages) {
    for (const match of passage.letters.matchAll(mechanism)) {
      const name = match[1] ?? ''
      if (seen.has(name)) continue
      seen.add(name)
      const end = match.index + match[0].length
      const { quote, line, spans } = passage.cite(
        clauseStart(passage.letters, match.index),
        clauseEnd(passage.letters, end),
      )
      found.push({ name: passage.cite(end - name.length, end).quote, quote, line, spans })
    }
  }
  return found
}
