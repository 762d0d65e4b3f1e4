import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { pageTitle } from '~/content/page-title'
import { listsVersion } from '~/reports/code-lists'
import { workingDaysPromised } from '~/reports/draft-days'
import { limitsInEffect } from '~/trust/legal-limits'
import { trustSettings } from '~/trust/settings'
import { orSayAway } from '../when-away'
import { PaperPage } from './paper-page'
import { today } from './save-page'

export const meta = pageTitle((words) => words.reportPaper.title)

/** The form on paper: the same questions and lists, the trust's own targets, address and numbers. It holds nothing of anybody. */
export async function loader(_: LoaderFunctionArgs) {
  publicDoor()
  const { readingHours, ringUs, paperTo, networkName, urgentLines, legalLimits, otherHelp, wheel, trustName } = await trustSettings()
  return {
    trust: { readingHours, ringUs, paperTo, networkName, urgentLines, otherHelp, wheel, trustName },
    limits: limitsInEffect(legalLimits, today()),
    within: await orSayAway(workingDaysPromised),
    version: listsVersion,
    today: today(),
  }
}

export type Paper = Awaited<ReturnType<typeof loader>>

export default function PaperForm() {
  return <PaperPage {...useLoaderData<typeof loader>()} />
}
