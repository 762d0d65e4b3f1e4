/** What everybody in a meeting reads in their own thread, whoever stopped it and whatever for. */
export const meetingTold = {
  willNotGoAhead: 'What was being prepared or arranged will not go ahead. Nobody is told who stopped it, or why.',
  standsAgain: 'What was arranged can go ahead after all. We will tell you when.',
}
