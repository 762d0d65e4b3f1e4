/** The package comes without types: the two grades that we ask it for. */
declare module 'text-readability' {
  const readability: { textStandard: (text: string, asNumber: true) => number; fleschKincaidGrade: (text: string) => number }
  export default readability
}
