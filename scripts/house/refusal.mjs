/** Something a person can put right. Shown as its one sentence, without a stack, and the command ends with 1. */
export class Refusal extends Error {
  /** @param {string} sentence what is wrong and what to do about it */
  constructor(sentence) {
    super(sentence)
    this.name = 'Refusal'
  }
}

/**
 * Ends the command: a refusal with its sentence, anything else with its stack, because then we are the ones who must mend it.
 * @param {unknown} error
 * @returns {never}
 */
export function endWith(error) {
  console.error(error instanceof Refusal ? error.message : error)
  process.exit(1)
}
