/** 1. · 1、 · 1) · (1) · ① before a name that a list counts. */
export const countMark = '(?:\\(\\d{1,2}\\)|\\d{1,2}\\s?[.、)]|[①-⒛])'

const before = new RegExp(`^${countMark}\\s{0,4}(?=\\p{Script=Han})`, 'u')

/** How many letters count a name at the head of a list's part: 1. of 1.县住建局. */
export function countLength(letters: string): number {
  return before.exec(letters)?.[0].length ?? 0
}
