import { fork, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { DataFolder } from './folder.js'
import { birthOf, ended, signal } from './processes.js'
import { Refusal } from './refusal.js'

const FIRST_PAUSE = 500
const LONGEST_PAUSE = 10_000
/** Having run this long, a process has earned a quick restart again. */
const HEALTHY_AFTER = 30_000

/** How to run one service: a Node program with exactly this environment. */
export interface Program {
  entry: string
  /** Node's own arguments, before the entry. */
  nodeArgs?: string[]
  env: Record<string, string>
}

/** One process that is started again, later and later, whenever it ends by itself. */
export class Supervised {
  private child: ChildProcess | null = null
  private pause = FIRST_PAUSE
  private stopping = false
  private deaths = 0
  private timer: NodeJS.Timeout | null = null

  constructor(
    readonly name: string,
    readonly url: string,
    private readonly program: Program,
    private readonly folder: DataFolder,
    private readonly tell: (line: string) => void,
  ) {}

  get pid(): number | undefined {
    return this.running ? this.child!.pid : undefined
  }

  private get running(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null
  }

  start(): void {
    if (this.running || this.stopping) return
    if (this.timer) clearTimeout(this.timer)
    const log = openSync(this.folder.logOf(this.name), 'a', 0o600)
    const began = Date.now()
    const child = fork(this.program.entry, [], {
      execArgv: this.program.nodeArgs ?? [],
      env: this.program.env,
      // The channel is the leash: when this process is killed it closes, and the service ends itself ('disconnect').
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    })
    closeSync(log)
    this.child = child
    if (child.pid) this.folder.remember(this.name, child.pid)
    child.once('error', (error) => this.tell(`${this.name} cannot be started: ${error.message}`))
    child.once('exit', (code, by) => {
      // Heard of late, after a restart, the end of the former process is not that of its successor.
      if (this.child === null || this.child === child) this.folder.forget(this.name)
      if (this.stopping || this.child !== child) return
      this.deaths += 1
      if (Date.now() - began > HEALTHY_AFTER) this.pause = FIRST_PAUSE
      this.tell(`${this.name} ended (${by ?? `exit code ${code}`}), starting again in ${this.pause / 1000} s`)
      this.timer = setTimeout(() => this.start(), this.pause)
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE)
    })
  }

  /** @throws {Refusal} it died three times, or was not ready within the time */
  async ready(milliseconds: number): Promise<void> {
    for (const until = Date.now() + milliseconds; Date.now() < until; await wait(50)) {
      if (await this.answers()) return
      if (this.deaths >= 3) break
    }
    throw new Refusal(`${this.name} does not get ready; the end of ${this.folder.logOf(this.name)}:\n${this.tail()}`, 1)
  }

  /** To the whole group of the process; it starts again by itself unless stopped. */
  kill(name: NodeJS.Signals): void {
    if (this.pid) signal(this.pid, name)
  }

  /** Ends it and starts it at once, also after `stop`. */
  async restart(): Promise<void> {
    this.stopping = false
    this.deaths = 0
    const child = this.child
    this.child = null // its end is no death
    await this.end(child)
    this.pause = FIRST_PAUSE
    this.start()
    await this.ready(60_000)
  }

  /** Until somebody restarts it: SIGTERM, and SIGKILL for what has not ended twelve seconds later. */
  async stop(): Promise<void> {
    this.stopping = true
    if (this.timer) clearTimeout(this.timer)
    await this.end(this.child)
  }

  private async end(child: ChildProcess | null): Promise<void> {
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
    const known = { pid: child.pid, birth: birthOf(child.pid) ?? '' }
    signal(child.pid, 'SIGCONT')
    signal(child.pid, 'SIGTERM')
    if (await ended(known, 12_000)) return
    signal(child.pid, 'SIGKILL')
    await ended(known, 5000)
  }

  private async answers(): Promise<boolean> {
    try {
      const response = await fetch(new URL('/readyz', this.url), { signal: AbortSignal.timeout(2000) })
      return response.ok
    } catch {
      return false // not listening yet
    }
  }

  private tail(): string {
    return readFileSync(this.folder.logOf(this.name), 'utf8').trimEnd().split('\n').slice(-8).join('\n')
  }
}
