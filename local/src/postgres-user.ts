import { execFileSync } from 'node:child_process'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export interface PostgresUser {
  uid: number
  gid: number
}

/**
 * PostgreSQL refuses to run as root: then it runs as the system's `postgres`, or `nobody` where there is none.
 *
 * @returns null when this process is not root and PostgreSQL may run as the same user
 */
export function postgresUser(): PostgresUser | null {
  if (process.getuid?.() !== 0) return null
  const users = new Map(
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name, , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }]),
  )
  return users.get('postgres') ?? users.get('nobody') ?? { uid: 65534, gid: 65534 }
}

/** Whether the user may pass through every folder above the path; `/root` for one lets nobody pass. */
function mayReach(path: string, user: PostgresUser): boolean {
  for (let folder = dirname(realpathSync(path)); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

/**
 * The command line under which `program` runs as that user. Where folders above the program or its data are shut to
 * him (a clone below `/root`), he gets the one capability to pass, by util-linux's setpriv.
 */
export function commandAs(
  user: PostgresUser | null,
  program: string,
  args: string[],
  paths: string[],
): { file: string; args: string[]; uid?: number; gid?: number } {
  if (user === null) return { file: program, args }
  if ([program, ...paths].every((path) => mayReach(path, user))) return { file: program, args, ...user }
  const capability = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  const setpriv = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', ...capability]
  try {
    execFileSync('setpriv', [...setpriv, 'true'], { stdio: 'ignore' })
  } catch {
    return { file: program, args, ...user }
  }
  return { file: 'setpriv', args: [...setpriv, program, ...args] }
}
