import type { Page } from '@playwright/test'

/** What is typed into a step's form, by the name of each field: a text, a code, a name from a list, or a day such as 2026-11-24. */
export type StepAnswers = Readonly<Record<string, string | readonly string[]>>

/** Fills in the form that is open. What the form brings along and is not answered here stays. */
export async function fillStep(page: Page, answers: StepAnswers): Promise<void> {
  for (const [name, value] of Object.entries(answers)) await answer(page, name, [value].flat())
}

async function answer(page: Page, name: string, values: readonly string[]): Promise<void> {
  const form = page.locator('main form')
  const [first = ''] = values
  if ((await form.locator(`[name="${name}.day"]`).count()) > 0) {
    const [year = '', month = '', date = ''] = first.split('-')
    for (const [part, typed] of Object.entries({ day: date, month, year })) await form.locator(`[name="${name}.${part}"]`).fill(typed)
    return
  }
  const inputs = form.locator(`[name="${name}"]`)
  const type = await inputs.first().getAttribute('type')
  if (type !== 'radio' && type !== 'checkbox') {
    await inputs.fill(first)
    return
  }
  for (const value of values) {
    const coded = form.locator(`[name="${name}"][value="${value}"]`)
    await ((await coded.count()) > 0 ? coded : inputs.and(form.getByLabel(value, { exact: true }))).check()
  }
}
