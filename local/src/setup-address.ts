import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'

const Line = z.object({ time: z.number(), msg: z.literal('setup'), url: z.url() })

/**
 * The one-time address by which the first administrator sets himself up; the office writes it to its log right after
 * it is ready, when it has no account yet.
 *
 * @param since  only what this start wrote: an address of another data folder, or from before its keys were changed, is void
 * @returns null where there are accounts
 */
export async function setupAddress(data: string, since: number): Promise<string | null> {
  for (let attempt = 0; attempt < 30; attempt++, await wait(100)) {
    const lines = readFileSync(join(data, 'log', 'office.log'), 'utf8').split('\n')
    for (const line of lines.reverse()) {
      const said = line.includes('"setup"') ? Line.safeParse(JSON.parse(line)).data : undefined
      if (said && said.time >= since) return said.url
    }
  }
  return null
}
