/** What was sent with a form. @throws Response 400 where it is not a form at all, which no page of ours sends. */
export async function formIn(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw new Response(null, { status: 400 })
  }
}

/** A field's text; empty where it is missing or is a file. */
export function textOf(form: FormData, field: string): string {
  const value = form.get(field)
  return typeof value === 'string' ? value : ''
}

/** Every text of a field that may come more than once, in the order of the form; files are left out. */
export function textsOf(form: FormData, field: string): string[] {
  return form.getAll(field).filter((value) => typeof value === 'string')
}
