import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'vue/compiler-sfc'

const source = fileURLToPath(new URL('../src/', import.meta.url))
const components = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.vue'))
const codeOf = (file: string) => readFileSync(join(source, file), 'utf8')

/** An element of a template: its tag, its attributes as they are written, what stands in it. */
interface Element {
  tag: string
  props: { name: string; value?: { content: string }; arg?: { content: string }; exp?: { content: string } }[]
  children: Element[]
}
/** The attribute as it is written, given or bound; an empty text where it stands alone, null where it is not there. */
function attribute(element: Element, name: string): string | null {
  const given = element.props.find((prop) => prop.name === name || (prop.name === 'bind' && prop.arg?.content === name))
  return given ? (given.value?.content ?? given.exp?.content ?? '') : null
}

/** A dialog's form says it for all of its fields; that of the import says it by its frame. */
const says = (dialog: Element) =>
  dialog.tag === 'EditDialog' || !['false', null].includes(attribute(dialog, 'classified'))

/** The fields of several lines in a component, and whether it is said there that nothing classified may be entered. */
function freeTexts(code: string): { said: boolean }[] {
  const template = parse(code).descriptor.template?.ast as unknown as Element | undefined
  const found: { said: boolean }[] = []
  const walk = (element: Element, dialog: Element | null) => {
    const inner = element.tag?.endsWith('Dialog') ? element : dialog
    if (element.tag === 'textarea' || (element.tag === 'TextField' && attribute(element, 'rows') !== null)) {
      // A field outside a dialog points at its own notice.
      const own = attribute(element, 'aria-describedby')?.includes('classified') ?? false
      found.push({ said: own || (inner !== null && says(inner)) })
    }
    for (const child of element.children ?? []) walk(child, inner)
  }
  if (template) walk(template, null)
  return found
}

test('wherever text is written freely, it is said that nothing classified may be entered', () => {
  const written = components
    .map((file) => ({ file, fields: freeTexts(codeOf(file)) }))
    .filter(({ fields }) => fields.length > 0)
  expect(written.length).toBeGreaterThan(8)
  expect(written.filter(({ fields }) => !fields.every(({ said }) => said)).map(({ file }) => file)).toEqual([])
})

test.each([
  ['its own dialog says it', '<FormDialog classified><TextField :rows="2" /></FormDialog>', [true]],
  ['its own dialog may say it', '<ChangeDialog :classified="x && !y"><p><textarea /></p></ChangeDialog>', [true]],
  ['its own dialog does not', '<FormDialog :classified="false"><TextField :rows="2" /></FormDialog>', [false]],
  [
    'another dialog of the component says it',
    '<FormDialog classified><TextField :rows="2" /></FormDialog><FormDialog><TextField rows="2" /></FormDialog>',
    [true, false],
  ],
  ['it stands outside a dialog that says it', '<FormDialog classified /><textarea />', [false]],
  ['it points at its own notice', '<div><textarea :aria-describedby="`${id}-classified`" /></div>', [true]],
  ['it is of one line', '<FormDialog><TextField label="a" /></FormDialog>', []],
])('a field is matched to its own dialog: %s', (_, template, said) => {
  expect(freeTexts(`<template>${template}</template>`).map((field) => field.said)).toEqual(said)
})

test('the dialogs of the import say it by their frame', () => {
  expect(codeOf('import/EditDialog.vue')).toMatch(/<FormDialog\b[^>]*\sclassified\s/)
})
