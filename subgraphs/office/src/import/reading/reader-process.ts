// A process of its own: a document that takes too long or too much memory ends with it, and nothing else does.
import { extractText, FileRefused, readPolicy } from '@tongchou/policy'
import { classifiedMarking } from './classified-marking.js'
import type { ReaderMessage, ReadRequest } from './reader-messages.js'

const tell = (message: ReaderMessage): Promise<void> =>
  new Promise((resolve) => process.send!(message, () => resolve()))

async function read({ bytes, fileName }: ReadRequest): Promise<ReaderMessage> {
  try {
    // Half a surrogate pair is no text that a database takes; the length stays.
    const text = (await extractText(bytes, fileName)).toWellFormed()
    await tell({ kind: 'extracted' })
    const marking = classifiedMarking(text)
    return marking === null ? { kind: 'read', reading: wellFormed(readPolicy(text)) } : { kind: 'marked', marking }
  } catch (error) {
    if (error instanceof FileRefused)
      return { kind: 'refused', code: error.code, message: error.message, facts: error.facts }
    return { kind: 'failed', error: (error as Error).stack ?? String(error) }
  }
}

/** A title cut in the middle of a letter would be refused with everything else. */
function wellFormed<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? inner.toWellFormed() : inner)),
  ) as T
}

process.once('disconnect', () => process.exit())
process.once('message', (request: ReadRequest) => {
  void read(request)
    .then(tell)
    .then(() => process.exit())
})
void tell({ kind: 'ready' })
