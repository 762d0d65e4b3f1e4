import { Button } from '~/components/button'
import { Checkboxes } from '~/components/choices'
import { capital } from '~/content/capital'
import { useText } from '~/content/use-text'

const lists = ['wordsThatFit', 'violenceOrThreat', 'affected'] as const

/** The list of what somebody would rather not read, by the words of the form; codes come as `list:code`. */
export function RatherSection({ codes, chosen }: { codes: string[]; chosen: string[] }) {
  const { care: { rather: words }, reportLists } = useText()
  const named = reportLists as unknown as Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>
  const labelOf = (list: string, code: string) => (code === 'under18' ? words.under18 : capital(named[list]?.[code] ?? code))
  return (
    <section aria-labelledby="rather">
      <h2 id="rather">{words.heading}</h2>
      <p>{words.lead}</p>
      <p>{words.who}</p>
      <form method="post" autoComplete="off">
        <input type="hidden" name="rather" value="yes" />
        {lists.map((list) => (
          <Checkboxes
            key={list} id={`rather-${list}`} name="kind" label={words.groups[list]} labelSize="s" chosen={chosen}
            choices={codes.filter((each) => each.startsWith(`${list}:`)).map((each) => ({ id: `rather-${each.replace(':', '-')}`, value: each, label: labelOf(list, each.slice(list.length + 1)) }))}
          />
        ))}
        <Button>{words.button}</Button>
      </form>
    </section>
  )
}
