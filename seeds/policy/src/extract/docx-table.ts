/** The rows of one table of a .docx while it is read: TAB between cells, merged cells repeated downwards. */
export class DocxTable {
  readonly rows: string[] = []
  #cells: string[] = []
  #text: string[] = []
  #span = 1
  #merge: 'NONE' | 'BEGINS' | 'GOES_ON' = 'NONE'
  /** By column: the text of the merged cell above. */
  readonly #above = new Map<number, string>()

  /** A paragraph of the open cell. */
  write(paragraph: string): void {
    if (/\S/u.test(paragraph)) this.#text.push(paragraph.replace(/[\t\n]+/gu, ' ').trim())
  }

  open(name: string, { val = '' }: Record<string, string>): void {
    if (name === 'tr') this.#cells = []
    else if (name === 'gridBefore') for (let more = columns(val); more > 0; more--) this.#cells.push('')
    else if (name === 'tc') [this.#text, this.#span, this.#merge] = [[], 1, 'NONE']
    else if (name === 'gridSpan') this.#span = Math.max(1, columns(val))
    else if (name === 'vMerge') this.#merge = val === 'restart' ? 'BEGINS' : 'GOES_ON'
  }

  close(name: string): void {
    if (name === 'tr') this.rows.push(this.#cells.join('\t'))
    if (name !== 'tc') return
    const column = this.#cells.length
    const own = this.#text.join(' ')
    const text = this.#merge === 'GOES_ON' && own === '' ? (this.#above.get(column) ?? '') : own
    if (this.#merge === 'NONE') this.#above.delete(column)
    else this.#above.set(column, text)
    this.#cells.push(text)
    for (let more = 1; more < this.#span; more++) this.#cells.push('')
  }
}

/** A broken file may claim any number of columns. */
function columns(printed: string): number {
  return Math.min(60, Number(printed) || 0)
}
