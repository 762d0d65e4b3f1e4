/**
 * Names that are ordinary words too. One of them is a name only where it does what people do: "Grace told me", "ask Joy", "Rose, who…".
 * Virtue names as they are given in West and southern Africa and the Caribbean, flowers and months, and short English forms.
 */
export const namesThatAreWords: ReadonlySet<string> = new Set(
  ('grace joy mercy rose will mark patience blessing faith hope charity prudence peace comfort precious gift goodness promise praise memory prosper fortune innocent '
    + 'wisdom justice favour miracle happiness beauty charm courage loveness trust may june april august summer autumn dawn eve holly ivy daisy lily poppy violet iris heather '
    + 'jasmine olive ruby pearl amber crystal jade bill bob rob jack nick pat sue dot frank grant guy art dean earl max ray drew chuck bay kit gay gene jay penny ginger sandy misty '
    + 'robin martin jean joan carol angel destiny melody harmony honour constance victor christian major prince king queen bishop sunday monday friday thursday sam tom don sheila '
    + 'sunny star sky storm rain river forest brook lane asha bal mai an son ho do so long kim lee ash kay bea val viv ted ed al tim jim joe ken les len ron stan roy').split(' '),
)
