/** One answer on a list, and the version of the lists that brought it. */
export type Item<Code extends string> = { readonly code: Code; readonly since: number }

/** Items that came with one version: `[...since(1, ['no', 'yes']), ...since(2, ['notSure'])]`. */
export function since<const Code extends string>(version: number, codes: readonly Code[]): readonly Item<Code>[] {
  return codes.map((code) => ({ code, since: version }))
}
