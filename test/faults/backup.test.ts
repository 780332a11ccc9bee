import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startPlatform, type Platform } from '@tongchou/local'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, withToken } from '../client.js'
import { demoAccounts } from '../platform.js'
import { assignTo, differences, firstPlan, keptBy, settled, sheetOf, unitOf } from './at-work.js'

const folder = mkdtempSync(join(tmpdir(), 'tongchou-backup-'))
const data = join(folder, 'var')
const start = (): Promise<Platform> => startPlatform({ data, port: 0, demo: true, quiet: true, mode: 'production' })

/** As people call it: `npm run backup -- FOLDER`. */
function backUp(target: string): Promise<{ stdout: string }> {
  const program = fileURLToPath(new URL('../../local/dist/backup.js', import.meta.url))
  const env = { ...process.env, NODE_OPTIONS: '', INIT_CWD: folder, TONGCHOU_DATA: data }
  return promisify(execFile)(process.execPath, [program, target], { env })
}

/** What docs/operations.md says, with `cp` that keeps neither owner nor rights. */
function restore(from: string): void {
  rmSync(data, { recursive: true })
  cpSync(from, data, { recursive: true })
}

let platform: Platform
beforeAll(async () => {
  platform = await start()
})
afterAll(async () => {
  await platform?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('a backup taken at work brings back matrix, sessions and waiting messages; what came later is gone', async () => {
  await settled(platform)
  const clerk = demoAccounts(data).find((each) => each.jurisdiction === '330305' && each.roles.includes('OFFICE'))!
  const office = await signIn(platform.url, clerk)
  const plan = await firstPlan(office)
  const [housing, planning] = [await unitOf(office, plan, 'housing'), await unitOf(office, plan, 'planning')]
  await platform.services.housing.stop()
  const waiting = await assignTo(office, plan, housing, 'waits')
  const before = await sheetOf(office, plan, 'planning')
  expect(before!.id.length).toBeGreaterThan(5)

  const taken = await backUp('at-work')
  expect(taken.stdout).toContain(join(folder, 'at-work'))
  expect(statSync(join(folder, 'at-work', 'secrets.json')).mode & 0o777).toBe(0o600)
  const later = await assignTo(office, plan, planning, 'later')
  await expect.poll(() => keptBy(office, plan, 'planning', later), { timeout: 30_000 }).not.toBeNull()

  await platform.stop()
  restore(join(folder, 'at-work'))
  platform = await start()
  // The same session, without signing in again.
  const again = withToken(platform.url, office.token)
  expect(await sheetOf(again, plan, 'planning')).toEqual(before)
  expect(await keptBy(again, plan, 'planning', later)).toBeNull()
  await expect.poll(() => keptBy(again, plan, 'housing', waiting), { timeout: 90_000 }).toMatchObject({ version: 1 })
  await settled(platform)
})

test('a backup of a stopped platform starts too, and a folder with something in it is left alone', async () => {
  await settled(platform)
  await platform.stop()
  await backUp('at-rest')
  await expect(backUp('at-rest')).rejects.toThrow(`${join(folder, 'at-rest')} is not empty; name a new one.`)
  restore(join(folder, 'at-rest'))
  platform = await start()
  expect(await differences(platform)).toEqual([])
})

test('a backup without its secrets is refused in a sentence', async () => {
  await platform.stop()
  const secrets = readFileSync(join(data, 'secrets.json'))
  rmSync(join(data, 'secrets.json'))
  await expect(start()).rejects.toThrow(
    `${data} has a database but no secrets.json: restore that file from the backup.`,
  )
  writeFileSync(join(data, 'secrets.json'), secrets, { mode: 0o600 })
  platform = await start()
})
