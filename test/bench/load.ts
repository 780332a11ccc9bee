import { Agent, request } from 'node:http'

/** What one operation is asked of, and how its answer is known to be whole. */
export interface Target {
  url: string
  /** JSON. */
  body: string
  authorization?: string | undefined
}

export interface Round {
  /** Answers a second. */
  rate: number
  answers: number
  /** Answers with errors or without some rows, which count for nothing else. */
  incomplete: number
  /** Milliseconds, the middle one. */
  latency: number
}

/**
 * Eight clients that each ask again as soon as they are answered.
 *
 * Node's own client, in this process: an answer is not parsed but its bytes are counted, so that the clients cost little
 * beside what they measure.
 */
export class Clients {
  #agent = new Agent()

  constructor(readonly count = 8) {}

  /**
   * @param seconds  after which nobody asks again; the answers under way are awaited and counted
   * @param bytes    of a whole answer; another length means errors, or rows that are missing
   * @throws {Error} no answer, or one with another status than 200
   */
  async load(target: Target, seconds: number, bytes: number): Promise<Round> {
    // Connections of their own for each round: what stood idle meanwhile, a server may be closing just now.
    this.close()
    this.#agent = new Agent({ keepAlive: true, maxSockets: this.count })
    const started = performance.now()
    const latencies: number[] = []
    let incomplete = 0
    const client = async (): Promise<void> => {
      do {
        const asked = performance.now()
        if ((await this.#length(target)) === bytes) latencies.push(performance.now() - asked)
        else incomplete += 1
      } while (performance.now() - started < seconds * 1000)
    }
    await Promise.all(Array.from({ length: this.count }, client))
    const answers = latencies.length
    const rate = (answers * 1000) / (performance.now() - started)
    return { rate, answers, incomplete, latency: answers > 0 ? median(latencies) : NaN }
  }

  /** One whole answer, as text. */
  async ask(target: Target): Promise<string> {
    this.close()
    this.#agent = new Agent()
    const chunks: Buffer[] = []
    await this.#read(target, (chunk) => chunks.push(chunk))
    return Buffer.concat(chunks).toString()
  }

  close(): void {
    this.#agent.destroy()
  }

  async #length(target: Target): Promise<number> {
    let length = 0
    await this.#read(target, (chunk) => (length += chunk.length))
    return length
  }

  #read({ url, body, authorization }: Target, take: (chunk: Buffer) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        ...(authorization && { authorization }),
      }
      const outgoing = request(url, { method: 'POST', headers, agent: this.#agent }, (answer) => {
        answer.on('data', take)
        answer.on('error', reject)
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve()
          else reject(new Error(`${url} answered with status ${answer.statusCode}`))
        })
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
