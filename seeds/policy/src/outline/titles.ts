import { isUnitList } from '../units/unit-name.js'
import type { Passage } from '../text/source.js'
import type { NumberMark } from './number-mark.js'

/** Where the title of a numbered passage stands. `runIn`: text follows in the same line. */
export interface TitleStretch {
  from: number
  to: number
  runIn: boolean
}

/**
 * 一、标题 alone on its line · （一）标题。正文 · （一）某局：职责 · 一、标题 正文 (a flattened document).
 * Lists of units at the end are no part of the title.
 */
export function titleOf(passage: Passage, mark: NumberMark): TitleStretch {
  const { letters } = passage
  const from = mark.length
  const rest = letters.slice(from, from + 400)
  const colon = rest.indexOf(':')
  const stop = sentenceStop(rest)
  const end = stop < 0 ? rest.length : stop
  if (colon >= 0 && colon < end && colon <= 60) {
    const head = rest.slice(0, colon)
    if (isUnitList(head) || (colon <= 20 && !/[,;([【]/u.test(head)))
      return { from, to: from + trimmed(head).length, runIn: colon + 1 < rest.trimEnd().length }
  }
  const flattened = /^(\S{2,24})\s(?=\S{12})/u.exec(rest)
  if (flattened && !/[,。;:(]/u.test(flattened[1] ?? '') && end > 40)
    return { from, to: from + (flattened[1]?.length ?? 0), runIn: true }
  const bracket = rest
    .slice(0, end)
    .search(
      /[([【](?=\s?(?:[*★▲]|(?:牵头|责任|主办|配合|实施|落实|承办|主责)(?:单位|部门|领导)|[^()]{2,40}(?:牵头|负责)))/u,
    )
  const cut = bracket > 0 ? bracket : end
  return { from, to: from + trimmed(rest.slice(0, cut)).length, runIn: cut < rest.trimEnd().length - 1 }
}

function sentenceStop(rest: string): number {
  let depth = 0
  for (let at = 0; at < rest.length; at++) {
    const letter = rest[at] ?? ''
    if ('(《“['.includes(letter)) depth++
    else if (')》”]'.includes(letter)) depth = Math.max(0, depth - 1)
    else if (letter === '。' || (depth === 0 && (letter === '!' || letter === '\n'))) return at
  }
  return -1
}

function trimmed(letters: string): string {
  return letters.replace(/[\s。;:,、—–-]+$/u, '')
}
