/**
 * What somebody typed, with an apostrophe before it where a spreadsheet that opens the file would take it for a formula.
 * Source: OWASP, CSV Injection.
 */
export function notAFormula(text: string): string {
  return /^\s*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text
}
