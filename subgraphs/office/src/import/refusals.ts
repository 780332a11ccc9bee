import { DomainError, type Facts } from '@tongchou/runtime'
import type { ImportQuestion } from './question/import-question.js'

/** A file that is no readable document; the code says why, and the page what to do. */
export class UnreadableFile extends DomainError {
  constructor({ code, message, facts }: { code: string; message: string; facts: Facts }) {
    super(code, message, facts)
  }
}

export class ReadingTookTooLong extends DomainError {
  constructor(milliseconds: number) {
    super('READING_TOOK_TOO_LONG', 'Reading the document took too long and was ended.', {
      seconds: milliseconds / 1000,
    })
  }
}

/** The reader ended without a result; `reason` is for the log alone. */
export class ReadingFailed extends DomainError {
  constructor(readonly reason: string) {
    super('READING_FAILED', 'The document could not be read.')
  }
}

export class ImportClosed extends DomainError {
  constructor(importId: string, status: string) {
    super('IMPORT_CLOSED', 'The import does not take this in its present state.', { importId, status })
  }
}

export class ImportIncomplete extends DomainError {
  constructor(questions: ImportQuestion[]) {
    super('IMPORT_INCOMPLETE', 'Some things must be settled before the plan can be issued.', { questions })
  }
}
