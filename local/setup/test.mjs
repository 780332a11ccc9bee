import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bin } from './project.mjs'
import { run } from './run.mjs'

/** All tests of all packages, browser journeys included; the last line is their count. */
export async function test(args) {
  const folder = mkdtempSync(join(tmpdir(), 'tongchou-result-'))
  const file = join(folder, 'result.json')
  const code = await run(bin('vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...args,
  ])
  let [passed, failed, skipped] = [0, 0, 0]
  if (existsSync(file)) {
    const result = JSON.parse(readFileSync(file, 'utf8'))
    const brokenFiles = result.testResults.filter(
      (each) => each.status === 'failed' && !each.assertionResults.some((one) => one.status === 'failed'),
    )
    passed = result.numPassedTests
    failed = result.numFailedTests + brokenFiles.length
    skipped = result.numPendingTests + (result.numTodoTests ?? 0)
  }
  // An error outside of any test, or a crash: no test says so, the exit code does.
  if (code !== 0 && failed === 0) failed = 1
  rmSync(folder, { recursive: true, force: true })
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return failed === 0 ? 0 : 1
}
