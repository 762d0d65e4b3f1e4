import { accessibility } from './accessibility'
import { education } from './education'
import { errors } from './errors'
import { frame } from './frame'
import { home } from './home'
import { learning } from './learning'
import { privacy } from './privacy'
import { reportCheck, reportNotices } from './report-check'
import { reportPages } from './report-pages'
import { reportSent } from './report-sent'
import { reportStart } from './report-start'
import { support } from './support'

/** Every word of the public pages in English, by area. A new area is a new file and one line here. */
export const en = { accessibility, education, errors, frame, home, learning, privacy, reportCheck, reportNotices, reportPages, reportSent, reportStart, support }
