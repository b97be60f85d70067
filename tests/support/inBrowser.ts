import { describe } from '@jest/globals'
import { chromiumPath } from './chromium.ts'
import { tellMissing } from './missing.ts'

const found = chromiumPath() !== null
if (!found) tellMissing('No Chromium was found (CHROMIUM_PATH, /usr/bin/chromium): the tests in a browser are skipped.')

/** Tests in a real browser; they are skipped where no Chromium is found. */
export const inBrowser = found ? describe : describe.skip
