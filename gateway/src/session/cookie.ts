const name = 'tongchou_session'

/** The session's secret in a Cookie header (RFC 6265). */
export function secretInCookie(header: string | undefined): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=', 2)
    if (key === name && value) return value
  }
  return undefined
}

/** `Set-Cookie` that gives the browser a session: unreadable for scripts, not sent by other sites' forms. */
export function sessionCookie(secret: string, secure: boolean): string {
  return `${name}=${secret}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

export function clearedCookie(secure: boolean): string {
  return `${name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure ? '; Secure' : ''}`
}
