import { readFileSync } from 'node:fs'
import { ApolloGateway, RemoteGraphQLDataSource, type GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { startStandaloneServer } from '@apollo/server/standalone'
import { mintToken, type Claims } from '@tongchou/runtime/identity'
import type { JWK } from 'jose'

interface Settings {
  /** Path of the supergraph's SDL. */
  supergraph: string
  /** Name → address, as our own gateway has them. */
  subgraphs: Record<string, string>
  /** Our gateway's, so that the subgraphs believe this one. */
  signingKey: JWK
  claims: Claims
}
const { supergraph, subgraphs, signingKey, claims } = JSON.parse(process.env.SETTINGS!) as Settings

/** Sends each subgraph the caller's identity, signed for it anew with each request, as our gateway does. */
class Signed extends RemoteGraphQLDataSource {
  readonly audience: string

  constructor(audience: string) {
    super({ url: subgraphs[audience]! })
    this.audience = audience
  }

  override async willSendRequest({ request }: GraphQLDataSourceProcessOptions): Promise<void> {
    const token = await mintToken({ key: signingKey, audience: this.audience, claims })
    request.http!.headers.set('authorization', `Bearer ${token}`)
  }
}

const server = new ApolloServer({
  gateway: new ApolloGateway({
    supergraphSdl: readFileSync(supergraph, 'utf8'),
    buildService: ({ name }) => new Signed(name.toLowerCase()),
  }),
  introspection: false,
  plugins: [ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginUsageReportingDisabled()],
})
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } })
process.on('disconnect', () => process.exit(0))
process.send!({ url })
