/** Why a file was not taken, as codes; the words are in `app/content/en/files.ts`, and each says what to do. */
export const refusals = [
  'notAPicture', 'document', 'film', 'phoneFormat', 'empty', 'tooLarge', 'tooManyDots', 'unreadable', 'harmful', 'tooMany', 'tooMuch', 'noRoom', 'words', 'noMore',
] as const
export type Refusal = (typeof refusals)[number]

/** What was taken out of a picture, or changed in it, as codes. */
export const changes = ['place', 'time', 'device', 'hidden', 'behind', 'movement', 'smaller'] as const
export type Change = (typeof changes)[number]

/** Files in one report, and bytes of one file (DESIGN.md 8.15). */
export const mostFiles = 5
export const largestFile = 10_000_000
/** Pictures that one case holds at most, with what was added after sending. */
export const mostOnCase = 20

/** Pictures that are taken. The browser offers these to pick from, and phones turn their own format into one of them when they read it. */
export const accepted: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']
