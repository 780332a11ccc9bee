import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { PolicyReading } from '@tongchou/policy'
import { ClassifiedContent } from '@tongchou/runtime'
import { ReadingFailed, ReadingTookTooLong, UnreadableFile } from '../refusals.js'
import type { ReaderMessage, ReadRequest } from './reader-messages.js'

/** Milliseconds and megabytes. */
export interface ReadingLimits {
  /** From the ready process to the extracted text. */
  extracting: number
  /** From the text to the reading. */
  reading: number
  heap: number
}

/** Together the time that an upload may take; with the rest of a Node process the heap stays under 300 MB. */
export const readingLimits: ReadingLimits = { extracting: 20_000, reading: 10_000, heap: 220 }

/** The reader's process did not start, or was killed from outside; nothing is known about the document. */
class ReaderLost extends Error {
  override readonly name = 'ReaderLost'
}

/** Milliseconds; a machine with much to do is no fault of the document's. */
const starting = 30_000

const program = new URL(
  import.meta.url.endsWith('.ts') ? './reader-process.ts' : './reader-process.js',
  import.meta.url,
)

/** Sources need a loader; built code needs none, and then may read files and do nothing else. */
function execArgv(heap: number): string[] {
  const flags = [`--max-old-space-size=${heap}`, '--max-semi-space-size=16']
  if (!program.pathname.endsWith('.ts')) return [...flags, '--permission', '--allow-fs-read=*']
  const tsx = createRequire(import.meta.url).resolve('tsx')
  return [...flags, '--conditions=source', '--import', pathToFileURL(tsx).href]
}

/**
 * Reads a file in a process of its own, which is killed at its limits.
 *
 * @param started  hears the number of the process
 * @throws {UnreadableFile} with the reader's own code @throws {ClassifiedContent} the document is marked
 * @throws {ReadingTookTooLong} @throws {ReadingFailed} it needs too much memory, or the reader has a mistake
 * @throws {ReaderLost} try again
 */
export function readFile(
  file: ReadRequest,
  limits: ReadingLimits = readingLimits,
  started: (pid: number | undefined) => void = () => {},
): Promise<PolicyReading> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(program), [], {
      execArgv: execArgv(limits.heap),
      // Nothing of the office's secrets comes near a stranger's document.
      env: { TZ: 'UTC' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    started(child.pid)
    let timer: NodeJS.Timeout | undefined
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      child.removeAllListeners()
      // What an ending process still says about its channel is of no interest.
      child.on('error', () => {})
      child.kill('SIGKILL')
      settle()
    }
    const endAfter = (milliseconds: number, error: Error = new ReadingTookTooLong(milliseconds)): void => {
      clearTimeout(timer)
      timer = setTimeout(() => end(() => reject(error)), milliseconds)
    }
    child.on('error', (error) => end(() => reject(error)))
    child.on('exit', (code, signal) =>
      end(() =>
        reject(
          outside(signal)
            ? new ReaderLost(`the reader was ended by ${signal}`)
            : new ReadingFailed(`exit ${code ?? signal}`),
        ),
      ),
    )
    child.on('message', (message: ReaderMessage) => {
      if (message.kind === 'ready') {
        endAfter(limits.extracting)
        child.send(file)
        return
      }
      if (message.kind === 'extracted') return endAfter(limits.reading)
      if (message.kind === 'read') return end(() => resolve(message.reading))
      if (message.kind === 'marked') return end(() => reject(new ClassifiedContent('file', message.marking)))
      if (message.kind === 'failed') return end(() => reject(new ReadingFailed(message.error)))
      return end(() => reject(new UnreadableFile(message)))
    })
    endAfter(starting, new ReaderLost('the reader did not start in time'))
  })
}

/** An abort is the process’s own: out of memory. */
function outside(signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGKILL' || signal === 'SIGTERM' || signal === 'SIGINT' || signal === 'SIGHUP'
}
