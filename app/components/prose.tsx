/** Running text as data: a string is a paragraph, a list of strings is a bulleted list. */
export type Block = string | string[]
export type Section = { id: string; heading: string; body: Block[] }

/** Paragraphs and lists of the text catalogue. */
export function Blocks({ blocks }: { blocks: Block[] }) {
  return blocks.map((block) =>
    typeof block === 'string' ? (
      <p key={block}>{block}</p>
    ) : (
      <ul key={block.join(' ')} className="nhsuk-list nhsuk-list--bullet">
        {block.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    ),
  )
}

/** Sections of a page, each with its heading, which can be linked to by its id. */
export function Sections({ sections }: { sections: Section[] }) {
  return sections.map(({ id, heading, body }) => (
    <section key={id} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <Blocks blocks={body} />
    </section>
  ))
}
