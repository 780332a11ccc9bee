import type { Directory } from '../unit/directory.js'
import type { WorkingCopy } from '../working-copy.js'
import type { ImportQuestion } from './import-question.js'

export function questionsOf(_copy: WorkingCopy, _directory: Directory): ImportQuestion[] {
  throw new Error('not written yet')
}
