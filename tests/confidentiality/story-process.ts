import * as stories from './stories'

const name = process.argv[2] as keyof typeof stories
await stories[name]()
process.exit(0)
