import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8')
const [lightCss, darkCss] = css.split('@media')
const tokensOf = (part: string) =>
  Object.fromEntries([...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name!, value!]))
const light = tokensOf(lightCss!)
const dark = tokensOf(darkCss!)

/** Relative luminance, then contrast. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high! + 0.05) / (low! + 0.05)
}

const texts: [string, string][] = [
  ['ink', 'ground'],
  ['ink', 'surface'],
  ['ink', 'raised'],
  ['ink', 'selected'],
  ['ink', 'overdue-tint'],
  ['muted', 'ground'],
  ['muted', 'surface'],
  ['muted', 'raised'],
  ['muted', 'selected'],
  ['muted', 'sunken'],
  ['accent', 'ground'],
  ['accent', 'surface'],
  ['accent', 'accent-tint'],
  ['accent', 'selected'],
  ['accent-ink', 'accent'],
  ['on-track', 'on-track-tint'],
  ['on-track', 'ground'],
  ['done', 'done-tint'],
  ['done', 'ground'],
  ['at-risk', 'at-risk-tint'],
  ['at-risk', 'ground'],
  ['overdue', 'overdue-tint'],
  ['overdue', 'surface'],
  ['overdue', 'ground'],
  ['overdue', 'raised'],
  ['blocked', 'blocked-tint'],
  ['blocked', 'blocked-hatch'],
  ['blocked', 'surface'],
  ['blocked', 'ground'],
  ['idle', 'idle-tint'],
  ['idle', 'ground'],
  ['stale-ink', 'stale-tint'],
  ['stale-ink', 'stale-hatch'],
  ['ink', 'accent-tint'],
  ['ink', 'at-risk-tint'],
  ['ink', 'mark-task-tint'],
  ['ink', 'mark-phase-tint'],
  ['ink', 'mark-indicator-tint'],
  ['ink', 'mark-roster-tint'],
  ['mark-unit', 'mark-unit-tint'],
  ['surface', 'mark-task'],
  ['surface', 'mark-unit'],
  ['surface', 'mark-roster'],
  ['surface', 'mark-indicator'],
  ['surface', 'mark-phase'],
  ['surface', 'at-risk'],
]
const marks: [string, string][] = [
  ['line-strong', 'surface'],
  ['accent', 'surface'],
  ['accent', 'selected'],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s scheme', (_name, tokens) => {
  test.each(texts)('%s on %s can be read (4.5 : 1)', (ink, ground) => {
    expect(contrast(tokens[ink]!, tokens[ground]!)).toBeGreaterThanOrEqual(4.5)
  })
  test.each(marks)('%s on %s can be seen (3 : 1)', (mark, ground) => {
    expect(contrast(tokens[mark]!, tokens[ground]!)).toBeGreaterThanOrEqual(3)
  })
})
