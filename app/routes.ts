import { index, layout, prefix, route, type RouteConfig } from '@remix-run/route-config'

/**
 * Every address of the application, in one list. Route modules live in `routes/`, one folder each where there is more
 * than one file. `*` stands last: an unknown address is a page like any other, with a sentence that helps.
 */
export default [
  layout('routes/public.tsx', [
    index('routes/home.tsx'),
    route('support', 'routes/support.tsx'),
    route('education', 'routes/education.tsx'),
    route('learning', 'routes/learning.tsx'),
    route('privacy', 'routes/privacy.tsx'),
    route('accessibility', 'routes/accessibility.tsx'),
    route('too-large', 'routes/too-large.tsx'),
    route('sign-in/problem', 'routes/sign-in/problem.tsx'),
    route('sign-out', 'routes/sign-in/signed-out.tsx'),
    route('demo/identity/choose/:uid', 'routes/demo/identity.tsx'),
    route('demo/mailbox', 'routes/demo/mailbox.tsx'),
  ]),
  route('sign-in', 'routes/sign-in/start.tsx'),
  route('sign-in/callback', 'routes/sign-in/callback.tsx'),
  route('workspace', 'routes/workspace/enter.tsx'),
  route('workspace/sign-out', 'routes/workspace/sign-out.tsx'),
  layout(
    'routes/workspace/layout.tsx',
    prefix('workspace', [
      route('work', 'routes/workspace/work.tsx'),
      route('cases', 'routes/workspace/case/list.tsx'),
      route('cases/:ref', 'routes/workspace/case/overview.tsx'),
      route('cases/:ref/account', 'routes/workspace/case/account.tsx'),
      route('cases/:ref/:noun', 'routes/workspace/case/step.tsx'),
      route('people', 'routes/workspace/people/list.tsx'),
      route('people/import', 'routes/workspace/people/import.tsx'),
      route('people/:personId', 'routes/workspace/people/person.tsx'),
      route('people/:personId/roles/:assignmentId', 'routes/workspace/people/role-end.tsx'),
      route('people/:personId/disabling', 'routes/workspace/people/disabling.tsx'),
      route('people/:personId/enabling', 'routes/workspace/people/enabling.tsx'),
    ]),
  ),
  route('workspace/people/directory.csv', 'routes/workspace/people/export.tsx'),
  route('hooks/mail', 'routes/hooks/mail.ts'),
  route('*', 'routes/unknown.tsx'),
] satisfies RouteConfig
