import { accessibility } from './accessibility'
import { care } from './care'
import { caseWork } from './case-work'
import { chasing } from './chasing'
import { days } from './days'
import { education } from './education'
import { errors } from './errors'
import { files, filesRead, filesTold } from './files'
import { followUp } from './follow-up'
import { followUpAgreed } from './follow-up-agreed'
import { followUpAlert } from './follow-up-alert'
import { followUpAnswers } from './follow-up-answers'
import { followUpChoices } from './follow-up-choices'
import { followUpNewWords } from './follow-up-new-words'
import { followUpPromises } from './follow-up-promises'
import { followUpCopy } from './follow-up-copy'
import { followUpDescribed } from './follow-up-described'
import { followUpLearning } from './follow-up-learning'
import { followUpSafety } from './follow-up-safety'
import { followUpSupport } from './follow-up-support'
import { followUpSupporter } from './follow-up-supporter'
import { frame } from './frame'
import { held } from './held'
import { home } from './home'
import { interests } from './interests'
import { justTold } from './just-told'
import { learning } from './learning'
import { learningWork } from './learning-work'
import { mail } from './mail'
import { lookTold, meetingTold, readsFirst } from './meeting-told'
import { others } from './others'
import { privacy } from './privacy'
import { putAway } from './put-away'
import { putBack } from './put-back'
import { reaching } from './reaching'
import { records } from './records'
import { reportCheck, reportNotices } from './report-check'
import { reportErrors } from './report-errors'
import { reportGuess } from './report-guess'
import { reportHelped } from './report-helped'
import { reportHints, reportLabels } from './report-labels'
import { reportLists } from './report-lists'
import { reportPages } from './report-pages'
import { reportPaper } from './report-paper'
import { promiseKeepers, reportPromises } from './report-promises'
import { reportSent } from './report-sent'
import { reportShut } from './report-shut'
import { reportStart } from './report-start'
import { reportWheel } from './report-wheel'
import { roles } from './roles'
import { routeRecord } from './route-record'
import { signIn } from './sign-in'
import { standingBack } from './standing-back'
import { steps } from './steps'
import { support } from './support'
import { takenOut } from './taken-out'
import { telling } from './telling'
import { whatWeHold } from './what-we-hold'
import { wards } from './wards'
import { workspace } from './workspace'

/** Every word of the public pages in English, by area. A new area is a new file and one line here. */
export const en = {
  accessibility,
  care,
  caseWork,
  chasing,
  days,
  education,
  errors,
  files,
  filesRead,
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
  held,
  home,
  interests,
  justTold,
  learning,
  learningWork,
  mail,
  lookTold,
  meetingTold,
  readsFirst,
  others,
  privacy,
  promiseKeepers,
  putAway,
  putBack,
  reaching,
  records,
  reportCheck,
  reportErrors,
  reportGuess,
  reportHelped,
  reportHints,
  reportLabels,
  reportLists,
  reportNotices,
  reportPages,
  reportPaper,
  reportPromises,
  reportSent,
  reportShut,
  reportStart,
  reportWheel,
  roles,
  routeRecord,
  signIn,
  standingBack,
  steps,
  support,
  takenOut,
  telling,
  whatWeHold,
  wards,
  workspace,
}
