import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'

/** Where Chrome, Chromium or Edge usually lie, outside Linux x64. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

async function executable(): Promise<string> {
  if (process.env['CHROME_PATH']) return process.env['CHROME_PATH']
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.executablePath()
  const found = installed.find((path) => existsSync(path))
  if (!found) throw new Error('The browser tests need Chrome, Chromium or Edge: install one, or set CHROME_PATH.')
  return found
}

/**
 * A headless browser from npm on Linux x64, the installed one elsewhere. The arguments are ours: the list that the
 * package exports holds --single-process, under which the second page crashes.
 */
export async function aBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await executable(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  })
}

export const desk = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }
