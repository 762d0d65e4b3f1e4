import { createContext, useContext } from 'react'

/** This request's script nonce; empty in the browser, where it is not needed and must not be readable. */
export const NonceContext = createContext('')

export function useNonce(): string {
  return useContext(NonceContext)
}
