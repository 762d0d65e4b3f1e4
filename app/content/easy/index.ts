import type { en } from '../en'
import type { Overlay } from '../overlay'
import { followUp, followUpAnswers, followUpPromises, followUpSafety } from './follow-up'
import { followUpAgreed, followUpAlert, followUpChoices, followUpCopy, followUpDescribed, followUpLearning, followUpSupport, followUpSupporter } from './follow-up-pages'
import { errors, frame, learning, putAway, support } from './around'
import { files, filesTold } from './files'
import { home } from './home'
import { promiseKeepers, reportCheck, reportErrors, reportGuess, reportNotices, reportPromises } from './report-check'
import { reportHints, reportLabels } from './report-labels'
import { reportPages } from './report-pages'
import { reportSent } from './report-sent'
import { reportStart } from './report-start'

/** Easy Read, area by area: what is not here is said as in English, and then it must be as easy (`tests/content/reporters-pages.test.ts`). */
export const easyRead: Overlay<typeof en> = {
  errors,
  files,
  filesTold,
  followUp,
  followUpAgreed,
  followUpAlert,
  followUpAnswers,
  followUpChoices,
  followUpCopy,
  followUpDescribed,
  followUpLearning,
  followUpPromises,
  followUpSafety,
  followUpSupport,
  followUpSupporter,
  frame,
  home,
  learning,
  promiseKeepers,
  putAway,
  reportCheck,
  reportErrors,
  reportGuess,
  reportHints,
  reportLabels,
  reportNotices,
  reportPages,
  reportPromises,
  reportSent,
  reportStart,
  support,
}
