import type { en } from '../en'
import type { Overlay } from '../overlay'

/** Easy Read, area by area: what is not here is said as in English, and then it must be as easy (`tests/content/easy-read.test.ts`). */
export const easyRead: Overlay<typeof en> = {}
