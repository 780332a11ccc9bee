import type { GraphQLFormattedError } from 'graphql'
import { holdingSession } from '../graph/sessionHold'

/** A file that did not come: with the platform's refusals, or with none where nothing answered. */
export class FileRefused extends Error {
  readonly graphQLErrors: readonly Pick<GraphQLFormattedError, 'extensions'>[]
  readonly networkError: unknown

  constructor(refusals: FileRefused['graphQLErrors'], cause?: unknown) {
    super('The file did not come.', { cause })
    this.name = 'FileRefused'
    this.graphQLErrors = refusals
    // As Apollo has it, so that one sentence fits both.
    this.networkError = refusals.length ? null : (cause ?? this)
  }
}

/** The name that a file was sent with (RFC 6266), or the last part of its address. */
export function fileNameOf(disposition: string | null, address: string): string {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  const plain = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1]
  try {
    if (extended) return decodeURIComponent(extended)
  } catch {
    // Not an escape after all: the plain name stands beside it.
  }
  return plain ?? address.split('?')[0]!.split('/').at(-1)!
}

/**
 * Fetches a document of `/files` and hands it to the reader's folder, under the name that the platform gave it.
 *
 * @throws {FileRefused} it was refused, or nothing answered
 */
export async function fetchFile(address: string): Promise<void> {
  let response: Response
  let content: Blob
  try {
    response = await holdingSession((acting) => fetch(address, { headers: acting }))
    content = await response.blob()
  } catch (cause) {
    throw new FileRefused([], cause)
  }
  if (!response.ok) throw new FileRefused(await refusalsIn(content))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = fileNameOf(response.headers.get('content-disposition'), address)
  link.click()
  // Some browsers read the address only after the click is done.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

async function refusalsIn(content: Blob): Promise<FileRefused['graphQLErrors']> {
  try {
    const { errors } = JSON.parse(await content.text()) as { errors?: unknown }
    return Array.isArray(errors) ? (errors as FileRefused['graphQLErrors']) : []
  } catch {
    // A proxy's page instead of our answer.
    return []
  }
}
