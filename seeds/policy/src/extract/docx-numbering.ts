import { readXml } from './xml.js'

interface Level {
  format: string
  /** "%1、" or "(%2)": the counts of the levels stand for the figures. */
  text: string
  start: number
}

/** Where a paragraph stands in a numbered list. */
export interface ListPlace {
  list: string
  level: number
}

/** The numbers that Word prints by itself: 一、 and （一） are often no letters of the document. */
export class Numbering {
  readonly #levels = new Map<string, Map<number, Level>>()
  readonly #patterns = new Map<string, string>()
  readonly #starts = new Map<string, Map<number, number>>()
  readonly #counts = new Map<string, number[]>()
  readonly #ofStyle = new Map<string, ListPlace>()

  /** @param numbering  word/numbering.xml; `styles` is word/styles.xml, whose styles may number their paragraphs */
  constructor(numbering: Buffer | null, styles: Buffer | null) {
    if (numbering) this.#readLists(numbering)
    if (styles) this.#readStyles(styles)
  }

  placeOf(style: string): ListPlace | undefined {
    return this.#ofStyle.get(style)
  }

  /** The number of the next paragraph of a list, as it is printed; "" for a bullet. */
  next({ list, level }: ListPlace): string {
    const pattern = this.#patterns.get(list) ?? list
    const levels = this.#levels.get(pattern)
    const own = levels?.get(level)
    if (!own) return ''
    const counts = this.#counts.get(pattern) ?? []
    const override = this.#starts.get(list)?.get(level)
    if (override !== undefined) {
      this.#starts.get(list)?.delete(level)
      counts[level] = override
    } else counts[level] = (counts[level] ?? own.start - 1) + 1
    counts.length = level + 1
    this.#counts.set(pattern, counts)
    if (own.format === 'bullet' || own.format === 'none') return ''
    return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1
      return printed(counts[at] ?? levels?.get(at)?.start ?? 1, levels?.get(at)?.format ?? 'decimal')
    })
  }

  #readLists(file: Buffer): void {
    let pattern = ''
    let list = ''
    let level = 0
    readXml(file, {
      open: (name, { abstractNumId = '', numId = '', ilvl = '0', val = '' }) => {
        const current = this.#levels.get(pattern)?.get(level)
        if (name === 'abstractNum') this.#levels.set((pattern = abstractNumId), new Map())
        else if (name === 'num') list = numId
        else if (name === 'abstractNumId' && list !== '') this.#patterns.set(list, val)
        else if (name === 'lvlOverride') level = Number(ilvl)
        else if (name === 'startOverride') {
          const starts = this.#starts.get(list) ?? new Map<number, number>()
          this.#starts.set(list, starts.set(level, Number(val)))
        } else if (name === 'lvl' && list === '') {
          level = Number(ilvl)
          this.#levels.get(pattern)?.set(level, { format: 'decimal', text: '', start: 1 })
        } else if (current && list === '') {
          if (name === 'numFmt') current.format = val
          else if (name === 'lvlText') current.text = val
          else if (name === 'start') current.start = Number(val)
        }
      },
      close: () => undefined,
      text: () => undefined,
    })
  }

  #readStyles(file: Buffer): void {
    let style = ''
    let level = 0
    readXml(file, {
      open: (name, { styleId = '', val = '' }) => {
        if (name === 'style') [style, level] = [styleId, 0]
        else if (name === 'ilvl') level = Number(val)
        else if (name === 'numId' && style !== '' && val !== '0') this.#ofStyle.set(style, { list: val, level })
      },
      close: () => undefined,
      text: () => undefined,
    })
  }
}

const digits = '零一二三四五六七八九'

function printed(value: number, format: string): string {
  if (/^(?:chineseCounting|japaneseCounting|ideographDigital|chineseLegal|taiwaneseCounting)/u.test(format))
    return han(value)
  if (format.startsWith('decimalEnclosedCircle') && value >= 1 && value <= 20)
    return String.fromCodePoint(0x245f + value)
  if (format === 'upperLetter') return String.fromCodePoint(64 + value)
  if (format === 'lowerLetter') return String.fromCodePoint(96 + value)
  return String(value)
}

function han(value: number): string {
  if (value < 10) return digits[value] ?? ''
  if (value >= 100) return String(value)
  const tens = Math.floor(value / 10)
  return `${tens > 1 ? digits[tens] : ''}十${value % 10 > 0 ? digits[value % 10] : ''}`
}
