/** Who reads what a lead writes down. */
export const onlyTheRecord = 'It stands in the record of this route, which its lead and the first reader read.'
