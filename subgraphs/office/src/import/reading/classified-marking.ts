/** A marking stands alone on a line among the first, with or without its period: 机密★10年. */
const alone = /^[^\S\n]*(秘密|机密|绝密)[^\S\n]*(?:[★☆*][^\n]{0,12})?$/mu
const starred = /(秘密|机密|绝密)[^\S\n]{0,3}[★☆]/u

/** The marking of classified matter that a document carries; null for the words 国家秘密 or 商业秘密 in its sentences. */
export function classifiedMarking(text: string): string | null {
  return starred.exec(text)?.[1] ?? alone.exec(text.slice(0, 2000))?.[1] ?? null
}
