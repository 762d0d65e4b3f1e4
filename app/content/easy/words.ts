import type { en } from '../en'
import type { Overlay } from '../overlay'

/** The Easy Read of one area: any words of it that are said in another way. */
export type EasyWords<Area extends keyof typeof en> = Overlay<(typeof en)[Area]>
