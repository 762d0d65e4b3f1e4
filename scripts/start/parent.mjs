import fs from 'node:fs'

/**
 * When npm started us and is killed, nobody is left who could end us: end by ourselves. Started without npm, we outlive the shell
 * on purpose.
 * @param {() => void} gone
 */
export function watchParent(gone) {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const before = ancestors()
  const timer = setInterval(() => {
    if (ancestors() === before) return
    clearInterval(timer)
    gone()
  }, 500)
  timer.unref()
}

/** Our parent and, where the machine tells, its parent: npm starts us through a shell, and some shells stay in between. */
function ancestors() {
  try {
    const stat = fs.readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return /^(sh|bash|dash)$/.test(nameOf(stat)) ? `${process.ppid} ${parent}` : `${process.ppid}`
  } catch {
    return `${process.ppid}`
  }
}

/** @param {string} stat */
function nameOf(stat) {
  return stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
}
