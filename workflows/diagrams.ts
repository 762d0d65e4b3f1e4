import { workflows } from './registry'
import type { Workflow } from './workflow'

/** An arrow that leaves more states than this is drawn once, from "most open states"; a state with more ways back than this goes back to where it was. */
const many = 6

type Arrow = { from: string; event: string; to: string }

/** The machine as Mermaid text, from its own definition; what moves nothing is left out. */
export function diagramOf(workflow: Workflow): string {
  const arrows = workflow.states.flatMap((state) => arrowsFrom(workflow, state))
  const common = (arrow: Arrow) => arrows.filter(({ event, to }) => event === arrow.event && to === arrow.to).length > many
  const backwards = ({ from, event }: Arrow) => arrows.filter((other) => other.from === from && other.event === event).length > many
  const drawn = arrows.map((arrow) => {
    if (backwards(arrow)) return { ...arrow, to: 'whereItWas' }
    return common(arrow) ? { ...arrow, from: 'mostOpenStates' } : arrow
  })
  const first = workflow.machine.config.initial as string
  const done = workflow.states.filter((state) => workflow.machine.states[state]?.type === 'final')
  return [
    '```mermaid', 'stateDiagram-v2', `  [*] --> ${first}`,
    ...labelled(drawn).map(({ from, to, events }) => `  ${from} --> ${to}: ${events.join(', ')}`),
    ...done.map((state) => `  ${state} --> [*]`), '```',
  ].join('\n')
}

function arrowsFrom(workflow: Workflow, state: string): Arrow[] {
  const node = workflow.machine.states[state]
  if (!node) return []
  const always = (node.always ?? []).flatMap(({ target }) => (target ?? []).map(({ key }) => ({ from: state, event: 'then', to: key })))
  const taken = [...node.transitions].flatMap(([event, transitions]) =>
    transitions.flatMap(({ target }) => (target ?? []).map(({ key }) => ({ from: state, event, to: key }))))
  return [...taken.filter(({ event }) => event !== ''), ...always]
}

/** One line for each pair of states, with every event between them once. */
function labelled(arrows: Arrow[]): { from: string; to: string; events: string[] }[] {
  const lines = new Map<string, { from: string; to: string; events: string[] }>()
  for (const { from, event, to } of arrows) {
    const line = lines.get(`${from} ${to}`) ?? { from, to, events: [] }
    if (!line.events.includes(event)) line.events.push(event)
    lines.set(`${from} ${to}`, line)
  }
  return [...lines.values()]
}

const start = '<!-- diagrams: drawn by `npm run diagrams`, do not edit by hand -->'
const end = '<!-- end of diagrams -->'

/** The README with the diagrams between its markers made new. Throws when a marker is missing. */
export function withDiagrams(readme: string): string {
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`workflows/README.md has lost its markers: put back "${start}" and "${end}"`)
  const drawn = Object.values(workflows).map((workflow) => `### ${workflow.id}\n\n${diagramOf(workflow)}`)
  return `${readme.slice(0, from)}${start}\n\n${drawn.join('\n\n')}\n\n${readme.slice(to)}`
}
