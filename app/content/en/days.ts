/** What days are called, the week from Monday, and how a day is said: in this year, and in another. */
export const days = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  thisYear: '{weekday} {day} {month}',
  otherYear: '{weekday} {day} {month} {year}',
  /** How long a promise lasts. */
  lengths: {
    working: { one: '1 working day', more: '{count} working days' },
    calendar: { one: '1 day', more: '{count} days' },
    months: { one: '1 month', more: '{count} months' },
  },
}
