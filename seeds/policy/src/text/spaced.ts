import { Passage } from './source.js'

const letter = '[\\p{Script=Han}\\p{P}\\d]'
const apart = new RegExp(`(?<=${letter}) (?=${letter})`, 'gu')
const together = new RegExp(`(?<=\\p{Script=Han})(?=\\p{Script=Han})`, 'gu')

/**
 * Lines in which text recognition left a blank between all letters (县 住 建 局), without these blanks. Padded words
 * of other lines (薛 勇, 住 房 保 障) are short; their blanks stay.
 */
export function withoutSpacing(line: Passage): Passage {
  const { letters } = line
  if (letters.length < 12 || /[|\t]/u.test(letters)) return line
  const blanks = [...letters.matchAll(apart)].map(({ index }) => index)
  if (blanks.length < 6 || blanks.length < 4 * (letters.match(together)?.length ?? 0)) return line
  // A word of Latin letters or figures keeps the blanks around it; so would the line, were it full of words.
  if (blanks.length < letters.length * 0.3) return line
  let from = 0
  const words = [...blanks, letters.length].map((at) => {
    const word = line.part(from, at)
    from = at + 1
    return word
  })
  return Passage.whole(words) ?? line
}
