import { shallowRef } from 'vue'
import { mostBytes } from '../files/uploadLimit'
import { OFFLINE } from '../graph/refusal'
import { holdingRefused } from '../graph/sessionHold'

/** Refusals that may be gone the next time. */
export const passing = [OFFLINE, 'SUBGRAPH_UNAVAILABLE', 'DATABASE_UNAVAILABLE', 'INTERNAL', 'UNKNOWN']

/** A refusal that no server had to make: same shape as the platform's. */
export function refusal(code: string, facts: Record<string, unknown> = {}): unknown {
  return { graphQLErrors: [{ extensions: { code, facts } }] }
}

/**
 * Sends a document to the office, byte by byte as it is.
 *
 * @param acting    the headers that say for whom the page acts
 * @param progress  told how far it is, 0 to 1
 * @returns the id of the import; the office reads on while the page shows it
 * @throws a refusal that RefusalNotice can show
 */
function sendFile(
  file: File,
  idempotencyKey: string,
  acting: Record<string, string>,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    // fetch() cannot tell how much of a body has left.
    const request = new XMLHttpRequest()
    request.open('POST', `/files/office/imports?${new URLSearchParams({ name: file.name, idempotencyKey })}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    for (const [name, value] of Object.entries(acting)) request.setRequestHeader(name, value)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0)
    request.onload = () => {
      const { id, errors } = (request.response ?? {}) as { id?: string; errors?: unknown[] }
      if (request.status < 300 && id) resolve(id)
      else if (Array.isArray(errors) && errors.length) reject({ graphQLErrors: errors })
      else reject(refusal(request.status === 413 ? 'PAYLOAD_TOO_LARGE' : 'UNKNOWN'))
    }
    request.onerror = () => reject(refusal(OFFLINE))
    request.onabort = () => reject(refusal('ABORTED'))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

/** One upload at a time. The same file tried again is one import: it keeps its key until another one is chosen. */
export function useUpload(arrived: (id: string) => void) {
  const file = shallowRef<File | null>(null)
  /** 0 to 1 while a file is on its way; null otherwise. */
  const share = shallowRef<number | null>(null)
  const failure = shallowRef<unknown>(null)
  let idempotencyKey = ''
  let stop: AbortController | null = null

  function choose(chosen: File) {
    file.value = chosen
    idempotencyKey = crypto.randomUUID()
    return send()
  }

  async function send() {
    const chosen = file.value
    if (!chosen || share.value !== null) return
    failure.value = null
    if (chosen.size === 0) return (failure.value = refusal('EMPTY_FILE'))
    if (chosen.size > mostBytes) return (failure.value = refusal('FILE_TOO_LARGE'))
    share.value = 0
    const { signal } = (stop = new AbortController())
    try {
      const told = (done: number) => (share.value = done)
      arrived(await holdingRefused((acting) => sendFile(chosen, idempotencyKey, acting, told, signal)))
    } catch (refused) {
      if (!stop.signal.aborted) failure.value = refused
    } finally {
      share.value = null
      stop = null
    }
  }

  return { file, share, failure, choose, again: send, cancel: () => stop?.abort() }
}
