import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** The Chromium of this machine, the same for the browser test and for the screenshots. */

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].filter((place) => place !== undefined)

const options = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where it is, null where there is none. */
export function chromiumPath(): string | null {
  return places.find((place) => existsSync(place)) ?? null
}

/** @throws in one sentence where no Chromium is found */
export async function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (executablePath === null) {
    const sought = places.join(', ')
    throw new Error(`No Chromium at ${sought}. Install Debian's chromium, or set CHROMIUM_PATH to one.`)
  }
  return chromium.launch({ executablePath, args: options })
}
