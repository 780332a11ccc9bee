import type { Passage } from './source.js'

const letter = '[\\p{Script=Han}\\p{P}\\d]'
const apart = new RegExp(`(?<=${letter}) (?=${letter})`, 'gu')
const together = new RegExp(`(?<=\\p{Script=Han})(?=\\p{Script=Han})`, 'gu')
/** Longer lines are left as they are: each letter becomes a piece of its own. */
const longest = 2000

/**
 * Lines in which text recognition left a blank between all letters (县 住 建 局), without these blanks. Padded words
 * of other lines (薛 勇, 住 房 保 障) are short; their blanks stay.
 */
export function withoutSpacing(line: Passage): Passage {
  const { letters } = line
  if (letters.length < 12 || letters.length > longest || /[|\t]/u.test(letters)) return line
  const blanks = [...letters.matchAll(apart)].map(({ index }) => index)
  if (blanks.length < 6 || blanks.length < 4 * (letters.match(together)?.length ?? 0)) return line
  // A word of Latin letters or figures keeps the blanks around it; so would the line, were it full of words.
  if (blanks.length < letters.length * 0.3) return line
  let from = 0
  let joined: Passage | null = null
  for (const at of [...blanks, letters.length]) {
    const piece = line.part(from, at)
    joined = joined ? joined.joined(piece) : piece
    from = at + 1
  }
  return joined ?? line
}
