/** In a request, for whom the page acts; in an answer, for whom it was given (docs/contract.md). */
export const accountHeader = 'tongchou-account'

let account: string | null = null

/** From now on the page acts for this account; null: nobody is known yet. */
export function actFor(id: string | null): void {
  account = id
}

/** What every request of the page says, so that nothing is done for anybody else who shares its cookie by now. */
export function actingFor(): Record<string, string> {
  return account === null ? {} : { [accountHeader]: account }
}

/** The same for the socket. */
export function socketActsFor(): { account?: string } {
  return account === null ? {} : { account }
}
