/** Without what is taken for one another in print: 0 O, 1 I l, and vowels, which make words. */
const letters = 'bcdfghjkmnpqrstvwxyz23456789'

/**
 * A password for handing over: four groups of four, 77 bits from the browser's own randomness. It is made here and not
 * by the platform, so that it is stored nowhere but hashed.
 */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, letter).join('')
  return Array.from({ length: 4 }, group).join('-')
}

/** Every letter is as likely as any other: numbers beyond the last whole round of letters are drawn again. */
function letter(): string {
  const [number] = crypto.getRandomValues(new Uint8Array(1))
  return number! < letters.length * Math.floor(256 / letters.length) ? letters[number! % letters.length]! : letter()
}
