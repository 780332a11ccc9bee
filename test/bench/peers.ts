import { fork, type ChildProcess } from 'node:child_process'

export interface Peer {
  url: string
  pid: number
  /** Resolves when the process has ended. */
  stop(): Promise<void>
}

/** Starts one of the programs in `peers/` as a process of its own, for production, and waits until it listens. */
export function startPeer(name: string, env: Record<string, string>): Promise<Peer> {
  const child: ChildProcess = fork(new URL(`./peers/${name}.ts`, import.meta.url), {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    const stop = (): Promise<void> =>
      new Promise((ended) => {
        child.once('exit', () => ended())
        child.kill()
      })
    child.once('message', (message) => resolve({ url: (message as { url: string }).url, pid: child.pid!, stop }))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it listened`)))
  })
}
