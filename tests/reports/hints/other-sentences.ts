/**
 * Sentences of a second writer, with other people and places than the corpus. `caught` has what must be touched by a hint;
 * `clean` must be left alone, each with one false hint at most.
 */
export const directory = [
  { team: 'Juniper Ward', headcount: 41 },
  { team: 'Renal Dialysis Unit', headcount: 27 },
  { team: 'Tissue Viability Service', headcount: 6 },
  { team: 'Mortuary', headcount: 5 },
  { team: 'Pharmacy', headcount: 63 },
]

export const caught: { text: string; spans: string[] }[] = [
  { text: 'Mrs Threlfall-Banerjee said it on 7 January and again at 06:45 the next day.', spans: ['Threlfall-Banerjee', '7 January', '06:45'] },
  { text: 'A girl called Xanthe in the mortuary copies how I talk.', spans: ['Xanthe', 'mortuary'] },
  { text: 'my colleague Teodora and me were sent home. Her friend Babs stayed.', spans: ['Teodora', 'Babs'] },
  { text: 'I am the only Welsh speaker on nights and the night sister makes jokes about sheep.', spans: ['only Welsh speaker', 'night sister'] },
  { text: 'It was Diwali, about ten past four, when the site manager came into bay 3.', spans: ['Diwali', 'ten past four', 'site manager', 'bay 3'] },
  { text: 'Five of us came over from Kumasi in 2019 and the ward clerk still cannot say our names.', spans: ['Five of us', 'Kumasi', '2019', 'ward clerk'] },
  { text: 'Hope told me to smile more. Then Faith and Violet said I was too loud.', spans: ['Hope', 'Faith', 'Violet'] },
  { text: 'The Tissue Viability Service has a joke about my prayer mat, and so does the matron.', spans: ['Tissue Viability Service', 'the matron'] },
  { text: 'sandeep asked why i had not been told about the rota and jade said it was an oversight', spans: ['sandeep', 'jade'] },
  { text: 'He is 74 and came from Montserrat after the volcano. Nobody would bring him a blanket.', spans: ['74', 'Montserrat'] },
  { text: 'You can text me on +44 7700 900123 or write to d.quaye@midvale.example.', spans: ['+44 7700 900123', 'd.quaye@midvale.example'] },
  { text: 'I am the one who fell asleep in the lecture, and Professor Ndiaye never let it go.', spans: ['fell asleep', 'Ndiaye'] },
  { text: 'Yesterday a porter, initials R.J., would not take the bed with me.', spans: ['Yesterday', 'R.J.'] },
  { text: 'Wojtek laughed. Siobhán was the only one with the decency to look away.', spans: ['Wojtek', 'Siobhán'] },
  { text: 'At our leaving do the head chef asked if I wanted bananas.', spans: ['leaving do', 'head chef'] },
  { text: 'There are only three midwives who wear hijab here, so it is plain who is meant.', spans: ['only three midwives'] },
  { text: 'The day of the inspection she moved me to theatre 2 so that I would not be seen.', spans: ['day of the inspection', 'theatre 2'] },
  { text: 'She parked her red Corsa across two bays and told Kwadwo to find the bus stop.', spans: ['red Corsa', 'Kwadwo'] },
  { text: 'Sister Aquino-Bell stopped the handover on Tuesday night because two of us spoke Tagalog.', spans: ['Aquino-Bell', 'Tuesday night', 'two of us'] },
  { text: 'My stammer gets worse when the consultant does his voices.', spans: ['My stammer', 'the consultant'] },
]

export const clean: string[] = [
  'They ask where I am really from, and when I say Leeds is home they laugh and ask again. It happens most weeks.',
  'Patients sometimes say that they want a white nurse. Managers tell us to swap and say nothing, and so we do.',
  'I was told that my English is not good enough. I have worked here for nine years and nobody has ever complained about my notes.',
  'Nobody on the ward says my name. They say “you” or “the agency girl”, and then they wonder why I do not answer.',
  'Hope is all that I have left. I will keep my head down and trust that it gets better, but it is hard.',
  'When a Muslim colleague asked for time to pray, people rolled their eyes. Christmas is never a question.',
  'Somebody wrote a word on the whiteboard and it stayed there all day. Staff walked past it. Visitors saw it too.',
  'i feel sick before every shift and i cry in the car park after. i only want to be treated like everybody else.',
  'HR said that it was banter. My union said that I should write it down. I do not know if I am right to be upset.',
  'Doctors talk over me. Relatives think that I am the cleaner. One in four days is a good day, I would say.',
]
