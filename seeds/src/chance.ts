import { createHash } from 'node:crypto'

/** Chance that repeats: the same seed and label always give the same numbers. */
export interface Chance {
  /** From 0 up to, but without, 1. */
  (label: string): number
  pick<T>(label: string, from: readonly T[]): T
  /** From `low` to `high`, both included. */
  between(label: string, low: number, high: number): number
}

export function chanceOf(seed: string): Chance {
  const chance = (label: string): number =>
    createHash('sha256').update(`${seed}/${label}`).digest().readUIntBE(0, 6) / 2 ** 48
  return Object.assign(chance, {
    pick: <T>(label: string, from: readonly T[]): T => from[Math.floor(chance(label) * from.length)]!,
    between: (label: string, low: number, high: number): number => low + Math.floor(chance(label) * (high - low + 1)),
  })
}
