import { Button } from '~/components/button'
import { useText } from '~/content/use-text'
import { PageForm } from './page-form'
import { Phones, type QuestionPageProps } from './question-page'

/** Whom to ring, and nothing else on the screen, until the person goes on. */
export function DangerPage({ lines }: Pick<QuestionPageProps, 'lines'>) {
  const words = useText().reportPages.danger
  return (
    <PageForm step="danger" next={words.goOn} look="secondary">
      <h1 className="nhsuk-heading-xl">{words.heading}</h1>
      {words.body.map((sentence) => (
        <p key={sentence} className="nhsuk-lede-text">
          {sentence}
        </p>
      ))}
      <p>
        <a className="nhsuk-button" href="tel:999">
          {words.ring}
        </a>
      </p>
      <h2>{words.others}</h2>
      <Phones lines={lines} />
    </PageForm>
  )
}

/** Before a person who did or said something writes about it (DOMAIN.md 2.4). */
export function PutRightPage({ step }: { step: 'putRightFirst' | 'putRight' }) {
  const words = useText().reportPages.putRight
  return (
    <PageForm step={step} next={words.goOn}>
      <h1>{words.heading}</h1>
      {words.body.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </PageForm>
  )
}

/** Before "speak to the person who did it" takes effect. */
export function SpeakPage() {
  const words = useText().reportPages.speak
  return (
    <PageForm
      step="speak"
      next={words.keep}
      more={
        <Button look="secondary" name="go" value="turnOff">
          {words.turnOff}
        </Button>
      }
    >
      <h1>{words.heading}</h1>
      {words.body.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </PageForm>
  )
}
