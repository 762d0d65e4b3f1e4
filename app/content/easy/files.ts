import type { en } from '../en'
import type { Overlay } from '../overlay'

/** Pictures beside what somebody tells, and what became of them. */
export const files: Overlay<typeof en.files> = {
  lead: 'You can add up to {most} pictures. You do not have to.',
  mind: 'We do not change what a picture shows. Do not add a picture of a patient. Do not add a patient’s notes.',
  drawn: 'We make a new copy of each picture. We take out what is hidden in it.',
  readers: 'One person looks at it first. They decide who else can see it.',
  hint: 'Each picture can be up to 10 MB. We cannot take documents, films or sound. You can add a screenshot.',
  held: 'We check each picture for viruses. The check does not work now. Nobody can open the picture yet.',
  problems: {
    notAPicture: 'We cannot open this as a picture. Add a photo or a screenshot. Or tell us in words what it shows.',
    document: 'We cannot take documents. Your name may be hidden in them. Add a screenshot of the page.',
    film: 'We cannot take films or sound. Keep it safe. Tell us in words what it shows.',
    phoneFormat: 'We cannot open this kind of photo. Take a screenshot of it. Then add the screenshot.',
    tooLarge: 'This file is larger than 10 MB. Take a screenshot of it. Then add the screenshot.',
    tooManyDots: 'This picture is too big to open. Take a screenshot of it. Then add the screenshot.',
    unreadable: 'This picture is broken. Take a screenshot of it. Then add the screenshot.',
    harmful: 'Our check found a virus in this file. We did not keep it. Do not open it again.',
    noRoom: 'We cannot take a picture now. Try again later. Or go on without it.',
    noMore: 'We cannot keep more pictures from you. Tell us in words what it shows.',
  },
}

export const filesTold: Overlay<typeof en.filesTold> = {
  lead: 'You can add up to {most} pictures at one time. You do not have to.',
  added: 'We have your pictures. We tell you what we took out.',
  goneWithPage: 'You chose a picture. We do not have it. Please add it again.',
  held: 'We have to check it for viruses. Nobody can open it before that.',
  harmful: 'We found a virus in it. We deleted it. You can tell us in words what it showed.',
}
