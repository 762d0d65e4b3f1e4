import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '~/auth/guards'
import type { Acting } from '~/cases/acting'
import { noteSubjects, readColleaguesNotes, writeNote } from '~/cases/colleagues/colleagues-notes'
import { CaseNotFound } from '~/cases/errors'
import { carriesWords, openCase, type OpenCase } from '~/cases/open-case'
import { decideHidden, hideWords, showHidden, takenKinds, takenReasons, tombstonesOf, waitingHere } from '~/cases/taken-out/taken-out'
import { pageTitle } from '~/content/page-title'
import { text } from '~/content/text'
import { formIn, textOf, textsOf } from '~/http/form'
import { asActor, type Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'
import { linesOfTakenOut } from '../../follow-up/taken-out-lines'
import { noSuchCase, notTaken } from './answer'
import { long, one, questionsOf, readForm } from './form/fields'
import { type Answer, NotesPage } from './notes-page'

export const meta = pageTitle((words) => words.takenOut.title)

const noteFields = { words: long(), about: one(noteSubjects) }
const wordsFields = { words: long(), kind: one(takenKinds), why: one(takenReasons) }

/** Notes between those who carry the case, and words that two first readers take out of it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { personId } = await requireStaff(request)
  return asActor({ as: 'staff', personId }, async (tx) => {
    const open = await carried(tx, personId, params.ref)
    const day = (on: Date) => dayInWords(on, now())
    const waiting = await waitingHere({ tx, open, personId })
    return {
      caseRef: open.ref,
      done: new URL(request.url).searchParams.get('done'),
      mayTakeOut: open.actor.capacities.has('firstReader'),
      notes: (await readColleaguesNotes(tx, open)).map(({ on, ...note }) => ({ ...note, day: day(on) })),
      waiting: waiting && { ...waiting, on: day(waiting.on) },
      tombstones: linesOfTakenOut((await tombstonesOf(tx, open.id)).filter(({ standing }) => standing === 'removed'), text('en'), day),
      questions: { note: questionsOf(noteFields), hide: questionsOf(wordsFields) },
    }
  }).catch((error: unknown) => {
    throw noSuchCase(error)
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { personId } = await requireStaff(request)
  const posted = await formIn(request)
  const way = textOf(posted, 'way')
  const typed = Object.fromEntries(['words', 'about', 'kind', 'why'].map((name) => [name, textsOf(posted, name)]))
  const nothing: Answer = { way, typed, problems: {}, missing: [], shown: null }
  try {
    return await asActor({ as: 'staff', personId }, async (tx) => {
      const open = await carried(tx, personId, params.ref)
      const acting: Acting = { tx, open, strand: open.review, personId }
      const done = (what: string) => redirect(`/workspace/cases/${open.ref}/notes?done=${what}`, 303)
      switch (way) {
        case 'show':
          return data({ ...nothing, shown: await showHidden(acting) })
        case 'removed':
        case 'putBack':
          await decideHidden(acting, way)
          return done(way)
        case 'hide': {
          const read = readForm(wordsFields, posted)
          if ('problems' in read) return data({ ...nothing, problems: read.problems }, { status: 400 })
          await hideWords(acting, read.values)
          return done('hidden')
        }
        default: {
          const read = readForm(noteFields, posted)
          if ('problems' in read) return data({ ...nothing, way: 'note', problems: read.problems }, { status: 400 })
          await writeNote(acting, read.values)
          return done('note')
        }
      }
    })
  } catch (error) {
    if (error instanceof Response) throw error
    return data({ ...nothing, missing: [...notTaken(error).missing] }, { status: 409 })
  }
}

/** @throws CaseNotFound for whoever does not carry the case's words */
async function carried(tx: Transaction, personId: string, ref = ''): Promise<OpenCase> {
  const open = await openCase(tx, personId, ref)
  if (!carriesWords(open)) throw new CaseNotFound()
  return open
}

export default function Notes() {
  return <NotesPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
