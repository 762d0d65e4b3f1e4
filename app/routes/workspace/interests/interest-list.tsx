import type { Interest } from '~/cases/colleagues/interest-touches'
import { Button } from '~/components/button'
import { Table } from '~/components/lists'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'

export type OwnLine = { id: string; day: string; interest: Interest; team: string | null; isInDirectory: boolean }

/** What somebody declared, each with its own button to take it back. */
export function InterestList({ own }: { own: OwnLine[] }) {
  const words = useText().interests
  const lines = own.map((one) => ({ ...one, about: inWords(words, one) }))
  return (
    <section aria-labelledby="interests-own">
      <h2 id="interests-own">{words.list.heading}</h2>
      {lines.length === 0 ? (
        <p>{words.list.none}</p>
      ) : (
        <Table
          id="interests"
          caption={words.list.caption}
          isCaptionHidden
          columns={[words.list.columns.about, words.list.columns.since, words.list.columns.back]}
          rows={lines.map(({ id, day, about }) => ({ id, cells: [about, day, <TakeBack key={id} id={id} about={about} />] }))}
        />
      )}
    </section>
  )
}

function TakeBack({ id, about }: { id: string; about: string }) {
  const words = useText().interests.list
  return (
    <form method="post" autoComplete="off">
      <Button name="takeBack" value={id} look="secondary">{words.button}<span className="nhsuk-u-visually-hidden">: {about}</span></Button>
    </form>
  )
}

function inWords(words: ReturnType<typeof useText>['interests'], { interest, team, isInDirectory }: OwnLine): string {
  switch (interest.about) {
    case 'person':
      return fill(isInDirectory ? words.list.person : words.list.outsider, { name: interest.name })
    case 'team':
      return team === null ? words.list.teamGone : fill(words.list.team, { team })
    case 'matter':
      return words.matters[interest.matter]
  }
}
