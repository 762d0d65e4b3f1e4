import { since } from '~/reports/lists/item'

/** Asked after sending, apart from the report (DOMAIN.md 2.2): the NHS's 16 ethnic groups (the "+1" is not saying), and work. */
export const afterSending = {
  ethnicGroup: since(2, [
    'whiteBritish', 'whiteIrish', 'whiteOther', 'mixedWhiteBlackCaribbean', 'mixedWhiteBlackAfrican', 'mixedWhiteAsian', 'mixedOther',
    'asianIndian', 'asianPakistani', 'asianBangladeshi', 'asianOther', 'blackCaribbean', 'blackAfrican', 'blackOther', 'chinese', 'anyOther',
  ]),
  staffGroup: since(2, [
    'nursingMidwifery', 'medicalDental', 'alliedHealth', 'additionalClinical', 'scientificTechnical', 'healthcareScience',
    'administrativeClerical', 'estatesAncillary', 'student',
  ]),
  bandRange: since(2, ['band2to4', 'band5to7', 'band8to9', 'verySenior', 'doctorOrDentist', 'notOnABand']),
  trainedIn: since(2, ['unitedKingdom', 'anotherCountry', 'noTrainingNeeded']),
}
