import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestOf, joined, JsonText, written } from '../src/graph/json-text.js'

const jsonOf = (value: unknown): string => joined(written(value))

/** A value, and the same with some of its parts as text already. */
const pair = fc.letrec<{ value: [unknown, unknown] }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.jsonValue().map((plain) => [plain, plain] as [unknown, unknown]),
    fc.jsonValue().map((plain) => [plain, new JsonText(JSON.stringify(plain))] as [unknown, unknown]),
    fc.array(tie('value')).map((pairs) => [pairs.map(([a]) => a), pairs.map(([, b]) => b)] as [unknown, unknown]),
    fc.dictionary(fc.string(), tie('value')).map((pairs) => [mapped(pairs, 0), mapped(pairs, 1)] as [unknown, unknown]),
  ),
})).value
const mapped = (pairs: Record<string, [unknown, unknown]>, side: 0 | 1): unknown =>
  Object.fromEntries(Object.entries(pairs).map(([key, both]) => [key, both[side]]))

test('an answer with texts in it is the same, letter for letter, as one without', () => {
  fc.assert(fc.property(pair, ([plain, mixed]) => void expect(jsonOf(mixed)).toBe(JSON.stringify(plain))))
})

test('the same digest means the same text, and another one of the pieces another digest', () => {
  const digest = (value: unknown): string => digestOf(written(value))
  fc.assert(
    fc.property(pair, pair, ([, one], [, other]) => {
      expect(digest(one)).toBe(digest(one))
      if (digest(one) === digest(other)) expect(jsonOf(one)).toBe(jsonOf(other))
    }),
  )
  expect(digest([new JsonText('[1]')])).toBe(digest([new JsonText('[1]')]))
  expect(digest([new JsonText('[1]')])).not.toBe(digest([new JsonText('[2]')]))
  expect(digest([new JsonText('1'), new JsonText('2')])).not.toBe(digest([new JsonText('2'), new JsonText('1')]))
})

test('whoever writes a text as JSON by himself gets its value', () => {
  expect(JSON.stringify({ column: new JsonText('["一",2,null]') })).toBe('{"column":["一",2,null]}')
})

test('a value that cannot be written leaves the next one unharmed', () => {
  const circular: Record<string, unknown> = { text: new JsonText('1') }
  circular.self = circular
  expect(() => jsonOf(circular)).toThrow('circular')
  expect(jsonOf([new JsonText('2')])).toBe('[2]')
  expect(JSON.stringify(new JsonText('3'))).toBe('3')
})
