/** Made-up people and things of the stories: uuid v4, so that schemas take them, and readable enough to tell apart. */
const named = (letters: string) => `0000${letters}-0000-4000-8000-000000000000`

export const amara = named('000a')
export const ben = named('000b')
export const cleo = named('000c')
export const dev = named('000d')
export const esi = named('000e')
export const farid = named('000f')
export const grace = named('00a1')
export const hana = named('00a2')
export const aNeed = named('0e01')
export const anotherNeed = named('0e02')
export const anObligation = named('0b01')
export const anotherObligation = named('0b02')
export const aRoute = named('0c01')
export const aSession = named('0d01')
