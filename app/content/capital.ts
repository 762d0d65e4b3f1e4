/** Words that stand alone begin with a capital; in a sentence they do not. */
export function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
