import { NotificationBanner } from '~/components/asides'
import { useText } from '~/content/use-text'

/** Told to a colleague who may see the case and never takes this step: "not now" would send them to wait for it. */
export function NotYoursBanner() {
  const { form } = useText().caseWork
  return <NotificationBanner id="not-yours" heading={form.notYours}><p>{form.notYoursBody}</p></NotificationBanner>
}
