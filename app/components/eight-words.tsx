/** The words that open a report, large, in their order. Browsers are asked not to translate them. `label` where no heading stands above them. */
export function EightWords({ words, label }: { words: readonly string[]; label?: string }) {
  return (
    <ol className="heard-words" aria-label={label} translate="no">
      {words.map((word, nth) => (
        <li key={`${nth} ${word}`}>{word}</li>
      ))}
    </ol>
  )
}
