/**
 * Words that have a capital in the middle of a sentence and point to nobody: peoples, languages and faiths that many staff share, large
 * countries, the calendar (days.ts looks at days), and the names of things at work. All in small letters.
 */
const byKind = {
  peoples: 'black asian white african caribbean british english welsh scottish irish european american indian pakistani bangladeshi chinese arab arabic nigerian ghanaian filipino filipina polish romanian '
    + 'jamaican zimbabwean kenyan somali south north east west southern northern eastern western bme bame poc gypsy roma traveller travellers brown mixed oriental latin french german spanish italian portuguese greek turkish russian ukrainian '
    + 'hindi urdu punjabi bengali gujarati tamil malayalam tagalog yoruba igbo hausa twi shona swahili mandarin cantonese nepali sinhala asians africans europeans brits nigerians indians filipinos pakistanis romanians jamaicans irishman englishman',
  faiths: 'muslim muslims islam islamic christian christians christianity hindu hindus hinduism sikh sikhs sikhism jewish jew jews judaism buddhist buddhists catholic protestant god allah bible quran qur\'an koran lord jesus ramadan lent sabbath halal kosher',
  places: 'africa asia europe britain england scotland wales ireland uk usa us america india pakistan bangladesh nigeria ghana philippines jamaica zimbabwe kenya poland romania china eu london',
  calendar: 'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august september october november december '
    + 'christmas easter eid diwali bank holiday new year covid brexit',
  work: 'nhs hr hca hcas trust hospital ward unit team department emergency theatre theatres clinic day night a&e icu itu ed aau amu mau rota datix teams zoom whatsapp facebook twitter instagram tiktok google microsoft outlook excel '
    + 'gp gps ot ots physio mri ct ecg iv bp cpr dnr nmc gmc cqc acas rcn unison bma unite gmb ielts oet osce visa pin dbs ppe freedom speak up guardian equality diversity inclusion edi wres esr occupational health '
    + 'human resources royal college nursing midwifery equality act policy band bands christmas dr mr mrs ms miss ok okay tv id it pc usb pdf sms ai cctv patient patients staff nurse nurses doctor doctors sister matron porter porters care '
    + 'english-speaking google-translate nando\'s costa tesco asda boots sainsbury\'s marks spencer uber bbc itv netflix youtube monopoly wi-fi wifi iphone android x-ray i i\'m i\'ve i\'d i\'ll',
}
export const ordinaryCapitals: ReadonlySet<string> = new Set(Object.values(byKind).flatMap((words) => words.split(' ')))
