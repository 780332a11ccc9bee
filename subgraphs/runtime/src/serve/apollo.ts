import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { maskError } from '../errors/mask.js'
import type { Graph } from '../graph/build.js'
import { checkAnteroom, type Anteroom } from './anteroom.js'
import type { RequestContext } from './context.js'
import { answerText, noteHeld } from './held-answer.js'

export interface ApolloOptions {
  mask: ReturnType<typeof maskError>
  anteroom: Anteroom
  development: boolean
  /** Ends open connections when it stops. */
  drain: ApolloServerPlugin
}

/** Apollo Server for one subgraph, started. */
export async function startApollo(graph: Graph, options: ApolloOptions): Promise<ApolloServer<RequestContext>> {
  const { mask, anteroom, development, drain } = options
  /** By which the log names the request that met an error. */
  const requestIds = new WeakMap<object, string>()
  const apollo = new ApolloServer<RequestContext>({
    schema: graph.schema,
    introspection: development,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => mask(formatted, error, requestIds.get(error as object)),
    // The kept columns of a sheet go into the answer as the text that they are.
    stringifyResult: answerText,
    csrfPrevention: true,
    cache: 'bounded',
    stopOnTerminationSignals: false,
    plugins: [
      // It would wrap every field's resolver, and nothing here may be cached.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      drain,
      {
        requestDidStart: async ({ contextValue: { identity, requestId, log } }) => ({
          async didResolveOperation({ operation, document }) {
            // Without one, nothing will be executed.
            if (operation) checkAnteroom(identity, anteroom, operation, document)
          },
          async willSendResponse(context) {
            noteHeld(context)
            log.debug({ operation: context.operationName }, 'answered')
          },
          async didEncounterErrors({ errors }) {
            for (const error of errors) requestIds.set(error, requestId)
          },
        }),
      },
    ],
  })
  await apollo.start()
  return apollo
}
