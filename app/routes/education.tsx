import { InsetText } from '~/components/asides'
import { PageLink } from '~/components/links'
import { Terms } from '~/components/lists'
import { Blocks } from '~/components/prose'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'

export const meta = pageTitle((words) => words.education.title)

/** Words and questions to think with. */
export default function Education() {
  const { principles, terms, questions, team, heading, lead } = useText().education
  return (
    <>
      <h1>{heading}</h1>
      <p className="nhsuk-lede-text">{lead}</p>
      <h2>{principles.heading}</h2>
      <Terms terms={principles.items} />
      <h2>{questions.heading}</h2>
      <p>{questions.lead}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {questions.items.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <h2>{terms.heading}</h2>
      <p>{terms.lead}</p>
      <Terms terms={terms.items.map(({ term, means }) => ({ name: term, says: means }))} />
      <InsetText>
        <h3 className="nhsuk-heading-s">{terms.dislike.heading}</h3>
        <Blocks blocks={terms.dislike.body} />
      </InsetText>
      <h2>{team.heading}</h2>
      <Blocks blocks={team.body} />
      <p>
        <PageLink href="/learning">{team.link}</PageLink>
      </p>
    </>
  )
}
