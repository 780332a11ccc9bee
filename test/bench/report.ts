import type { Work } from './entrants.js'
import { median, type Round } from './load.js'
import type { Memory } from './processes.js'

export interface Result {
  name: string
  required?: number | undefined
  /** Bytes of one answer. */
  bytes: number
  rounds: Round[]
  /** Milliseconds of processor that an answer cost, by round and kind of work; the clients not counted. */
  processor: Partial<Record<Work, number>>[]
}

const works: Work[] = ['gateway', 'office', 'departments', 'database']

/** Milliseconds of processor an answer for these kinds of work, as a cell. */
function cpu({ processor }: Result, kinds: Work[]): string {
  const known = processor.filter((times) => kinds.some((kind) => times[kind] !== undefined))
  if (known.length === 0) return ''
  const value = median(known.map((times) => kinds.reduce((sum, kind) => sum + (times[kind] ?? 0), 0)))
  return value.toFixed(value < 10 ? 1 : 0)
}

const rate = (value: number): string => value.toFixed(value < 10 ? 2 : 1)
const span = (values: number[], show: (value: number) => string): string =>
  `${show(median(values))} (${show(Math.min(...values))}–${show(Math.max(...values))})`

/** One table: the n-th rounds of all entrants stood side by side, so ratios are taken within a round. */
export function tableOf(title: string, ours: Result, others: readonly Result[]): string {
  const header = [
    '',
    'answers a second (min–max)',
    'ms',
    'CPU ms',
    ...works,
    'MB',
    'incomplete',
    'ours is so many times it',
    'required',
  ]
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
      cpu(result, works),
      ...works.map((work) => cpu(result, [work])),
      (result.bytes / 1e6).toFixed(2),
      String(result.rounds.reduce((sum, round) => sum + round.incomplete, 0) || ''),
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

/**
 * What counts is the memory that is really taken: the database's connections all show the same shared buffers, and the
 * services the same program, so that the sum of what `ps` says is nearly twice of it. It is told as well.
 */
export function memoryLine({ processes, resident, proportional }: Memory): string {
  const verdict = (proportional ?? resident) <= allowance ? 'met' : 'NOT MET'
  const taken =
    proportional === null
      ? ''
      : `${gigabytes(proportional)} with shared pages counted once (allowed 1.2 GB: ${verdict}); `
  const sum = `${gigabytes(resident)} as the sum of all processes' resident sizes`
  return `Idle, ${processes} processes, PostgreSQL and this program included: ${taken}${sum}${taken ? '' : ` (allowed 1.2 GB: ${verdict})`}`
}

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(2)} GB`
