import { readdirSync, readFileSync } from 'node:fs'
import { createI18n } from 'vue-i18n'
import { describe, expect, test } from 'vitest'
import { en } from '../src/locale/en'
import { zhCN } from '../src/locale/zh-CN'

const leaves = (part: object, path = ''): [string, string][] =>
  Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value as object, `${path}${key}.`),
  )
const chinese = new Map(leaves(zhCN))
const english = new Map(leaves(en))
// A plural says its number in every form.
const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort()

/** Verbs of one and words that only look like plurals. */
const agreeing = /\b(?:is|has|was|waits|leads|matches|cooperates|reports|this|progress|less|as|its)\b/g

function files(folder: URL, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => new URL(name, folder).pathname)
}
const source = new URL('../src/', import.meta.url)

describe('the catalogues', () => {
  test('say the same things in both languages, with the same facts', () => {
    expect([...english.keys()]).toEqual([...chinese.keys()])
    for (const [key, text] of chinese) expect([key, names(english.get(key)!)]).toEqual([key, names(text)])
  })

  test('quote in Chinese as GB/T 15834 has it', () => {
    expect([...chinese].filter(([, text]) => /[「」『』"']/.test(text))).toEqual([])
  })

  test('say one as one in English: what is counted has both its forms', () => {
    const { t } = createI18n({ legacy: false, locale: 'en', messages: { en } } as never).global as unknown as {
      t(key: string, facts: object): string
    }
    const wrong = [...english].flatMap(([key, text]) => {
      const facts = (n: number) => ({ ...Object.fromEntries(names(text).map((name) => [name!, '{}'])), n })
      const [one, three] = [t(key, facts(1)), t(key, facts(3))]
      // "1 duties", "by 1 days", "1 open duties": a number before a noun that does not agree with it.
      const disagrees = /\b1 (?:[a-z]+ ){0,2}?(?:[a-z]+(?:ies|[^s\W]s)|people)\b/.test(one.replace(agreeing, ''))
      return disagrees || (text.includes(' | ') && one === three) ? [[key, one, three]] : []
    })
    expect(wrong).toEqual([])
    expect([0, 1, 2].map((n) => t('duty.dueIn', { n }))).toEqual(['0 days left', '1 day left', '2 days left'])
  })

  test('compile: no sentence breaks on a sign that the library reads as syntax', () => {
    const problems: unknown[] = []
    for (const [locale, messages] of [
      ['zh-CN', zhCN],
      ['en', en],
    ] as const) {
      const made = createI18n({ legacy: false, locale, messages: { [locale]: messages } } as never)
      const { t } = made.global as unknown as { t(key: string, facts: object): string }
      for (const key of chinese.keys()) {
        const facts = Object.fromEntries(names(chinese.get(key)!).map((name) => [name!, '7']))
        const said = t(key, facts)
        if (/[{}|]/.test(said) || (said === key && chinese.get(key) !== key)) problems.push([locale, key, said])
      }
    }
    expect(problems).toEqual([])
  })

  test('have a sentence for every code of docs/errors.md', () => {
    const listed = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
    const codes = listed
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => [...line.split('|')[1]!.matchAll(/`([A-Z_]+)`/g)].map((match) => match[1]!))
    expect(codes.length).toBeGreaterThan(15)
    expect(codes.filter((code) => !(code in zhCN.errors))).toEqual([])
  })

  test('have a sentence for every code that a subgraph refuses with', () => {
    const services = new URL('../../subgraphs/', import.meta.url)
    const codes = readdirSync(services)
      .flatMap((name) => files(new URL(`${name}/src/`, services), '.ts'))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/super\(\s*'([A-Z_]+)'/g)].map((match) => match[1]!))
    expect(codes.length).toBeGreaterThan(10)
    expect(codes.filter((code) => !(code in zhCN.errors))).toEqual([])
  })

  test('hold every word on the screen: no component writes Chinese itself', () => {
    const found = files(source, '.vue').flatMap((file) => {
      const code = readFileSync(file, 'utf8')
        .replace(/<style[\s\S]*?<\/style>/g, '')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\/\/.*$/gm, '')
      return /[\u4e00-\u9fff]/.test(code) ? [file] : []
    })
    expect(found).toEqual([])
  })

  test('have every key that the pages ask for by its full name', () => {
    const asked = [...files(source, '.vue'), ...files(source, '.ts')].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([\w.]+)'/g)].map((match) => match[1]!),
    )
    expect(asked.length).toBeGreaterThan(150)
    expect([...new Set(asked)].filter((key) => !chinese.has(key))).toEqual([])
  })
})
