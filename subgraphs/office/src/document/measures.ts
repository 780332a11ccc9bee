/** All lengths in millimetres or points, as the name says. */
export interface Measures {
  /** What the measures are from, for the reader of this file. */
  source: string
  widthMm: number
  heightMm: number
  /** From the paper's edge to the text. */
  topMm: number
  leftMm: number
  /** Width and height of the text area. */
  textWidthMm: number
  textHeightMm: number
  linesPerPage: number
  charactersPerLine: number
  linePitchPt: number
  characterPitchPt: number
  /** From the text area's lower edge to the dashes of the page number. */
  pageNumberBelowMm: number
}

/** Fonts by their official names; a reader's machine that lacks one says so, nothing is put in its place here. */
export const fonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading1: '黑体',
  heading2: '楷体_GB2312',
  pageNumber: '宋体',
} as const

/** Sizes in points: 二号 22, 三号 16, 四号 14, 小四 12, 五号 10.5. */
export const sizesPt = { title: 22, body: 16, pageNumber: 14, table: 12, tableHead: 12, smallTable: 10.5 } as const

/** Characters by which a line is moved. */
export const indents = { firstLine: 2, date: 4, pageNumber: 1 } as const

/**
 * The measures of official documents, the one place in which they stand.
 *
 * @see GB/T 9704—2012 党政机关公文格式, 5.1 paper, 5.2 margins and text area, 5.2.2 lines and characters, 7.3 title and
 *   levels, 7.3.5 date, 7.5 page number
 */
export const gbt9704: Measures = {
  source: 'GB/T 9704—2012',
  widthMm: 210,
  heightMm: 297,
  topMm: 37,
  leftMm: 28,
  textWidthMm: 156,
  textHeightMm: 225,
  linesPerPage: 22,
  charactersPerLine: 28,
  linePitchPt: 28.8,
  characterPitchPt: 15.8,
  pageNumberBelowMm: 7,
}

/** Papers of cities that do otherwise, by the name with which a document is asked for (`?paper=`). */
export const papers: Readonly<Record<string, Measures>> = {
  a4: gbt9704,
  '21x28': {
    ...gbt9704,
    source: 'a city’s own paper of 21 × 28 cm',
    heightMm: 280,
    textHeightMm: 208,
    linesPerPage: 20,
  },
}

/** Landscape paper for wide tables; binding on the left as in the standard, the other edges as office printers allow. */
export const landscapes = {
  a4: { widthMm: 297, heightMm: 210, topMm: 25, bottomMm: 20, leftMm: 25, rightMm: 20 },
  a3: { widthMm: 420, heightMm: 297, topMm: 25, bottomMm: 20, leftMm: 25, rightMm: 20 },
} as const
