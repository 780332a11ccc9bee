/** What a subscription answers: its first event's data, or the refusal. */
export interface Heard {
  data: unknown
  code: string | undefined
}

interface Message {
  type: string
  payload?: unknown
}

/**
 * Subscribes as a program does, by graphql-transport-ws, until the first answer.
 *
 * @param stop  ends the waiting
 * @returns null where nothing was said before
 * @see https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
 */
export function listen(
  url: string,
  token: string,
  payload: { query: string; variables: object },
  stop?: AbortSignal,
): Promise<Heard | null> {
  const asked = { protocols: 'graphql-transport-ws', headers: { authorization: `Bearer ${token}` } }
  // Node's own takes headers, which the type of the browsers' does not know.
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, asked as unknown as string)
  const send = (message: object): void => socket.send(JSON.stringify(message))
  const heard = new Promise<Heard | null>((resolve, reject) => {
    stop?.addEventListener('abort', () => resolve(null))
    socket.addEventListener('open', () => send({ type: 'connection_init' }))
    socket.addEventListener('close', ({ code, reason }) => reject(new Error(`closed: ${code} ${reason}`)))
    socket.addEventListener('message', ({ data }) => {
      const { type, payload: said } = JSON.parse(String(data)) as Message
      if (type === 'connection_ack') send({ id: '1', type: 'subscribe', payload })
      if (type === 'ping') send({ type: 'pong' })
      if (type === 'complete') resolve({ data: null, code: undefined })
      if (type === 'error') resolve({ data: null, code: codeOf(said) })
      if (type === 'next') {
        const { data: event, errors } = said as { data?: unknown; errors?: unknown }
        resolve({ data: event ?? null, code: codeOf(errors) })
      }
    })
  })
  return heard.finally(() => socket.close())
}

/** The first refusal's code; where it has none, what it says. */
function codeOf(errors: unknown): string | undefined {
  const [first] = (errors ?? []) as { message: string; extensions?: { code?: string } }[]
  return first && (first.extensions?.code ?? first.message)
}
