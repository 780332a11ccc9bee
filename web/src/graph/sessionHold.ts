import { ApolloLink, type FetchResult, Observable } from '@apollo/client/core'
import { actingFor } from './account'
import { refusalsOf } from './refusal'

/** The close code by which the gateway says that the session has ended; graphql-ws does not try again after it. */
const sessionEndedCode = 4401

/** The codes after which a page waits; the second only while its owner is on the way back. */
const holdable = ['UNAUTHENTICATED', 'PASSWORD_CHANGE_NEEDED']

let untilRenewed = (_code: string): Promise<boolean> => Promise.resolve(false)
/**
 * `act` is asked, with the code that says so, whenever an answer or the socket says that the session has ended. It
 * answers true once the same person has signed in again, and false when there is nobody for whom to wait.
 */
export function whenSessionEnds(act: (code: string) => Promise<boolean>): void {
  untilRenewed = act
}

let beginAnew = () => {}
/** `act` is called when the platform refuses a request because the session is somebody else's by now. */
export function whenAccountIsOther(act: () => void): void {
  beginAnew = act
}

function codesIn(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return []
  if ('code' in answer && answer.code === sessionEndedCode) return ['UNAUTHENTICATED']
  const errors = 'errors' in answer && Array.isArray(answer.errors) ? { graphQLErrors: answer.errors } : answer
  return refusalsOf(errors).map(({ code }) => code)
}

/** By which code an answer, an error or a closed socket says that the session has ended. */
function endedBy(answer: unknown): string | undefined {
  return codesIn(answer).find((code) => holdable.includes(code))
}

function isOthers(answer: unknown): boolean {
  return codesIn(answer).includes('OTHER_ACCOUNT')
}

/** The socket closed; where it says that the session has ended, everybody hears of it at once. */
export function socketClosed(event: unknown): void {
  const code = endedBy(event)
  if (code) void untilRenewed(code)
}

/**
 * What meets an ended session waits for its owner and is then done: the page that asked keeps all that was typed. It was
 * refused whole, and mutations carry their idempotency key, so nothing happens twice. What opens or ends a session
 * itself (context `ofSession`) never waits.
 *
 * Each says for whom the page acts, but for what asks or decides who that is (`ofSession` without `ofOwner`). What is
 * refused because the session is another's never answers: the page is being left.
 */
export const sessionHold = new ApolloLink((operation, forward) => {
  const { ofSession, ofOwner } = operation.getContext() as { ofSession?: boolean; ofOwner?: boolean }
  return new Observable<FetchResult>((observer) => {
    let forgotten = false
    let attempt: { unsubscribe(): void } | null = null

    function ask() {
      let held = false
      function hold(code: string, giveUp: () => void) {
        if (held) return
        held = true
        void untilRenewed(code).then((again) => {
          if (forgotten) return
          if (again) ask()
          else giveUp()
        })
      }
      /** Whether an answer or an error is kept from who asked, for now or for good. */
      function keeps(said: unknown, pass: () => void): boolean {
        if (isOthers(said)) {
          held = true
          beginAnew()
          return true
        }
        const code = ofSession ? undefined : endedBy(said)
        if (code) hold(code, pass)
        return code !== undefined
      }
      if (!ofSession || ofOwner) {
        operation.setContext(({ headers }: { headers?: object }) => ({ headers: { ...headers, ...actingFor() } }))
      }
      attempt = forward(operation).subscribe({
        next(answer) {
          const pass = () => {
            observer.next(answer)
            observer.complete()
          }
          if (!keeps(answer, pass)) observer.next(answer)
        },
        error(failure) {
          if (!keeps(failure, () => observer.error(failure))) observer.error(failure)
        },
        complete: () => held || observer.complete(),
      })
    }

    ask()
    return () => {
      forgotten = true
      attempt?.unsubscribe()
    }
  })
})

/** A request that is refused because the session is another's: the page is being left. */
function neverAnswered<T>(): Promise<T> {
  beginAnew()
  return new Promise(() => {})
}

/** The same for a request to `/files`. `ask` is given the headers that say for whom the page acts. */
export async function holdingSession(ask: (acting: Record<string, string>) => Promise<Response>): Promise<Response> {
  for (;;) {
    const response = await ask(actingFor())
    if (response.status === 412) return neverAnswered()
    if (response.status !== 401 || !(await untilRenewed('UNAUTHENTICATED'))) return response
  }
}

/** The same for a request that says why it failed by throwing. @throws what `ask` threw last */
export async function holdingRefused<T>(ask: (acting: Record<string, string>) => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask(actingFor())
    } catch (refused) {
      if (isOthers(refused)) return neverAnswered()
      const code = endedBy(refused)
      if (!code || !(await untilRenewed(code))) throw refused
    }
  }
}
