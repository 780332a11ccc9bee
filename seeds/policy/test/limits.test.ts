import { describe, expect, test } from 'vitest'
import { readPolicy } from '../src/read-policy.js'
import { structures } from './structures.js'

const short = 10_000

/** Processor time, which other processes hardly change, in milliseconds. */
function cost(text: string): number {
  const start = process.cpuUsage()
  readPolicy(text)
  return process.cpuUsage(start).user / 1000
}

/** What a text of twice the length costs in relation; the median of several pairs, measured in turns. */
function growth(make: (length: number) => string): number {
  const [once, twice] = [make(short), make(2 * short)]
  const ratios = [0, 1, 2].map(() => {
    // A floor, below which a collection of garbage is all that is measured.
    const floor = 20
    return (cost(twice) + floor) / (cost(once) + floor)
  })
  return ratios.sort((a, b) => a - b)[1] ?? Number.POSITIVE_INFINITY
}

describe('the work grows as the text does', () => {
  test.each(Object.keys(structures))('of %s', (name) => {
    const make = structures[name]
    expect(make && growth(make)).toBeLessThan(3)
  })
})

describe('a text of 100,000 letters is read', () => {
  test.each(Object.keys(structures))('of %s', (name) => {
    const text = structures[name]?.(100_000) ?? ''
    expect(text.length).toBeGreaterThan(95_000)
    expect(readPolicy(text).text).toBe(text)
  })
})
