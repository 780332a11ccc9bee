/** Whose session the browser holds now; null after signing out. Tabs share its cookie, so each tells the others. */
interface SessionNews {
  accountId: string | null
}

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('tongchou:session')

export function tellTabs(accountId: string | null): void {
  channel?.postMessage({ accountId } satisfies SessionNews)
}

export function hearTabs(act: (accountId: string | null) => void): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<SessionNews>) => act(data.accountId))
}
