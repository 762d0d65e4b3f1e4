import { environment } from '~/platform/environment'
import { type KeyFolder, openKeyFolder } from './key-folder'

let opened: Promise<KeyFolder> | undefined

/**
 * The keys of this process: the folder that `HEARD_KEYS` names, opened at the first use. A failure is not remembered, so that the
 * service goes on by itself when the folder is back.
 * @throws KeysUnavailable in one sentence that says what to do.
 */
export function keys(): Promise<KeyFolder> {
  const { HEARD_KEYS, HEARD_DEMO } = environment()
  opened ??= openKeyFolder(HEARD_KEYS, { mayCreate: HEARD_DEMO }).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

/** True when the keys can be used, for /health/ready. Never throws. */
export async function areKeysReady(): Promise<boolean> {
  try {
    await (await keys()).currentEpoch()
    return true
  } catch {
    return false
  }
}
