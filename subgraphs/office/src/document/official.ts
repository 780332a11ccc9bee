import {
  AlignmentType,
  convertMillimetersToTwip as twipsOfMm,
  Document,
  DocumentGridType,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type FileChild,
  type IParagraphOptions,
  type ISectionPropertiesOptions,
} from 'docx'
import { fonts, gbt9704, indents, type landscapes, type Measures, sizesPt } from './measures.js'

type Font = keyof typeof fonts
type Landscape = (typeof landscapes)[keyof typeof landscapes]

const twipsOfPt = (points: number): number => Math.round(points * 20)
const exactLine = { line: twipsOfPt(gbt9704.linePitchPt), lineRule: LineRuleType.EXACT }

/** A run in one of the official fonts, for Chinese and Latin characters alike. */
export function run(text: string, font: Font, sizePt: number): TextRun {
  const name = fonts[font]
  return new TextRun({ text, font: { ascii: name, hAnsi: name, eastAsia: name, cs: name }, size: sizePt * 2 })
}

function paragraph(text: string, font: Font, sizePt: number, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: exactLine, ...options, children: [run(text, font, sizePt)] })
}

/** 二号小标宋, centred, with an empty line below. */
export function title(text: string): Paragraph[] {
  const spacing = { ...exactLine, line: twipsOfPt(gbt9704.linePitchPt + 4) }
  const heading = paragraph(text, 'title', sizesPt.title, {
    alignment: AlignmentType.CENTER,
    heading: HeadingLevel.TITLE,
    spacing,
  })
  return [heading, paragraph('', 'body', sizesPt.body)]
}

const levels = {
  1: { font: 'heading1', heading: HeadingLevel.HEADING_1 },
  2: { font: 'heading2', heading: HeadingLevel.HEADING_2 },
  3: { font: 'body', heading: HeadingLevel.HEADING_3 },
  4: { font: 'body', heading: HeadingLevel.HEADING_4 },
} as const

const firstLine = {
  firstLine: twipsOfPt(indents.firstLine * sizesPt.body),
  firstLineChars: indents.firstLine * 100,
}

/** One of the four levels: 一、黑体, （一）楷体, 1. 仿宋, （1）仿宋; the number is part of the text. */
export function heading(level: 1 | 2 | 3 | 4, text: string): Paragraph {
  const { font, heading } = levels[level]
  return paragraph(text, font, sizesPt.body, { heading, indent: firstLine, keepNext: true })
}

/** 三号仿宋, its first line two characters in; a paragraph for each line of the text. */
export function body(text: string): Paragraph[] {
  return text
    .split('\n')
    .map((line) => paragraph(line, 'body', sizesPt.body, { indent: firstLine, alignment: AlignmentType.BOTH }))
}

/** The last line: the date, four characters in from the right. */
export function dateLine(text: string): Paragraph {
  const indent = { right: twipsOfPt(indents.date * sizesPt.body) }
  return paragraph(text, 'body', sizesPt.body, { alignment: AlignmentType.RIGHT, indent })
}

/** — 1 —, odd pages right, even pages left, one character in. */
function pageNumber(side: 'left' | 'right'): Footer {
  const name = fonts.pageNumber
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name },
    size: sizesPt.pageNumber * 2,
  })
  const alignment = side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT
  const indent = { [side]: twipsOfPt(indents.pageNumber * sizesPt.pageNumber) }
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [number] })] })
}

function portrait(measures: Measures): ISectionPropertiesOptions {
  const bottomMm = measures.heightMm - measures.topMm - measures.textHeightMm
  const pageNumberMm = (sizesPt.pageNumber / 72) * 25.4
  return {
    page: {
      size: { width: twipsOfMm(measures.widthMm), height: twipsOfMm(measures.heightMm) },
      margin: {
        top: twipsOfMm(measures.topMm),
        left: twipsOfMm(measures.leftMm),
        right: twipsOfMm(measures.widthMm - measures.leftMm - measures.textWidthMm),
        bottom: twipsOfMm(bottomMm),
        footer: twipsOfMm(bottomMm - measures.pageNumberBelowMm - pageNumberMm),
      },
    },
    grid: {
      type: DocumentGridType.LINES_AND_CHARS,
      linePitch: twipsOfPt(measures.linePitchPt),
      // In 4096ths of a point, by which a character is wider than the body's font.
      charSpace: Math.round((measures.characterPitchPt - sizesPt.body) * 4096),
    },
  }
}

function landscape(paper: Landscape): ISectionPropertiesOptions {
  return {
    page: {
      // The library wants the upright paper and turns it.
      size: {
        width: twipsOfMm(paper.heightMm),
        height: twipsOfMm(paper.widthMm),
        orientation: PageOrientation.LANDSCAPE,
      },
      margin: {
        top: twipsOfMm(paper.topMm),
        bottom: twipsOfMm(paper.bottomMm),
        left: twipsOfMm(paper.leftMm),
        right: twipsOfMm(paper.rightMm),
        footer: twipsOfMm(paper.bottomMm / 2),
      },
    },
  }
}

/** @returns the DOCX (ISO/IEC 29500) of one section on the given paper */
export function officialDocument(
  heading: string,
  children: readonly FileChild[],
  paper: Measures | Landscape,
): Promise<Buffer> {
  const name = fonts.body
  const document = new Document({
    title: heading,
    creator: '统筹',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: name, hAnsi: name, eastAsia: name, cs: name },
            size: sizesPt.body * 2,
            language: { value: 'zh-CN', eastAsia: 'zh-CN' },
          },
        },
      },
    },
    sections: [
      {
        properties: 'linePitchPt' in paper ? portrait(paper) : landscape(paper),
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children,
      },
    ],
  })
  return Packer.toBuffer(document)
}
