import type { PolicyReading } from '@tongchou/policy'
import type { WorkingCopy } from '../working-copy.js'
import type { ImportedMark } from './imported-mark.js'

export type ReadingWithoutText = Omit<PolicyReading, 'text'>

export function marksOf(_reading: ReadingWithoutText, _copy: WorkingCopy): ImportedMark[] {
  throw new Error('not written yet')
}
