/** Small and general words that never are a name, whatever stands beside them: what grammar needs, and words for people in general. */
const grammar = 'i me my mine we us our you your he him his she her hers they them their it its this that these those who whom whose which what when where why how '
  + 'a an the and or but nor so yet if then than as at by for from in into of off on onto out over to up with without about after again against all also always am are any anyone anybody anything around back '
  + 'be because been before behind being below both can could did do does done down each either else even ever every everyone everybody everything few first had has have here herself himself however just last later least less like '
  + 'many may maybe might more most much must myself near never next no nobody none not nothing now often once one ones only other others otherwise ought own perhaps quite rather really same several shall should since some somebody someone something '
  + 'sometimes soon still such there therefore though three through till today together too twice two under until very was well were whatever while whoever will would yes yesterday tonight tomorrow themselves ourselves yourself lot lots'
const peopleInGeneral = 'people person staff colleague colleagues patient patients relative relatives family families visitor visitors nurse nurses doctor doctors manager managers management porter porters student students '
  + 'team teams everyone woman man women men girl girls boy boys lady ladies gentleman guy guys lads mum dad mother father sister brother son daughter aunt auntie uncle nan gran grandad cousin wife husband partner friend friends '
  + 'boss matron consultant consultants registrar registrars midwife midwives hca hcas security police hr reception receptionist cleaner cleaners supervisor mentor tutor lecturer assessor trainer union rep chaplain imam '
  + 'others several half most neither black white asian brown english british seniors juniors leaders sisters charge'
const happenings = 'told asked said says nothing laughter silence questions lies jokes stories off because please thank thanks sorry hello hi okay ok well things something everything life work racism respect kindness '
  + 'what\'s that\'s it\'s he\'s she\'s they\'re we\'re there\'s i\'m i\'ve i\'d i\'ll don\'t didn\'t doesn\'t can\'t won\'t isn\'t wasn\'t'
export const smallWords: ReadonlySet<string> = new Set([grammar, peopleInGeneral, happenings].flatMap((words) => words.split(' ')))

/** Verbs for what a person does. After a word that may be a name they make it one. */
export const personVerbs: ReadonlySet<string> = new Set(
  ('told said says asked asks laughed laughs shouted shouts put sent wrote writes came went took did does smiled shrugged replied knows thinks thought walked stood answered called calls texted rang heard saw '
    + 'gave looked stopped started began joined kept refused apologised complained screamed whispered mocked mimicked joked pushed grabbed hit rolled sat runs ran emailed messaged posted shared reported explained agreed noticed '
    + 'always keeps got gets made makes moved left let used works worked sighed tutted stared pointed spoke speaks wanted wants tried').split(' '),
)
