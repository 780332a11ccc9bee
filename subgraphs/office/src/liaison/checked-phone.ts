import { InvalidInput } from '@tongchou/runtime'

/** Digits with the usual separators: a number for people to dial, kept as written; null where there is none. */
export function checkedPhone(phone: string | null | undefined): string | null {
  const text = phone?.trim() ?? ''
  if (text === '') return null
  if (!/^\+?[\d\s()（）-]{3,30}$/.test(text)) {
    throw new InvalidInput('phone', 'A telephone number has 3 to 30 digits.', { reason: 'NO_PHONE' })
  }
  return text
}
