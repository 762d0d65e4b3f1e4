import type { SupportService, TrustSettings } from '~/trust/settings'

/** What a report can ask for, in the order in which the pages name it. `notNowAskLater` asks for nothing yet. */
export const supportAsked = [
  'oneToOneTherapy', 'reflectiveGroup', 'occupationalHealth', 'speakUpGuardian', 'chaplaincy', 'union', 'networkPeer',
] as const
export type SupportAsked = (typeof supportAsked)[number]

export function isSupportAsked(code: string): code is SupportAsked {
  return (supportAsked as readonly string[]).includes(code)
}

/** The services of the trust to which a person refers themselves by a form of ours; the others are rung, or met. */
const serviceOf: Partial<Record<SupportAsked, string>> = { oneToOneTherapy: 'one-to-one', reflectiveGroup: 'groups' }

/** The trust's service behind what was asked for, or null where there is none with a form: then the page says whom to ring. */
export function serviceFor({ services }: Pick<TrustSettings, 'services'>, asked: SupportAsked): SupportService | null {
  const service = services.find(({ id }) => id === serviceOf[asked])
  return service !== undefined && service.sendTo !== null ? service : null
}
