import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import type { Story } from './story'

type Place = Story['map']['places'][number]

/** Where the case was, is and can go: a picture, and the same as a list that needs no picture. */
export function WorkflowMap({ map: { places, ways } }: { map: Story['map'] }) {
  const { map } = useText().caseWork
  return (
    <section aria-labelledby="map">
      <h2 id="map">{map.heading}</h2>
      <p>{map.lead}</p>
      <div className="heard-map">
        <Picture places={places} ways={ways} />
        <div className="heard-map__list">
          {(['here', 'next', 'was', 'later'] as const).map((standing) => <Standing key={standing} standing={standing} places={places.filter((place) => place.standing === standing)} />)}
        </div>
      </div>
      <p className="nhsuk-hint">{map.legend}</p>
    </section>
  )
}

function Standing({ standing, places }: { standing: Place['standing']; places: Place[] }) {
  const { map } = useText().caseWork
  if (places.length === 0) return null
  return (
    <>
      <h3 className="nhsuk-heading-xs">{map.standings[standing]}</h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {places.map((place) => <li key={place.state}>{map.places[place.state]}<Days {...place} /></li>)}
      </ul>
    </>
  )
}

function Days({ standing, days: [first, last] }: Place) {
  const { map } = useText().caseWork
  if (first === undefined) return null
  if (standing === 'here') return <>, {fill(map.since, { day: last ?? first })}</>
  const when = last === undefined ? fill(map.on, { day: first }) : fill(map.between, { first, last })
  return <>, {standing === 'next' ? fill(map.before, { when }) : when}</>
}

const [row, line, top] = [34, 66, 20]
const y = (nth: number) => top + nth * row

/** Drawn on the server. Each place is a dot on one line; ways that were taken are whole, those that are open are dashed. Text is never under 14 px. */
function Picture({ places, ways }: Story['map']) {
  const { map } = useText().caseWork
  const height = y(places.length - 1) + top
  const named = (standing: Place['standing']) => places.filter((place) => place.standing === standing).map(({ state }) => map.places[state]).join(', ') || map.nowhere
  return (
    <svg className="heard-map__picture" viewBox={`0 0 288 ${height}`} width="288" height={height} role="img" aria-labelledby="map-title map-description">
      <title id="map-title">{map.picture}</title>
      <desc id="map-description">{fill(map.described, { here: named('here'), was: named('was'), next: named('next') })}</desc>
      {ways.map(({ from, to, isTaken }) => (
        <path key={`${from} ${to} ${String(isTaken)}`} d={arc(from, to)} fill="none" stroke={isTaken ? '#212b32' : '#005eb8'} strokeWidth="2" {...(isTaken ? {} : { strokeDasharray: '5 4' })} />
      ))}
      {places.map(({ state, standing }, nth) => (
        <g key={state}>
          <Dot standing={standing} cy={y(nth)} />
          <text x={line + 18} y={y(nth) + 5} fontSize="15" fontWeight={standing === 'here' ? 700 : 400} fill={standing === 'later' ? '#4c6272' : '#212b32'}>{map.places[state]}</text>
        </g>
      ))}
    </svg>
  )
}

function Dot({ standing, cy }: { standing: Place['standing']; cy: number }) {
  switch (standing) {
    case 'was':
      return <circle cx={line} cy={cy} r="6" fill="#212b32" />
    case 'here':
      return <><circle cx={line} cy={cy} r="10" fill="none" stroke="#212b32" strokeWidth="3" /><circle cx={line} cy={cy} r="5" fill="#212b32" /></>
    case 'next':
      return <circle cx={line} cy={cy} r="6" fill="#fff" stroke="#005eb8" strokeWidth="2" />
    case 'later':
      return <circle cx={line} cy={cy} r="3" fill="#768692" />
  }
}

/** The further, the wider, and never past the picture's edge. */
function arc(from: number, to: number): string {
  const wide = Math.min(line - 6, 10 + Math.abs(to - from) * 5)
  return `M ${line - 6} ${y(from)} C ${line - 6 - wide} ${y(from)}, ${line - 6 - wide} ${y(to)}, ${line - 6} ${y(to)}`
}
