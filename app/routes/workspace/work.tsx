import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '~/auth/guards'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'

export const meta = pageTitle((words) => words.workspace.work.title)

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request)
  return null
}

export default function Work() {
  const words = useText().workspace.work
  return (
    <>
      <h1>{words.heading}</h1>
      <p>{words.empty}</p>
    </>
  )
}
