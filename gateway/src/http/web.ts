import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'

export const nothingHere = { error: 'There is nothing at this address.' }

/**
 * The web's built files. Those under `assets/` carry a hash in their name and never change; everything else is asked for
 * anew. Where the build laid a compressed file beside, browsers that can read it get that one. An address without a file
 * is a page of the web, which finds its way itself.
 *
 * @param root  absolute path of the folder with `index.html`
 */
export async function serveWeb(app: FastifyInstance, root: string, log: Logger): Promise<void> {
  const built = existsSync(join(root, 'index.html'))
  if (built) {
    await app.register(fastifyStatic, {
      root,
      cacheControl: false,
      preCompressed: true,
      setHeaders(response, path) {
        const hashed = path.startsWith(join(root, 'assets'))
        response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  } else {
    log.warn('the web is not built; only /graphql is served')
  }

  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0]!
    const page = (request.method === 'GET' || request.method === 'HEAD') && !/\.[a-z\d]{2,5}$/i.test(path)
    const wantsPage = /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*')
    if (built && page && wantsPage) return reply.sendFile('index.html')
    return reply.code(404).header('cache-control', 'no-store').send(nothingHere)
  })
}
