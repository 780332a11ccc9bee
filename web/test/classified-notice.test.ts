import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = fileURLToPath(new URL('../src/', import.meta.url))
const components = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.vue'))

/** A form in a dialog that speaks for all of its fields. */
const saying = /<\w+Dialog\b[^>]*\s:?classified\b/

/** The fields of several lines in a component's template, as they are written there. */
function freeTexts(code: string): string[] {
  const template = /<template>[\s\S]*<\/template>/.exec(code)?.[0] ?? ''
  return [...template.matchAll(/<(?:textarea|TextField)\b[^]*?\/?>/g)]
    .map(([field]) => field)
    .filter((field) => field.startsWith('<textarea') || /\s:?rows=/.test(field))
}

test('wherever text is written freely, it is said that nothing classified may be entered', () => {
  const written = components
    .map((file) => ({ file, code: readFileSync(join(source, file), 'utf8') }))
    .map((one) => ({ ...one, fields: freeTexts(one.code) }))
    .filter(({ fields }) => fields.length > 0)
  expect(written.length).toBeGreaterThan(8)
  // A dialog's form says it for all of its fields; a field outside one points at its own notice.
  const silent = written.filter(({ code, fields }) => {
    return (
      !saying.test(code) &&
      !code.includes('<EditDialog') &&
      !fields.every((field) => /aria-describedby="[^"]*classified/.test(field))
    )
  })
  expect(silent.map(({ file }) => file)).toEqual([])
})

test('the dialogs of the import say it by their frame', () => {
  expect(readFileSync(join(source, 'import/EditDialog.vue'), 'utf8')).toMatch(saying)
})
