/**
 * A subgraph that gave no GraphQL answer: refused, reset, hung, or spoke something else. `why` is for the log only;
 * clients learn the subgraph's name and nothing of its address.
 */
export class SubgraphUnavailable extends Error {
  constructor(
    readonly subgraph: string,
    readonly why: string,
    options?: ErrorOptions,
  ) {
    super(`${subgraph}: ${why}`, options)
    this.name = 'SubgraphUnavailable'
  }
}

/** Nobody waits for the answer any more. */
export class Abandoned extends Error {
  constructor() {
    super('The client went away.')
    this.name = 'Abandoned'
  }
}
