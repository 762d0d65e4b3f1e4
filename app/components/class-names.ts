/** Joins the class names that hold: `classNames('a', isOn && 'b')`. */
export function classNames(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
