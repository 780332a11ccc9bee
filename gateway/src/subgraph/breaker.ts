/** Milliseconds. */
export interface Pauses {
  /** How long a subgraph that did not answer its probe is left alone: doubled each time, up to `longest`. */
  first: number
  longest: number
  /** How long a caller waits for the probe of a subgraph that is known to be down. */
  grace: number
}

const defaultPauses: Pauses = { first: 250, longest: 4000, grace: 100 }

/**
 * Keeps callers from waiting for a subgraph that is down.
 *
 * After a failure nobody is let through until the subgraph has answered one small probe, which all callers share. While
 * it stays silent, callers are turned away at once and the probe is repeated after a growing pause. A probe, rather than
 * the next caller's own request, since that request may be a mutation or rightly slow.
 *
 * @see https://learn.microsoft.com/azure/architecture/patterns/circuit-breaker
 */
export class Breaker {
  #doubted = false
  #down = false
  #pause: number
  #closedUntil = 0
  #probing: Promise<boolean> | undefined

  constructor(
    private readonly probe: () => Promise<boolean>,
    private readonly pauses = defaultPauses,
    private readonly now: () => number = Date.now,
  ) {
    this.#pause = pauses.first
  }

  /** Whether the last thing that we know of the subgraph is a failure. */
  get doubted(): boolean {
    return this.#doubted
  }

  /** Milliseconds until a probe may be sent again; 0 when it may now. */
  get wait(): number {
    return Math.max(0, this.#closedUntil - this.now())
  }

  /** @returns whether a request may be sent now */
  async admits(): Promise<boolean> {
    if (!this.#doubted) return true
    if (this.wait > 0) return false
    this.#probing ??= this.#ask().finally(() => (this.#probing = undefined))
    // Once it is known to be down, only a prompt answer lets a caller through; a hung one costs the first caller enough.
    return this.#down ? Promise.race([this.#probing, after(this.pauses.grace)]) : this.#probing
  }

  failed(): void {
    this.#doubted = true
  }

  async #ask(): Promise<boolean> {
    if (await this.probe()) {
      this.#doubted = false
      this.#down = false
      this.#pause = this.pauses.first
      return true
    }
    this.#down = true
    this.#closedUntil = this.now() + this.#pause
    this.#pause = Math.min(this.#pause * 2, this.pauses.longest)
    return false
  }
}

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, false))
}
