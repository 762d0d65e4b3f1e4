/** Where the demo's web process speaks the provider's language, below its own address. */
export const demoMailboxPath = '/demo/mailbox/api'

/** The key of the demo's mailbox. It guards nothing real: the mailbox answers on this machine alone. */
export const demoKey = 're_demo'
