import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { cameByIn } from '~/reports/came'
import { Answers } from './check-page'
import { PageForm } from './page-form'
import type { View } from './view'

/** One page of answers, read back to the person while somebody else types for them. */
export function ReadBackPage({ step, left, typed, today }: Extract<View, { page: 'readBack' }>) {
  const words = useText().reportHelped.readBack
  return (
    <PageForm step="readBack" next={words.right} hasBack={false}>
      <input type="hidden" name="read" value={step} />
      <p className="heard-part">{left === 1 ? words.last : fill(words.left, { left })}</p>
      <h1>{words.heading}</h1>
      <p>{cameByIn(typed) === 'phone' ? words.byPhone : words.lead}</p>
      <Answers step={step} typed={typed} today={today} />
      <p>{words.ask}</p>
    </PageForm>
  )
}
