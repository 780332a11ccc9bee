import { ClassifiedContent, InvalidInput } from '../errors/domain-error.js'

/** Markings of classified matter as they are printed, e.g. 机密★10年 (DOMAIN.md rule 10). */
const marking = /(秘密|机密|绝密)/

// Tabs and line breaks belong to text; every other control character, and the ones that reverse its direction, do not.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/

/**
 * Free text as it may be stored: trimmed, line ends as LF.
 *
 * @param max  in characters (code points), so that 𠮷 counts once
 * @throws {InvalidInput} too long, or with control characters
 * @throws {ClassifiedContent} marked 秘密, 机密 or 绝密
 */
export function plainText(
  value: string,
  { field, max, required = false }: { field: string; max: number; required?: boolean },
): string {
  const text = value.replace(/\r\n?/g, '\n').trim()
  if (required && text === '') throw new InvalidInput(field, `${field} must not be empty.`, { reason: 'EMPTY' })
  if (text.length > max && [...text].length > max) {
    throw new InvalidInput(field, `${field} has more than ${max} characters.`, { reason: 'TOO_LONG', max })
  }
  if (control.test(text) || !text.isWellFormed()) {
    throw new InvalidInput(field, `${field} holds control characters.`, { reason: 'CONTROL_CHARACTER' })
  }
  const found = marking.exec(text)
  if (found) throw new ClassifiedContent(field, found[1]!)
  return text
}
