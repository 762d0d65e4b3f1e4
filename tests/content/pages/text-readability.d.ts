/** The two of its formulas that we use; the package ships no types. */
declare module 'text-readability' {
  const readability: {
    /** US school grade on which most of eight formulas agree; a number where `isNumber` is true. */
    textStandard: (text: string, isNumber: true) => number
    /** Flesch–Kincaid grade. */
    fleschKincaidGrade: (text: string) => number
  }
  export default readability
}
