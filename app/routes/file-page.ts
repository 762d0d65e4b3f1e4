import type { waysOfWriting } from '~/content/text'

const style = `body{font:18px/1.5 Arial,sans-serif;margin:2em auto;max-width:42em;padding:0 1em;color:#000;background:#fff}
h1{font-size:1.6em}h2{font-size:1.25em;border-top:1px solid #888;padding-top:1em}dt{font-weight:bold}dd{margin:0 0 1em}
.own{white-space:pre-wrap;overflow-wrap:anywhere}li{margin-bottom:.5em}@media print{body{margin:0;font-size:12pt}h2,dt{break-after:avoid}li,dd{break-inside:avoid}}`

type Page = Pick<(typeof waysOfWriting)['en'], 'lang' | 'dir'> & { heading: string; parts: readonly string[] }

/**
 * A page of HTML that stands alone and prints well: no script, no link, no picture, nothing from anywhere else, and of the file itself nothing but its
 * title. The parts come escaped: whoever makes them sends what anybody typed through `escaped`.
 */
export function filePage({ lang, dir, heading, parts }: Page): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'"
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<meta name="referrer" content="no-referrer"><title>${escaped(heading)}</title><style>${style}</style></head><body>${[`<h1>${escaped(heading)}</h1>`, ...parts].join('\n')}</body></html>\n`
}

/** A part without anything in it is left out. */
export function section(heading: string, inner: string): string {
  return inner === '' ? '' : `<h2>${escaped(heading)}</h2>${inner}`
}

export function list(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`
}

export function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}
