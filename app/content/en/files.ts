import type { Change, Refusal } from '~/reports/files/kinds'

/** Pictures beside what somebody tells: how they are added, what was taken out of them, and why one is not taken. */
export const files = {
  heading: 'Photos or screenshots',
  lead: 'You can add up to {most} pictures here. You do not have to.',
  mind: 'What can be seen in a picture stays in it. Please do not add one that shows a patient or a patient’s notes.',
  drawn: 'We draw every picture anew. Its name and what is hidden in it are not kept.',
  readers: 'The first reader looks at it first. Nobody else sees it before that reader says so.',
  label: 'Choose pictures from this device',
  hint: 'Up to 10 MB each. We cannot take documents, films or sound. A screenshot of a page is a picture.',
  add: 'Add the pictures',
  list: 'Pictures you added',
  image: 'Image {nth}, {size}',
  kilobytes: '{count} KB',
  megabytes: '{count} MB',
  remove: 'Remove',
  removeOne: 'Remove image {nth}',
  takenOut: 'We took out: {what}.',
  nothingHidden: 'We found nothing hidden in it.',
  held: 'Our virus check does not answer now. We keep the picture, and nobody can open it before it was checked.',
  changes: {
    place: 'the place where it was taken',
    time: 'the day and the time',
    device: 'which phone or camera took it',
    hidden: 'other hidden notes',
    behind: 'hidden data behind the picture',
    movement: 'the movement, so that only the first picture is left',
    smaller: 'some of its size',
  } satisfies Record<Change, string>,
  which: 'File {nth}: {says}',
  problems: {
    notAPicture: 'This is not a picture that we can open. Add a photo or a screenshot, or say in words what it shows.',
    document: 'We do not take documents. They can hold your name where nobody looks. Add a screenshot of the page, or copy its words into your story.',
    film: 'We do not take films or sound. Keep it safe, and say in words what can be seen or heard.',
    phoneFormat: 'We cannot open this kind of photo. Take a screenshot of it and add that.',
    empty: 'There is nothing in this file. Choose another one.',
    tooLarge: 'This file is larger than 10 MB. Take a screenshot of the picture and add that. It is smaller.',
    tooManyDots: 'This picture is too big to open. Take a screenshot of it and add that.',
    unreadable: 'This picture is broken, so we could not open it. Take a screenshot of it and add that.',
    harmful: 'Our virus check found something harmful in this file. We did not keep it. Do not open it again.',
    tooMany: 'You can add up to 5 pictures. Remove one, then add this one.',
    tooMuch: 'The files are larger than 25 MB together. Add them one at a time.',
    noRoom: 'We cannot take a picture just now. Try again in some minutes, or go on without it.',
    words: 'Words came where a picture belongs. Choose the picture again.',
  } satisfies Record<Refusal, string>,
  stillHere: 'Everything that you typed is still here.',
  checked: 'Pictures',
  cut: 'What you sent did not arrive whole. Your words are still here. Send it again.',
}

/** Pictures of a report as colleagues see them. */
export const filesRead = {
  heading: 'Pictures',
  lead: 'Opening a picture is recorded. The person who told us sees on which day somebody looked, and in which role.',
  download: 'It is saved on this computer. Delete it there when you have looked.',
  first: 'Look at each picture first. Can a patient be recognised in it? Then leave it closed to others.',
  open: 'Open image {nth}',
  release: 'Let others on this case see image {nth}',
  takeBack: 'Close image {nth} to others again',
  released: 'Others who carry this case can see it.',
  notReleased: 'Only first readers can see it.',
  lookFirst: 'Open it before you let others see it.',
  held: 'It waits for the virus check, which does not answer now. Nobody can open it before that.',
  harmful: 'The virus check found something harmful in it. The picture was deleted.',
  fileName: 'image-{nth}.jpg',
}

/** Pictures as the person who told us sees them afterwards. */
export const filesTold = {
  heading: 'Pictures you added',
  clear: 'It is kept with what you told us.',
  held: 'It waits for our virus check. Nobody can open it before that.',
  harmful: 'Our virus check found something harmful in it. We deleted it. You can tell us in words what it showed.',
}
