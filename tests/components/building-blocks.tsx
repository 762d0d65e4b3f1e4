import { Card, Details, InsetText, NotificationBanner, WarningCallout } from '~/components/asides'
import { Button, ButtonLink, PrintButton } from '~/components/button'
import { Checkboxes, Radios } from '~/components/choices'
import { DateInput } from '~/components/date-input'
import { ErrorSummary } from '~/components/error-summary'
import { BackLink } from '~/components/links'
import { SummaryList, Table, Tag } from '~/components/lists'
import { PromiseTracker } from '~/components/promise-tracker'
import { Textarea, TextInput } from '~/components/text-input'
import { WorkspaceFrame } from '~/components/workspace-frame'

const header = {
  serviceName: 'Heard',
  organisationName: 'Northshore Care NHS Foundation Trust',
  homeHref: '/workspace/work',
  hasLozenge: true,
  navigation: ['My work', 'Cases', 'Learning', 'Leaders', 'People', 'Settings'].map((text, at) => ({ href: `/workspace/${at}`, text, isCurrent: at === 1 })),
}

/** Every building block once, inside the frame of the workspace. */
export function BuildingBlocks() {
  return (
    <WorkspaceFrame header={header} person={{ name: 'Amara Okafor', roles: ['First reader'] }} signOutAction="/sign-out" footerLinks={[{ href: '/privacy', text: 'Privacy' }]}>
      <BackLink href="/back" />
      <ErrorSummary errors={[{ fieldId: 'story', text: 'Tell us what happened, in one line or many' }]} />
      <h1>Building blocks</h1>
      <NotificationBanner id="sent" heading="Your message was sent" isSuccess />
      <Words />
      <Questions />
    </WorkspaceFrame>
  )
}

function Words() {
  return (
    <>
      <PromiseTracker
        label="What we promised"
        promises={[
          { id: 'a', standing: 'kept', sentence: 'We have your report.', day: 'Friday 20 November' },
          { id: 'b', standing: 'late', sentence: 'The first reader writes to you.', day: 'by Wednesday 25 November', now: 'The executive lead was told, and rings the first reader today.' },
          { id: 'c', standing: 'next', sentence: 'We tell you which way we suggest.', day: 'by Friday 27 November' },
          { id: 'd', standing: 'later', sentence: 'Two reviewers are proposed to you.' },
        ]}
      />
      <InsetText>
        <p>You can stop at any time.</p>
      </InsetText>
      <WarningCallout heading="Before you go on">
        <p>They may guess who told us.</p>
      </WarningCallout>
      <Details summary="Why we ask">
        <p>So that we can keep you safe.</p>
      </Details>
      <Card heading="A story" href="/learning/1">
        <p>What we changed.</p>
      </Card>
      <SummaryList rows={[{ key: 'Where', value: 'A ward', change: { href: '/where', text: 'Change', about: 'where it happened' } }]} />
      <Tag colour="yellow">Late</Tag>
      <Table id="figures" caption="Who reads what" columns={['Who', 'What']} rows={[{ id: '1', cells: ['The first reader', 'What you wrote'] }]} />
    </>
  )
}

function Questions() {
  return (
    <form method="post" action="/" autoComplete="off" data-keep="This could not be sent.">
      <Textarea id="story" name="story" label="What happened" hint="Any language." error="Tell us what happened, in one line or many" limit={20} />
      <TextInput id="words" name="words" label="Your words" width={20} />
      <DateInput id="day" name="day" label="When was it?" hint="For example, 24 11 2026" value={{ day: '24', month: '11', year: '2026' }} />
      <Radios
        id="reach"
        name="reach"
        label="How may we reach you?"
        choices={[
          { id: 'reach-code', value: 'code', label: 'With my words only', hint: 'You come back here to read our answer.' },
          { id: 'reach-phone', value: 'phone', label: 'By phone', reveals: <TextInput id="number" name="number" label="Your number" inputMode="tel" width={20} /> },
        ]}
      />
      <Checkboxes id="choices" name="choices" label="What may we do?" chosen={['contact']} choices={[{ id: 'choices-contact', value: 'contact', label: 'Contact me' }]} />
      <Button>Go on</Button> <ButtonLink href="/later" look="secondary">Come back later</ButtonLink> <PrintButton>Print</PrintButton>
    </form>
  )
}
