import { execFileSync } from 'node:child_process'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Refusal } from './refusal.js'

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

/** The first folder above the path that lets the user not pass, `/root` for one; null when all do. */
function shutFolder(path: string, user: PostgresUser): string | null {
  let shut: string | null = null
  for (let folder = dirname(realpathSync(path)); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) shut = folder
    if (folder === dirname(folder)) return shut
  }
}

/**
 * The command line under which `program` runs as that user. Where folders above the program or its data are shut to
 * him (a clone below `/root`), he gets the one capability to pass, by util-linux's setpriv. `no_setuid_fixup` lets it
 * count for access(2) too, by which initdb looks for its neighbours.
 *
 * @throws {Refusal} a folder is shut and this system cannot give the capability
 */
export function commandAs(
  user: PostgresUser | null,
  program: string,
  args: string[],
  paths: string[],
): { file: string; args: string[]; uid?: number; gid?: number } {
  if (user === null) return { file: program, args }
  const shut = [program, ...paths].map((path) => shutFolder(path, user)).find((folder) => folder !== null)
  if (shut === undefined) return { file: program, args, ...user }
  const capability = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  const setpriv = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', ...capability]
  try {
    execFileSync('setpriv', [...setpriv, 'test', '-x', program], { stdio: 'ignore' })
  } catch {
    throw new Refusal(
      `Started by root, PostgreSQL runs as user ${user.uid}, who may not enter ${shut}: start as an ordinary user, open that folder (chmod o+x), or set DATABASE_URL to an outside one.`,
      1,
    )
  }
  return { file: 'setpriv', args: [...setpriv, program, ...args] }
}
