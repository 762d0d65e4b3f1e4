import { NotificationBanner } from '~/components/asides'
import { useText } from '~/content/use-text'

/** On the first page of the workspace: something that this colleague typed waits to be sent. */
export function KeptForms({ count }: { count: number }) {
  const words = useText().putBack
  if (count === 0) return null
  return (
    <NotificationBanner id="kept-forms" heading={words.waiting}>
      <p>{words.waitingBody}</p>
      <p>
        <a href="/workspace/put-back">{words.waitingLink}</a>
      </p>
    </NotificationBanner>
  )
}
