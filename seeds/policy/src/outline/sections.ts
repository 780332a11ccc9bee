import type { Grid } from '../tables/grid.js'
import type { Passage } from '../text/source.js'
import type { NumberMark, NumberStyle } from './number-mark.js'
import type { Segment } from './segments.js'
import { titleOf, type TitleStretch } from './titles.js'

/** A numbered (or titled) part of a document with all that stands under it. */
export interface Section {
  mark: NumberMark | null
  /** 1 for the outermost numbering; 0 for the document, its titles and annexes. */
  level: number
  /** The passage that begins with the mark; the title is a stretch of it. */
  passage: Passage
  title: TitleStretch
  inline: boolean
  parent: Section | null
  children: Section[]
  /** What stands under the title before the first child, the own passage not included. */
  content: Passage[]
  grids: Grid[]
}

export type Block = Segment | { grid: Grid } | { title: Passage }

const rank: Record<NumberStyle, number> = {
  CHAPTER: 0,
  SECTION: 1,
  ARTICLE: 1,
  HAN: 2,
  HAN_BRACKET: 3,
  NAMED: 4,
  DIGIT: 4,
  DECIMAL: 4,
  DIGIT_BRACKET: 5,
  CIRCLE: 6,
  BULLET: 7,
}

/**
 * Builds the tree of sections. How deep a number style stands is decided by the order in which the
 * styles appear, not by a fixed map; a title or an annex starts the order anew.
 */
export function sectionsOf(blocks: Block[], whole: Passage): Section {
  const root = section(null, 0, whole.part(0, 0), { from: 0, to: 0, runIn: false }, false, null)
  let top = root
  let open: Section[] = []
  for (const block of blocks) {
    const current = open.at(-1) ?? top
    if ('grid' in block) current.grids.push(block.grid)
    else if ('title' in block) {
      top = section(null, 0, block.title, { from: 0, to: block.title.letters.length, runIn: false }, false, root)
      root.children.push(top)
      open = []
    } else if (!block.mark) current.content.push(block.passage)
    else {
      const mark = block.mark
      open = ancestorsOf(mark, mark.style === 'BULLET' ? open : open.filter((above) => above.mark?.style !== 'BULLET'))
      const parent = open.at(-1) ?? top
      const child = section(
        // A point without a number is known by its place.
        mark.style === 'BULLET' ? { ...mark, step: String(parent.children.length + 1) } : mark,
        open.length + 1,
        block.passage,
        titleOf(block.passage, mark),
        block.inline,
        parent,
      )
      parent.children.push(child)
      open = [...open, child]
    }
  }
  return root
}

function section(
  mark: NumberMark | null,
  level: number,
  passage: Passage,
  title: TitleStretch,
  inline: boolean,
  parent: Section | null,
): Section {
  return { mark, level, passage, title, inline, parent, children: [], content: [], grids: [] }
}

function ancestorsOf(mark: NumberMark, open: Section[]): Section[] {
  const same = open.findIndex((section) => section.mark?.style === mark.style)
  if (same >= 0) return open.slice(0, same)
  // 一、 after a run of 1. 2. 3. in a notice is a chapter, not a part of point 3.
  if (rank[mark.style] <= rank.HAN && !isBareHeading(open.at(-1), mark)) {
    const keep = open.filter((section) => section.mark && rank[section.mark.style] < rank[mark.style])
    return open.length > 0 &&
      keep.length < open.length &&
      (open[0]?.mark ? rank[open[0].mark.style] : 0) > rank.HAN_BRACKET
      ? keep
      : within(mark, open)
  }
  return within(mark, open)
}

/** 2. 重点任务 on a line of its own, right above 一、: here the digits are the chapters. */
function isBareHeading(section: Section | undefined, mark: NumberMark): boolean {
  if (mark.value !== 1 || !section || section.content.length > 0 || section.children.length > 0) return false
  const { letters } = section.passage
  return !section.title.runIn && letters.length < 30 && !/[。;,]/u.test(letters)
}

function within(mark: NumberMark, open: Section[]): Section[] {
  return open.length < 8 ? open : open.slice(0, mark.value > 0 ? 7 : 8)
}

export function* allSections(section: Section): Generator<Section> {
  yield section
  for (const child of section.children) yield* allSections(child)
}

/** The steps above and of a section: 三/(一)/1. */
export function pathOf(section: Section): string {
  const steps: string[] = []
  for (let at: Section | null = section; at; at = at.parent) if (at.mark) steps.unshift(at.mark.step)
  return steps.join('/')
}

export function titleLetters(section: Section): string {
  return section.passage.letters.slice(section.title.from, section.title.to)
}
