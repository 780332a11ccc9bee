/**
 * A copy of the text for matching, letter for letter as long as the original, so that an offset in
 * one is an offset in the other. Full-width forms become half-width, every blank but TAB becomes a
 * space, page breaks become line ends. Letters whose NFKC form is longer (㎡, …) stay as they are;
 * so do enclosed and raised numerals, where ① and 1 mean different things.
 */
const table = buildTable()

function buildTable(): Uint16Array {
  const letters = new Uint16Array(65536)
  for (let code = 0; code < 65536; code++) letters[code] = normalised(code)
  return letters
}

function normalised(code: number): number {
  if (code === 0x0c || code === 0x2028 || code === 0x2029) return 0x0a
  if (code === 0x09 || code === 0x0a) return code
  if (code === 0x0d || code === 0x0b || code === 0x200b || code === 0xfeff) return 0x20
  if (code < 0x80) return code
  if (code >= 0xd800 && code <= 0xdfff) return code
  const enclosed = (code >= 0x2460 && code <= 0x24ff) || (code >= 0x3200 && code <= 0x33ff)
  const raised = code === 0xb2 || code === 0xb3 || code === 0xb9 || (code >= 0x2070 && code <= 0x209f)
  if (enclosed || raised) return code
  if (code === 0x2236 || code === 0xfe55) return 0x3a // ∶ printed for a colon
  if (code === 0xff5c || code === 0x2502) return 0x7c // ｜ │
  if (code === 0x4e36) return 0x3001 // 丶 typed for 、
  const letter = String.fromCharCode(code)
  if (/\s/u.test(letter)) return 0x20
  const folded = letter.normalize('NFKC')
  return folded.length === 1 ? folded.charCodeAt(0) : code
}

export function lettersOf(text: string): string {
  const codes = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) codes[i] = table[text.charCodeAt(i)] ?? 0
  let letters = ''
  for (let i = 0; i < codes.length; i += 8192) letters += String.fromCharCode(...codes.subarray(i, i + 8192))
  // **bold** of Markdown is no mark of a lead; <br> ends a line within a cell.
  if (letters.includes('**')) letters = letters.replaceAll('**', '  ')
  return letters.includes('<') ? letters.replace(/<br\s?\/?>/giu, (sign) => ';'.padEnd(sign.length)) : letters
}

const blank = /\s/u

export function isBlank(letter: string | undefined): boolean {
  return letter !== undefined && blank.test(letter)
}

/** Without any blank: 林  岳 and 住 房 保 障 are padded words, not two words. */
export function withoutBlanks(letters: string): string {
  return letters.replace(/\s/gu, '')
}
