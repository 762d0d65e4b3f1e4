import { Card } from '~/components/asides'
import { useText } from '~/content/use-text'
import type { PublishedItem } from '~/learning/published'

const shown = ['happened', 'impact', 'responsible', 'changed', 'worked', 'question'] as const

/** One published item, with the way to take it to a team. `level` is its heading's. */
export function LearningCard({ item, level = 2 }: { item: PublishedItem; level?: 2 | 3 }) {
  const words = useText().learning
  const Part = `h${level === 2 ? 3 : 4}` as const
  return (
    <Card heading={item.title} level={level}>
      {shown.filter((part) => item[part] !== '').map((part) => (
        <section key={part}>
          <Part className="nhsuk-heading-s">{words[part]}</Part>
          <p>{item[part]}</p>
        </section>
      ))}
      <p>
        <a href={`/learning/${item.id}`}>{words.takeOut.link}<span className="nhsuk-u-visually-hidden">: {item.title}</span></a>
      </p>
    </Card>
  )
}
