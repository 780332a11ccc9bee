/** Where in a JSON text a list of plain values stands: from its `[` to behind its `]`. */
interface Span {
  start: number
  end: number
}

const [quote, comma, colon, backslash] = [0x22, 0x2c, 0x3a, 0x5c]
const [opening, closing] = [0x5b, 0x5d]
const [space, tilde] = [0x20, 0x7e]

/**
 * Finds the lists in objects that stand under `keys`, without reading the rest. Only what is certain is found: an object
 * written without blanks, and in it lists of plain ASCII texts, whole numbers and nulls, each checked to its last byte.
 * So a list that was found is whole and well-formed JSON by itself, whoever wrote it.
 *
 * `"key":{` cannot stand within a text of JSON, where every quote has a backslash before it: it could only begin with
 * such a quote, and would then be the end of a member's name, with an object behind it just the same.
 *
 * @param json  UTF-8
 * @param keys  names of GraphQL
 * @returns in the order in which they stand
 */
export function findColumns(json: Buffer, keys: Iterable<string>): Span[] {
  const spans: Span[] = []
  for (const key of keys) {
    const head = `"${key}":{`
    for (let at = json.indexOf(head); at >= 0;) {
      const end = readObject(json, at + head.length, spans)
      at = json.indexOf(head, end)
    }
  }
  return spans.sort((a, b) => a.start - b.start)
}

/** Reads members as long as they are lists as above. @returns up to where it got */
function readObject(json: Buffer, start: number, spans: Span[]): number {
  let at = start
  for (;;) {
    const value = readText(json, at)
    if (value < 0 || json[value] !== colon) return at
    const end = readList(json, value + 1)
    if (end < 0) return at
    spans.push({ start: value + 1, end })
    if (json[end] !== comma) return end
    at = end + 1
  }
}

/** @returns behind the list's end; -1 where it is not as above */
function readList(json: Buffer, start: number): number {
  if (json[start] !== opening) return -1
  let at = start + 1
  if (json[at] === closing) return at + 1
  for (;;) {
    at = json[at] === quote ? readText(json, at) : readWord(json, at)
    if (at < 0) return -1
    if (json[at] === closing) return at + 1
    if (json[at] !== comma) return -1
    at += 1
  }
}

/** A text of plain ASCII without escapes. @returns behind its closing quote; -1 where it is none */
function readText(json: Buffer, start: number): number {
  if (json[start] !== quote) return -1
  for (let at = start + 1; at < json.length; at++) {
    const byte = json[at]!
    if (byte === quote) return at + 1
    if (byte < space || byte > tilde || byte === backslash) return -1
  }
  return -1
}

/** `null` or a whole number. @returns behind it; -1 where it is neither */
function readWord(json: Buffer, start: number): number {
  if (json[start] === 0x6e) {
    return json[start + 1] === 0x75 && json[start + 2] === 0x6c && json[start + 3] === 0x6c ? start + 4 : -1
  }
  let at = json[start] === 0x2d ? start + 1 : start
  const first = at
  while (json[at]! >= 0x30 && json[at]! <= 0x39) at++
  if (at === first || (json[first] === 0x30 && at > first + 1)) return -1
  return at
}
