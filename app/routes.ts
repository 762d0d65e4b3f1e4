import { index, layout, route, type RouteConfig } from '@remix-run/route-config'

/**
 * Every address of the application, in one list. Route modules live in `routes/`, one folder each where there is more
 * than one file. `*` stands last: an unknown address is a page like any other, with a sentence that helps.
 */
export default [
  layout('routes/public.tsx', [
    index('routes/home.tsx'),
    route('report', 'routes/report/route.tsx'),
    route('report/sent', 'routes/report/sent.tsx'),
    route('support', 'routes/support.tsx'),
    route('education', 'routes/education.tsx'),
    route('learning', 'routes/learning.tsx'),
    route('privacy', 'routes/privacy.tsx'),
    route('accessibility', 'routes/accessibility.tsx'),
    route('too-large', 'routes/too-large.tsx'),
  ]),
  route('report/leave', 'routes/report/leave.ts'),
  route('*', 'routes/unknown.tsx'),
] satisfies RouteConfig
