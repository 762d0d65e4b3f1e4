/** The support coordinator's page: who asked to be chased for, and nothing else of them. */
export const chasing = {
  title: 'Heard: chase for people',
  heading: 'Ask a service for somebody',
  lead: 'These people asked for support, sent their form, and wait. Each of them asked you to chase for them, and is shown that you looked and on which day.',
  never: 'Ask the service whether it has their form, and when it will be in touch. Say nothing of why they ask for support: you do not know it, and need not.',
  empty: 'Nobody asks you to chase anything now.',
  columns: { name: 'Name', reach: 'How the service reaches them', asked: 'Support', by: 'By' },
  late: 'The day has passed',
  general: 'Support in general',
  button: 'I have asked the service',
  done: 'They are told. Their name is gone from here.',
  gone: 'That one is not here any more. They may have heard from the service, or taken it back.',
}
