import type { Source } from '../text/source.js'

export interface Part {
  label: string | null
  from: number
  to: number
  /** Of the label's line. */
  labelFrom: number
  labelTo: number
}

const label =
  /(?:^|\n)[^\S\n]{0,20}(第\s?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})\s?篇\s?[:.、\s][^\n]{0,60})(?=\n|$)/gu

/** The documents of a web collection (第1篇：…, 第2篇：…); a single document is one part. */
export function partsOf(source: Source): Part[] {
  const labels = [...source.letters.matchAll(label)]
  if (labels.length < 2) return [{ label: null, from: 0, to: source.letters.length, labelFrom: 0, labelTo: 0 }]
  return labels.map((match, at) => {
    const labelFrom = match.index + match[0].indexOf(match[1] ?? '')
    const labelTo = match.index + match[0].length
    return {
      label: source.text.slice(labelFrom, labelTo).trim(),
      from: labelTo,
      to: labels[at + 1]?.index ?? source.letters.length,
      labelFrom,
      labelTo,
    }
  })
}
