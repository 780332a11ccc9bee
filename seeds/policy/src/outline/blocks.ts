import type { Passage, Source } from '../text/source.js'
import { isFurniture, withoutContents } from '../text/furniture.js'
import { linesOf } from '../text/lines.js'
import { joinCutLines } from '../text/paragraphs.js'
import { withGrids } from '../tables/grid.js'
import { legendIn } from '../units/legend.js'
import { labelsIn } from '../units/roles.js'
import { numberMarkAt } from './number-mark.js'
import type { Block } from './sections.js'
import { NumberCount } from './segments.js'

const kindOfPaper =
  /(?:方案|规划|计划|意见|通知|办法|报告|名单|指标|说明|清单|分工|分解表|纲要|要点|细则|规定|任务|表|总结|解释|行动|函|公告|通报|建议)$/u
const stage =
  /\((?:讨论稿|征求意见稿|送审稿|草案|试行|暂行|修订|修订稿|审议稿|代拟稿|初稿|报批稿|公开征求意见稿|[12]\d{3}.{0,12})\)$/u
const annex = /^附\s{0,4}[件表录]\s{0,2}(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s{0,2}[:.、]?$/u
const attachments = /^附\s{0,4}[件表录]\s{0,2}(?:\d{1,2})?\s{0,2}[:.、]\s{0,4}\S/u

/** The blocks of a document in reading order: numbered and plain passages, tables, titles without a number. */
export function blocksOf(source: Source, from: number, to: number): Block[] {
  const all = linesOf(source, from, to)
  const lines = withoutContents(
    all.filter(
      ({ letters }, at) =>
        /^\d{1,3}$/u.test(letters) ||
        !isFurniture(letters, at, (all[at - 1]?.letters ?? '') + (all[at + 1]?.letters ?? '')),
    ),
  )
  const count = new NumberCount(to - from > 80 && lines.length <= 3)
  const blocks: Block[] = []
  let run: Passage[] = []
  const flush = () => {
    blocks.push(...textBlocks(run, count))
    run = []
  }
  for (const stretch of withGrids(lines)) {
    if ('grid' in stretch) {
      flush()
      blocks.push(stretch)
    } else if (!/^\d{1,4}$/u.test(stretch.line.letters)) run.push(withoutPicture(stretch.line))
  }
  flush()
  return blocks
}

/** [image: image1.wmf] before the first words: a picture stood where the reference number was. */
function withoutPicture(line: Passage): Passage {
  const picture = /^\[(?:image|图片)\s{0,3}:[^\]]{0,80}\]\s{0,4}/iu.exec(line.letters)
  return picture ? line.part(picture[0].length) : line
}

function textBlocks(lines: Passage[], count: NumberCount): Block[] {
  const blocks: Block[] = []
  let inAttachments = false
  const listed = new Set<string>()
  for (const passage of joinTitles(joinCutLines(lines))) {
    const { letters } = passage
    const named = attachments.test(letters) && letters.length < 120 && !letters.includes('。')
    if (named && (listed.has(attachmentName(letters)) || (count.isFresh && blocks.length === 0))) {
      blocks.push({ title: passage })
      continue
    }
    if (named && !legendIn(letters)) {
      inAttachments = true
      listed.add(attachmentName(letters))
      continue
    }
    // 附件：1.…  2.… names the annexes; the numbers are not those of the document.
    if (inAttachments && /^\d{1,2}\s?[.、]/u.test(letters) && letters.length < 80 && !letters.includes('。')) {
      listed.add(attachmentName(letters))
      continue
    }
    inAttachments = false
    const first = count.isFresh && blocks.length === 0
    if (annex.test(letters) || isTitle(letters) || (attachments.test(letters) && legendIn(letters)))
      blocks.push({ title: passage })
    else if (first && isOpeningTitle(letters)) blocks.push({ title: passage })
    else if (/^\d{1,2}\s?[.、．]\s?[*＊]{2}[^*＊]{1,40}[:：]\s?[*＊]{2}/u.test(passage.quote))
      blocks.push({ passage, mark: null, inline: false })
    else blocks.push(...count.segmentsOf(passage))
  }
  return blocks
}

/** 附件2：部门职责分工 and 2.部门职责分工 name one annex. */
function attachmentName(letters: string): string {
  return letters
    .replace(/^附\s{0,4}[件表录]\s{0,2}(?:\d{1,2})?\s{0,2}[:.、]?\s{0,4}|^\d{1,2}\s?[.、]\s?/u, '')
    .replace(/^\d{1,2}\s?[.、]\s?|[\s。;]/gu, '')
}

/** The first line of all is a title whatever it is called: 2023年民生实事项目推进情况（1—11月）. */
function isOpeningTitle(letters: string): boolean {
  return (
    letters.length >= 6 &&
    letters.length <= 60 &&
    !/[。;,:!?|]|^\d{1,2}\s/u.test(letters) &&
    !numberMarkAt(letters) &&
    !labelsIn(letters).length
  )
}

function isTitle(letters: string): boolean {
  if (letters.length > 70 || letters.length < 4 || numberMarkAt(letters) || /[。;,:|\t]/u.test(letters)) {
    return /^表\s?\d{0,2}\s?:\S{4,50}$/u.test(letters) && !letters.includes('。')
  }
  if (/^(?:为|根据|按照|现将|特此|请|各|经|我|\d{1,2}\s)/u.test(letters)) return false
  const bare = letters.replace(stage, '').trim()
  return kindOfPaper.test(bare) && bare.length >= 4
}

/** A title set in several lines: 某市人民政府办公室 / 关于印发《…》的 / 通知. */
function joinTitles(passages: Passage[]): Passage[] {
  const joined: Passage[] = []
  for (const passage of passages) {
    const previous = joined.at(-1)
    const short =
      previous && previous.letters.length < 50 && passage.letters.length < 50 && !numberMarkAt(previous.letters)
    const goesOn =
      /^(?:及|和|与|暨|关于|的通知|的意见|通知$|《|工作(?:实施)?方案|实施方案$|\((?:讨论稿|征求意见稿|送审稿|草案|试行)\)$)/u.test(
        passage.letters,
      )
    if (previous && short && goesOn && !/[。;:,!?)]$/u.test(previous.letters) && !/[。;:,]/u.test(passage.letters)) {
      joined[joined.length - 1] = previous.joined(passage)
    } else joined.push(passage)
  }
  return joined
}
