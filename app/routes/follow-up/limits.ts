/** Characters that fit into a message or an answer: as many as into the story itself. */
export const longestWords = 20_000
/** Characters that fit beside a choice. */
export const shortWords = 2_000
