import type { en } from '../en'
import type { Overlay } from '../overlay'
import { followUp, followUpAnswers, followUpPromises, followUpSafety } from './follow-up'
import { followUpAgreed, followUpAlert, followUpChoices, followUpCopy, followUpDescribed, followUpLearning, followUpSupport, followUpSupporter } from './follow-up-pages'
import { accessibility } from './accessibility'
import { errors, frame, learning, putAway, support } from './around'
import { files, filesTold } from './files'
import { home } from './home'
import { justTold } from './just-told'
import { privacy } from './privacy'
import { followUpNewWords, reportHelped, reportWheel } from './report-helped'
import { reportPaper } from './report-paper'
import { takenOut } from './taken-out'
import { promiseKeepers, reportCheck, reportErrors, reportGuess, reportNotices, reportPromises } from './report-check'
import { reportHints, reportLabels } from './report-labels'
import { reportPages } from './report-pages'
import { reportSent } from './report-sent'
import { reportShut } from './report-shut'
import { reportStart } from './report-start'

/** Easy Read, area by area: what is not here is said as in English, and then it must be as easy (`tests/content/reporters-pages.test.ts`). */
export const easyRead: Overlay<typeof en> = {
  accessibility,
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
  followUpNewWords,
  followUpPromises,
  followUpSafety,
  followUpSupport,
  followUpSupporter,
  frame,
  home,
  justTold,
  learning,
  privacy,
  promiseKeepers,
  putAway,
  reportCheck,
  reportErrors,
  reportGuess,
  reportHelped,
  reportHints,
  reportLabels,
  reportNotices,
  reportPages,
  reportPaper,
  reportPromises,
  reportSent,
  reportShut,
  reportStart,
  reportWheel,
  support,
  takenOut,
}
