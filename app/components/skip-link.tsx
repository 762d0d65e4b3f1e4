import { useText } from '~/content/use-text'

/** The first thing a keyboard meets: jumps over the header to `<main id="maincontent">`. */
export function SkipLink() {
  return (
    <a className="nhsuk-skip-link" href="#maincontent">
      {useText().frame.skip}
    </a>
  )
}
