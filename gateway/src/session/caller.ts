/** What the office says of a session that has not ended. */
export interface SessionIdentity {
  sessionId: string
  accountId: string
  name: string
  roles: string[]
  units: string[]
  jurisdiction: string
  /** Somebody else chose the password; the subgraphs refuse everything but its change. */
  passwordFirst: boolean
}

/** Who sends one operation, and from where. */
export interface Caller {
  /** null: a visitor. */
  session: SessionIdentity | null
  /** The secret by which the session was found. */
  secret?: string | undefined
  /** The client's IP address. */
  address: string
  requestId: string
  /** Whether one-click sign-in is allowed: demo data, a loopback host, and no proxy between. */
  demoSignIn: boolean
}
