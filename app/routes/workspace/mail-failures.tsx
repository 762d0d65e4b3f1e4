import { Button } from '~/components/button'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'

export type LostMail = { id: string; why: string; day: string }

/** Mail that did not arrive, for first readers: a line each, and nothing where all of it did. */
export function MailFailures({ lost }: { lost: LostMail[] }) {
  const words = useText().mail.failures
  if (lost.length === 0) return null
  return (
    <section aria-labelledby="lost-mail">
      <h2 id="lost-mail">{words.heading}</h2>
      <ul className="nhsuk-list">
        {lost.map(({ id, why, day }) => (
          <li key={id}>
            {fill(words.line, { day, why })}
            <form method="post" action={`/workspace/work/mail/${id}`}>
              <Button look="secondary">{words.seen}</Button>
            </form>
          </li>
        ))}
      </ul>
      <p>{words.next}</p>
    </section>
  )
}
