import type { Heading } from '@tongchou/policy'

export interface Place {
  /** The path of numbers down to the heading at this place: "二/(一)/1". */
  path: string
  /** The heading above it, number and title together; null at the top. */
  chapter: string | null
  /** The heading that begins there itself; null where none does. */
  own: string | null
}

/** Where a passage that begins at `start` stands; a heading that begins there is its own, not its chapter. */
export function placeAt(outline: readonly Heading[], start: number): Place {
  const above: Heading[] = []
  for (const heading of outline) {
    const begin = heading.spans[0]?.start
    if (begin === undefined || begin > start) continue
    if (heading.level === 0) {
      above.length = 0
      continue
    }
    while (above.length > 0 && above.at(-1)!.level >= heading.level) above.pop()
    above.push(heading)
  }
  const own = above.at(-1)?.spans.some((span) => span.start <= start && start < span.end) ?? false
  const wordsOf = (heading: Heading | undefined): string | null =>
    heading ? [...`${heading.number}${heading.title}`].slice(0, 200).join('') : null
  return {
    path: above.map(({ number }) => plainNumber(number)).join('/'),
    chapter: wordsOf(own ? above.at(-2) : above.at(-1)),
    own: own ? wordsOf(above.at(-1)) : null,
  }
}

/** "1." and "一、" without their stops. */
function plainNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[.、,:：]+$/u, '')
}
