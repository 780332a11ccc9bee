import { ApolloLink, type FetchResult, Observable } from '@apollo/client/core'
import { refusalsOf } from './refusal'

/** The close code by which the gateway says that the session has ended; graphql-ws does not try again after it. */
const sessionEndedCode = 4401

let untilRenewed = (): Promise<boolean> => Promise.resolve(false)
/**
 * `act` is asked whenever an answer or the socket says that the session has ended. It answers true once the same person
 * has signed in again, and false when there is nobody for whom to wait.
 */
export function whenSessionEnds(act: () => Promise<boolean>): void {
  untilRenewed = act
}

/** Whether an answer, an error or a closed socket says that the session has ended. */
function saysEnded(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false
  if ('code' in answer && answer.code === sessionEndedCode) return true
  const errors = 'errors' in answer && Array.isArray(answer.errors) ? { graphQLErrors: answer.errors } : answer
  return refusalsOf(errors).some(({ code }) => code === 'UNAUTHENTICATED')
}

/** The socket closed; where it says that the session has ended, everybody hears of it at once. */
export function socketClosed(event: unknown): void {
  if (saysEnded(event)) void untilRenewed()
}

/**
 * What meets an ended session waits for its owner and is then done: the page that asked keeps all that was typed. It was
 * refused whole, and mutations carry their idempotency key, so nothing happens twice. What opens or ends a session
 * itself (context `ofSession`) never waits.
 */
export const sessionHold = new ApolloLink((operation, forward) => {
  if (operation.getContext().ofSession) return forward(operation)
  return new Observable<FetchResult>((observer) => {
    let forgotten = false
    let attempt: { unsubscribe(): void } | null = null

    function ask() {
      let held = false
      function hold(giveUp: () => void) {
        if (held) return
        held = true
        void untilRenewed().then((again) => {
          if (forgotten) return
          if (again) ask()
          else giveUp()
        })
      }
      attempt = forward(operation).subscribe({
        next(answer) {
          if (!saysEnded(answer)) return observer.next(answer)
          hold(() => {
            observer.next(answer)
            observer.complete()
          })
        },
        error(failure) {
          if (!saysEnded(failure)) return observer.error(failure)
          hold(() => observer.error(failure))
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

/** The same for a request to `/files`. */
export async function holdingSession(ask: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const response = await ask()
    if (response.status !== 401 || !(await untilRenewed())) return response
  }
}

/** The same for a request that says why it failed by throwing. @throws what `ask` threw last */
export async function holdingRefused<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (refused) {
      if (!saysEnded(refused) || !(await untilRenewed())) throw refused
    }
  }
}
