import { keys } from '~/confidentiality/keys'
import { comeBackPhraseOf } from './code'

/** The four words that lead back to the draft of this secret. They follow from the secret, so nothing is stored to show them again. */
export async function phraseOf(secret: Uint8Array): Promise<string> {
  return comeBackPhraseOf(secret, { version: 1, key: await (await keys()).draftPepper() })
}
