import { numberMarkAt } from '../outline/number-mark.js'
import { isUnitList } from '../units/unit-name.js'
import { bracketsIn } from './brackets.js'
import { Passage } from './source.js'

const terminal = /[。！？!?;:…]["”』)]?$/u
const label =
  /^(?:(?:牵头|责任|配合|主办|协办|实施|督导|参与|参加|联系|分管|成员)[\p{Script=Han}]{0,6}|完成(?:时限|时间)|时限[\p{Script=Han}]{0,2})\s?:/u

/** 成员：县住建局局长薛勇 and, on the next line, 县财政局局长张立明. */
const roster = /^(?:第一|常务|执行)?副?(?:组\s{0,8}长|总?指挥长?|召集人|成\s{0,8}员)\s?:.*\p{Script=Han}$/u
const nextPerson =
  /^(?:[省市区县州镇乡]|国网|中国)[\p{Script=Han}()、]{3,36}(?:书记|[局院校站所行队会处科镇乡]长|主任|经理|主席)\s{0,8}\p{Script=Han}{2,3}$/u

/** A paragraph of more lines than this is none; it also keeps the joining linear. */
const mostLines = 80

/**
 * Joins what page breaks (and hard-wrapped lines) have cut: a line that stops in mid-sentence goes on
 * in the next line, unless that one starts a heading, a list or a field of its own.
 */
export function joinCutLines(lines: Passage[]): Passage[] {
  const width = wrapWidth(lines)
  const paragraphs: Passage[][] = []
  /** The letters of the last paragraph. */
  let previous = ''
  let lastLineLength = 0
  for (const line of lines) {
    const last = paragraphs.at(-1)
    // 配合单位：… goes on inside the bracket that the line before has opened.
    const labelled = label.test(line.letters) && !hasOpenBracket(previous.slice(-400))
    const fresh =
      numberMarkAt(line.letters) !== null ||
      labelled ||
      isNextPerson(previous, line.letters) ||
      startsAfresh(line.letters)
    if (last && !fresh && last.length < mostLines && isCut(previous, lastLineLength, width, line.letters)) {
      last.push(line)
      previous += line.letters
    } else {
      paragraphs.push([line])
      previous = line.letters
    }
    lastLineLength = line.letters.length
  }
  return paragraphs.flatMap((paragraph) => Passage.whole(paragraph) ?? [])
}

function isNextPerson(previous: string, next: string): boolean {
  return nextPerson.test(next) && (roster.test(previous) || nextPerson.test(previous))
}

function startsAfresh(letters: string): boolean {
  return /^(?:附[件表录]|第[一二三四五六七八九十\d]{1,3}[章节篇条]|表\s?\d{0,3}\s?[:.]|[一二三四五六七八九十]是)/u.test(
    letters,
  )
}

function isCut(previous: string, lastLineLength: number, width: number | null, next: string): boolean {
  const tail = previous.slice(-400)
  // 牵头单位： alone on its line: the names stand on the next one.
  if (previous.length < 24 && label.test(previous) && previous.endsWith(':') && isUnitList(next)) return true
  if (terminal.test(tail) && !hasOpenBracket(tail)) return false
  if (hasOpenBracket(tail) && tail.length < 400) return true
  if (/[、,(“《]$/u.test(tail)) return true
  if (/^[、,)”》。;]/u.test(next)) return true
  if (width !== null) return lastLineLength >= width - 2
  const numbered = numberMarkAt(previous) !== null
  // A heading may contain commas; a paragraph has begun its sentences.
  if (numbered) return /[。;]|:\s?\S{4}/u.test(previous) && previous.length > 20 && !/[)”』]$/u.test(tail)
  return previous.length >= 20 && /[,。;]/u.test(previous) && !/[)”』》]$/u.test(tail)
}

/** An opening bracket of this line that closes in none of its letters. */
function hasOpenBracket(letters: string): boolean {
  return bracketsIn(letters).some(({ open, closed }) => !closed && '(《“[【'.includes(letters[open] ?? ' '))
}

/** The width at which lines are wrapped, in letters; null when a line is a paragraph. */
function wrapWidth(lines: Passage[]): number | null {
  const lengths = lines.map(({ letters }) => letters.length).filter((length) => length > 12)
  if (lengths.length < 8) return null
  const counts = new Map<number, number>()
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1)
  let best = 0
  let bestCount = 0
  for (const width of counts.keys()) {
    let near = 0
    for (let off = -2; off <= 1; off++) near += counts.get(width + off) ?? 0
    if (near > bestCount) [best, bestCount] = [width, near]
  }
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0)
  return bestCount >= lengths.length * 0.4 && longest <= best + 4 && best <= 60 ? best : null
}
