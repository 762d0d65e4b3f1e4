import { publicDoor } from '~/auth/guards'

/** Any address that is not one of ours. It has a loader of its own so that the frame has its settings. */
export function loader(): never {
  publicDoor()
  throw new Response(null, { status: 404 })
}

export function action(): never {
  publicDoor()
  throw new Response(null, { status: 404 })
}

export default function Unknown() {
  return null
}
