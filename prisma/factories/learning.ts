import { createHash } from 'node:crypto'
import type { Sql } from 'postgres'
import type { Body, CoarseCodes } from '~/learning/item'
import { quarterOf } from '~/learning/item'
import { dateOnly } from '~/platform/working-days'

type Item = Omit<CoarseCodes, 'quarter'> & { monthsAgo: number } & Omit<Body, 'remark'>

const rule = { direction: 'system->patient', theme: 'ruleOrPlace' } as const

/**
 * What the demo trust has learnt already. Seven are like a04's (a rule, place or picture, toward patients), so that it is the eighth; two are like
 * a02's, so that it is held.
 */
const items: readonly Item[] = [
  {
    ...rule, division: 'Local', monthsAgo: 1, title: 'Hair and skin care on the stock list',
    happened: 'Products for afro hair and darker skin were not on the list that wards order from. Patients waited, or went without.',
    impact: 'People did not feel like themselves, and said that the ward was not made for them.',
    responsible: 'A stock list that nobody had read with these patients in mind.',
    changed: 'The list was rewritten with patients and carers, and wards keep a week’s supply.',
    worked: 'Three months on, nobody has waited longer than a day.', question: 'What is on your order list that only some people need, and what is missing?',
  },
  {
    ...rule, division: 'Secure', monthsAgo: 2, title: 'Leave forms in one language',
    happened: 'The form that patients fill in before leave was in English only, and was read as a sign of whether they understood the plan.',
    impact: 'Leave was put off for people who had understood it well.', responsible: 'A form that tested English in place of safety.',
    changed: 'The plan is gone through with an interpreter, and the form says so.', worked: 'Leave is put off as often for everybody now.',
    question: 'Which of our forms tests something that it was never meant to?',
  },
  {
    ...rule, division: 'Local', monthsAgo: 2, title: 'Pictures on the walls',
    happened: 'The pictures in a waiting area showed one kind of family in every frame.', impact: 'Some patients said that they looked for the door first.',
    responsible: 'Pictures chosen once, years ago, by a few people.', changed: 'Patients and carers chose new ones with the arts team.',
    worked: 'People stop and look. We do not know yet what else it changes.', question: 'Who would see themselves on your walls?',
  },
  {
    ...rule, division: 'Community', monthsAgo: 4, title: 'Appointments on holy days',
    happened: 'The booking system offered days on which many patients of one faith could not come, and counted them as missed.',
    impact: 'People were discharged for not attending.', responsible: 'A rule that counted a missed day without asking why.',
    changed: 'The system asks at the first contact, and the rule asks why before it counts.', worked: 'Fewer are discharged for missed days.',
    question: 'Which rule of yours never asks why?',
  },
  {
    ...rule, division: 'Physical health', monthsAgo: 5, title: 'A skin chart with one skin',
    happened: 'The chart for judging pressure sores showed light skin alone.', impact: 'Sores were seen late on darker skin.',
    responsible: 'The chart that came with the equipment.', changed: 'A chart with all skin tones, and an hour of practice for every team.',
    worked: 'Early sores are found about as early for everybody.', question: 'What do your charts teach us not to see?',
  },
  {
    ...rule, division: 'Local', monthsAgo: 7, title: 'Food that nobody could eat',
    happened: 'The menu for the night had nothing that some patients could eat, and the kitchen was closed.', impact: 'People went hungry, or relied on visitors.',
    responsible: 'A contract that counted meals and not people.', changed: 'Meals for the night are ordered with the day’s, for everybody.',
    worked: 'Yes. The ward keeps a note of every time it fails.', question: 'Who goes without when the kitchen closes?',
  },
  {
    ...rule, division: 'Secure', monthsAgo: 8, title: 'Names on the board',
    happened: 'The board shortened names that did not fit its columns.', impact: 'Patients were called by names that were not theirs.',
    responsible: 'A template with twelve letters.', changed: 'The board takes any length, and people are asked how to say their name.',
    worked: 'Mostly. New staff are told on their first day.', question: 'Whose name did you shorten last?',
  },
  {
    direction: 'staff->staff', theme: 'treatedAsLessAble', division: 'Community', monthsAgo: 3, title: 'Checked more than others',
    happened: 'The work of colleagues who trained abroad was checked twice, and that of others once.', impact: 'People doubted themselves and thought of leaving.',
    responsible: 'A habit that nobody had written down.', changed: 'What is checked is written down, and is the same for everybody.',
    worked: 'We ask again in spring.', question: 'What do you check, and whose?',
  },
  {
    direction: 'staff->staff', theme: 'treatedAsNotBelonging', division: 'Corporate', monthsAgo: 6, title: 'A name said properly',
    happened: 'A colleague’s name was changed to one that others found easier.', impact: 'They stopped speaking in meetings.',
    responsible: 'A habit, and nobody who said stop.', changed: 'Names are asked for and practised when people join.',
    worked: 'People say that it is a small thing that is not small.', question: 'Whose name do you avoid?',
  },
]

/** Plants what was published before today as the database's owner. Run again, it changes nothing. */
export async function plantLearning(sql: Sql, { at }: { at: Date }): Promise<void> {
  const rows = items.map(({ direction, theme, division, monthsAgo, ...sentences }) => {
    const on = dateOnly(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - monthsAgo, 12)))
    return { id: idOf(sentences.title), direction, theme, division, quarter: quarterOf(on), body: sql.json({ ...sentences, remark: null }), publishedOn: on }
  })
  await sql`insert into "LearningItem" ${sql(rows)} on conflict do nothing`
}

/** A uuid with the marks of version 4, made from a title. */
function idOf(title: string): string {
  const hex = createHash('sha256').update(`heard learning ${title}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
