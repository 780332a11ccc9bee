import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readPolicy } from '../src/read-policy.js'

/**
 * Shows that reading takes time in proportion to length: documents of 10, 100 and 500 kB made of the corpus,
 * and of one line, are read three times each; printed are milliseconds per 100 kB and their ratio to the first.
 */
const corpus = fileURLToPath(new URL('../corpus', import.meta.url))
const texts = readdirSync(corpus)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(`${corpus}/${file}`, 'utf8'))
const whole = texts.join('\n')
const kinds: [string, string][] = [
  ['corpus', whole],
  ['one line', readFileSync(`${corpus}/18-no-line-breaks.txt`, 'utf8')],
  ['table', '序号\t工作任务\t牵头单位\t配合单位\n1\t疏通河道\t市水务局\t各区政府\n'],
  ['lists only', '（牵头单位：市住建局；配合单位：市财政局、各区政府）\n'],
]

for (const [name, text] of kinds) {
  const rates: number[] = []
  for (const kilobytes of [10, 100, 500]) {
    const document = text.repeat(Math.ceil((kilobytes * 1024) / Buffer.byteLength(text)))
    const bytes = Buffer.from(document)
      .subarray(0, kilobytes * 1024)
      .toString('utf8')
    const times = [0, 1, 2].map(() => {
      const start = performance.now()
      readPolicy(bytes)
      return performance.now() - start
    })
    rates.push((Math.min(...times) * 100) / kilobytes)
  }
  const first = rates[0] ?? 1
  console.log(
    `${name.padEnd(12)} ${rates.map((rate) => `${rate.toFixed(1)} ms/100 kB (×${(rate / first).toFixed(2)})`).join('   ')}`,
  )
}
const { heapUsed, rss } = process.memoryUsage()
console.log(`memory: heap ${(heapUsed / 1e6).toFixed(0)} MB, resident ${(rss / 1e6).toFixed(0)} MB`)
