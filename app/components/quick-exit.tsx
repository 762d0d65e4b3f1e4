import { useText } from '~/content/use-text'

/**
 * The way out, always on the screen. It is a real link, so it works without a script: the server deletes the draft and
 * sends the browser to a neutral site. With the script the page is blank at once, and Shift three times does the same.
 */
export function QuickExit() {
  const words = useText().frame
  return (
    <aside className="heard-leave" aria-label={words.leaveLabel}>
      <a className="nhsuk-button nhsuk-button--warning heard-leave__button" href="/report/leave" rel="nofollow noreferrer" data-leave>
        {words.leave}
      </a>
      <span className="heard-leave__keys" data-leave-keys hidden>
        {words.leaveKeys}
      </span>
    </aside>
  )
}
