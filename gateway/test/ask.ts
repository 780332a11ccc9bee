import type { Platform } from './platform.js'

export interface Reply {
  status: number
  headers: Headers
  cookie: string | null
  data: Record<string, unknown> | null | undefined
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[] | undefined
}

export interface AskOptions {
  variables?: Record<string, unknown>
  operationName?: string
  /** A session's secret, sent as the browser does. */
  cookie?: string
  bearer?: string
  headers?: Record<string, string>
  extensions?: Record<string, unknown>
}

/** Sends one operation as a browser or a program does. */
export async function ask(platform: Platform, query: string, options: AskOptions = {}): Promise<Reply> {
  const { cookie, bearer, headers, ...rest } = options
  const response = await fetch(platform.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(cookie && { cookie: `tongchou_session=${cookie}` }),
      ...(bearer && { authorization: `Bearer ${bearer}` }),
      ...headers,
    },
    body: JSON.stringify({ query, ...rest }),
  })
  return read(response)
}

export async function read(response: Response): Promise<Reply> {
  const { data, errors } = (await response.json()) as Pick<Reply, 'data' | 'errors'>
  return {
    status: response.status,
    headers: response.headers,
    cookie: response.headers.get('set-cookie'),
    data,
    errors,
  }
}

export const codes = ({ errors }: Pick<Reply, 'errors'>) => errors?.map(({ extensions }) => extensions.code)
