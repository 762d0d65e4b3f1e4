import '@remix-run/node'

/** Types of loaders follow single fetch; Remix reads this from a merged declaration. */
declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}
