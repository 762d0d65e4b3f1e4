import { Card, Details } from '~/components/asides'
import { PageLink } from '~/components/links'
import { useText } from '~/content/use-text'
import type { PublishedItem } from '~/learning/published'

/** What says enough in a list; the others stand behind one line, so that many items stay one page. */
const first = ['happened', 'changed'] as const
const others = ['impact', 'responsible', 'worked', 'question'] as const

/** One published item, with the way to take it to a team. `level` is its heading's. */
export function LearningCard({ item, level = 2 }: { item: PublishedItem; level?: 2 | 3 }) {
  const words = useText().learning
  const Part = `h${level === 2 ? 3 : 4}` as const
  const parts = (shown: readonly (typeof first[number] | typeof others[number])[]) =>
    shown.filter((part) => item[part] !== '').map((part) => (
      <section key={part}>
        <Part className="nhsuk-heading-s">{words[part]}</Part>
        <p>{item[part]}</p>
      </section>
    ))
  return (
    <Card heading={item.title} level={level}>
      {parts(first)}
      <Details summary={words.more} about={item.title}>{parts(others)}</Details>
      <p>
        <PageLink href={`/learning/${item.id}`}>{words.takeOut.link}<span className="nhsuk-u-visually-hidden">: {item.title}</span></PageLink>
      </p>
    </Card>
  )
}
