import { median, type Round } from './load.js'
import type { Memory } from './memory.js'

export interface Result {
  name: string
  required?: number | undefined
  /** Bytes of one answer. */
  bytes: number
  rounds: Round[]
}

const rate = (value: number): string => value.toFixed(value < 10 ? 2 : 1)
const span = (values: number[], show: (value: number) => string): string =>
  `${show(median(values))} (${show(Math.min(...values))}–${show(Math.max(...values))})`

/** One table: the n-th rounds of all entrants stood side by side, so ratios are taken within a round. */
export function tableOf(title: string, ours: Result, others: readonly Result[]): string {
  const header = ['', 'answers a second (min–max)', 'ms', 'MB', 'ours is so many times it', 'required']
  const rows = [ours, ...others].map((result) => {
    const ratios = result.rounds.map((round, n) => ours.rounds[n]!.rate / round.rate)
    const { required } = result
    const verdict = required === undefined ? '' : `≥ ${required}: ${median(ratios) >= required ? 'met' : 'NOT MET'}`
    return [
      result.name,
      span(
        result.rounds.map((round) => round.rate),
        rate,
      ),
      median(result.rounds.map((round) => round.latency)).toFixed(0),
      (result.bytes / 1e6).toFixed(2),
      result === ours ? '' : span(ratios, (value) => value.toFixed(2)),
      verdict,
    ]
  })
  const widths = header.map((cell, n) => Math.max(cell.length, ...rows.map((row) => row[n]!.length)))
  const line = (cells: string[]): string =>
    cells
      .map((cell, n) => cell.padEnd(widths[n]!))
      .join('  ')
      .trimEnd()
  return ['', title, line(header), ...rows.map(line)].join('\n')
}

const allowance = 1.2e9

export function memoryLine({ processes, resident, proportional }: Memory): string {
  const verdict = resident <= allowance ? 'met' : 'NOT MET'
  const shared = proportional === null ? '' : `; ${gigabytes(proportional)} with shared pages counted once`
  return `Idle: ${processes} processes, PostgreSQL included, ${gigabytes(resident)} resident${shared} (allowed 1.2 GB: ${verdict})`
}

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(2)} GB`
