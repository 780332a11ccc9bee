const closing: Record<string, string> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '〔': '〕',
  '【': '】',
  '〈': '〉',
  '<': '>',
  '《': '》',
  '「': '」',
  '『': '』',
  '“': '”',
  '‘': '’',
}
const opening = Object.fromEntries(Object.entries(closing).map(([open, close]) => [close, open]))

export interface Bracket {
  /** Position of the opening bracket. */
  open: number
  /** Position of the closing one; the end of the letters where it was forgotten. */
  close: number
  closed: boolean
  depth: number
}

/** All brackets and quotation marks in reading order. Unmatched closings are ignored. */
export function bracketsIn(letters: string): Bracket[] {
  const found: Bracket[] = []
  const stack: Bracket[] = []
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? ''
    if (closing[letter]) {
      const bracket = { open: at, close: letters.length, closed: false, depth: stack.length }
      stack.push(bracket)
      found.push(bracket)
    } else if (opening[letter]) {
      // At most a few levels are looked through, so that a text of opening brackets stays linear.
      for (let up = stack.length - 1; up >= Math.max(0, stack.length - 8); up--) {
        const bracket = stack[up]
        if (bracket && letters[bracket.open] === opening[letter]) {
          bracket.close = at
          bracket.closed = true
          stack.length = up
          break
        }
      }
    }
  }
  return found
}

/** For every position the number of brackets and quotation marks open around it. */
export function depthsIn(letters: string): Uint16Array {
  const depths = new Uint16Array(letters.length + 1)
  const changes = new Int32Array(letters.length + 2)
  for (const { open, close, closed } of bracketsIn(letters)) {
    if (!closed) continue
    changes[open] = (changes[open] ?? 0) + 1
    changes[close + 1] = (changes[close + 1] ?? 0) - 1
  }
  let depth = 0
  for (let at = 0; at <= letters.length; at++) {
    depth += changes[at] ?? 0
    depths[at] = depth
  }
  return depths
}
