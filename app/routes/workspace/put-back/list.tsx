import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '~/auth/guards'
import { pathToComeBackTo } from '~/auth/openid'
import { parkedOf } from '~/auth/parked'
import { Button } from '~/components/button'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { isWords } from '~/http/typed'

export const meta = pageTitle((words) => words.putBack.title)

/** What was typed when the session had ended. Whoever has nothing here goes on to the page that they wanted. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { personId } = await requireStaff(request)
  const parked = await parkedOf(personId)
  if (parked.length === 0) throw onward(request)
  return { parked: parked.map(({ id, page, fields }) => ({ id, page, fields, words: fields.map(([, value]) => value).filter(isWords) })) }
}

function onward(request: Request): Response {
  return redirect(pathToComeBackTo(new URL(request.url).searchParams.get('page')), 303)
}

/** The forms here are plain: each is answered by "send it on", which only a browser's own post follows with what it holds. */
export default function PutBack() {
  const { parked } = useLoaderData<typeof loader>()
  const words = useText().putBack
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="nhsuk-lede-text">{words.lead}</p>
      <p>{words.goes}</p>
      {parked.map(({ id, page, fields, words: typed }) => (
        <form key={id} method="post" action={`/workspace/put-back/${id}`} autoComplete="off">
          <h2>{words.typed}</h2>
          {typed.length === 0 && <p>{words.nothing}</p>}
          {typed.map((said, nth) => (
            <p key={nth} className="heard-typed" translate="no">
              {said}
            </p>
          ))}
          {fields.map(([name, value], nth) => (
            <input key={nth} type="hidden" name={name} value={value} />
          ))}
          <Button>{words.send}</Button>
          <p>
            <button type="submit" formAction={`/workspace/put-back/${id}?delete`} className="heard-link">
              {words.delete}
            </button>
          </p>
          <p>
            <a href={page}>{words.page}</a>
          </p>
        </form>
      ))}
    </>
  )
}
