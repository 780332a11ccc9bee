import {
  ApolloClient,
  ApolloLink,
  HttpLink,
  InMemoryCache,
  Observable,
  split,
  type FetchResult,
} from '@apollo/client/core'
import { getMainDefinition } from '@apollo/client/utilities'
import { print } from 'graphql'
import { type Client, createClient } from 'graphql-ws'
import { shallowRef } from 'vue'
import { setClockBy } from '../locale/clock'
import { accountHeader, socketActsFor } from './account'
import { graphPath, requestHeaders, takeEarly } from './early'
import { sessionHold, socketClosed } from './sessionHold'

/** How the one socket for live changes stands. `idle`: nobody subscribes. */
export const liveState = shallowRef<'idle' | 'connecting' | 'live' | 'lost'>('idle')

function socketAddress(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${graphPath}`
}

function liveClient(): Client {
  return createClient({
    url: socketAddress,
    connectionParams: socketActsFor,
    lazy: true,
    // A laptop that slept over the holiday comes back by itself.
    retryAttempts: Infinity,
    shouldRetry: () => true,
    keepAlive: 20_000,
    on: {
      connecting: () => (liveState.value = 'connecting'),
      connected: () => (liveState.value = 'live'),
      closed: (event) => {
        liveState.value = 'lost'
        socketClosed(event)
      },
    },
  })
}

/** Carries subscriptions over graphql-ws. (Apollo's own link is the same in substance; this one stays small.) */
function liveLink(client: Client): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable<FetchResult>((observer) =>
        client.subscribe<FetchResult['data']>(
          { query: print(operation.query), variables: operation.variables, operationName: operation.operationName },
          {
            next: (value) => observer.next(value as FetchResult),
            // Refused at once it is a list, as in an answer.
            error: (refused) => observer.error(Array.isArray(refused) ? { graphQLErrors: refused } : refused),
            complete: () => observer.complete(),
          },
        ),
      ),
  )
}

const http = new HttpLink({
  uri: graphPath,
  async fetch(address, options) {
    const acting = new Headers(options?.headers).get(accountHeader)
    const answer = (await takeEarly(options?.body, acting)) ?? (await fetch(address, options))
    setClockBy(answer.headers.get('date'))
    return answer
  },
  credentials: 'same-origin',
  headers: requestHeaders,
})

export const live = liveClient()

export const apollo = new ApolloClient({
  link: sessionHold.concat(
    split(
      ({ query }) => {
        const definition = getMainDefinition(query)
        return definition.kind === 'OperationDefinition' && definition.operation === 'subscription'
      },
      liveLink(live),
      http,
    ),
  ),
  cache: new InMemoryCache({
    typePolicies: {
      // Columns, not entities: replaced whole.
      DutySheet: { merge: false },
      DutyIndexConnection: { merge: false },
    },
  }),
  defaultOptions: {
    query: { errorPolicy: 'all' },
    watchQuery: { errorPolicy: 'all' },
    mutate: { errorPolicy: 'none' },
  },
})
