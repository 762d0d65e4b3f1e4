import { index, layout, route, type RouteConfig } from '@remix-run/route-config'

/**
 * Every address of the application, in one list. Route modules live in `routes/`, one folder each where there is more
 * than one file. `*` stands last: an unknown address is a page like any other, with a sentence that helps.
 */
export default [
  layout('routes/public.tsx', [
    index('routes/home.tsx'),
    route('follow-up', 'routes/follow-up/route.tsx'),
    route('follow-up/messages', 'routes/follow-up/messages.tsx'),
    route('follow-up/choices', 'routes/follow-up/choices.tsx'),
    route('follow-up/one-more-page', 'routes/follow-up/one-more-page.tsx'),
    route('follow-up/take-back', 'routes/follow-up/take-back.tsx'),
    route('follow-up/leave', 'routes/follow-up/leave.ts'),
    route('follow-up/reviewers', 'routes/follow-up/reviewers.ts'),
    route('follow-up/question', 'routes/follow-up/question.ts'),
    route('follow-up/option', 'routes/follow-up/option.ts'),
    route('follow-up/owed', 'routes/follow-up/owed.ts'),
    route('follow-up/finishing', 'routes/follow-up/finishing.ts'),
    route('follow-up/since-then', 'routes/follow-up/since-then.ts'),
    route('follow-up/open-again', 'routes/follow-up/open-again.ts'),
    route('follow-up/another-look', 'routes/follow-up/another-look.ts'),
    route('follow-up/take-up-again', 'routes/follow-up/take-up-again.ts'),
    route('follow-up/meeting', 'routes/follow-up/meeting.ts'),
    route('follow-up/incident', 'routes/follow-up/incident.ts'),
    route('follow-up/rhythm', 'routes/follow-up/rhythm.ts'),
    route('follow-up/wait', 'routes/follow-up/wait.ts'),
    route('support', 'routes/support.tsx'),
    route('education', 'routes/education.tsx'),
    route('learning', 'routes/learning.tsx'),
    route('privacy', 'routes/privacy.tsx'),
    route('accessibility', 'routes/accessibility.tsx'),
    route('too-large', 'routes/too-large.tsx'),
  ]),
  route('*', 'routes/unknown.tsx'),
] satisfies RouteConfig
