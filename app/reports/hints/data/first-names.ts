/** First names by where they are at home. README.md says where they come from, and why there are no more. All in small letters. */
const byHome = {
  england: 'gary barry kevin darren wayne dave steve mike andy pete chris matt luke jake josh liam callum ryan lewis jamie connor george harry oliver charlie thomas james john david michael paul peter robert richard stephen andrew simon martin alan keith trevor nigel graham derek colin malcolm geoff roger neil ian philip emma sarah laura hannah chloe sophie olivia emily jessica lauren rebecca rachel claire karen sharon tracey tracy donna debbie julie susan linda margaret patricia christine jean maureen doreen sheila brenda barbara janet jane kate katie lucy amy gemma kelly stacey kirsty nicola samantha alison helen wendy lorraine michelle lisa becky jackie pauline',
  wales: 'rhys owain dylan gareth gethin ieuan iwan emyr huw geraint aled alun dafydd siôn sion megan carys cerys ffion angharad bronwen rhiannon sioned nia eirlys gwen gwyneth seren catrin non lowri elin',
  scotlandAndIreland: 'hamish callum angus fergus ewan euan alasdair calum ruaridh morag mhairi eilidh catriona fiona isla ailsa shona kirsteen sean seán patrick paddy declan conor cormac eoin niall oisin oisín ronan padraig pádraig brendan aoife niamh siobhan siobhán sinead sinéad roisin róisín ciara caoimhe orla aisling bridget deirdre grainne gráinne maeve',
  travellerAndRoma: 'romani florin nicolae ionut mihai cristian andrei elena ioana mihaela simona alexandru vasile',
  southAsiaHindu: 'amit anil arjun ashok deepak devi dinesh gita geeta harish jaya kavita kiran krishna lakshmi lata madhu mahesh manoj meena mohan mukesh neha nisha padma pooja prakash pradeep priya raj rajesh rakesh ramesh ravi rekha sandeep sanjay savita shanti sita suresh sunil sunita usha uma vijay vikram vinod anjali shreya rohan aditi divya kamala',
  southAsiaSikh: 'harpreet gurpreet manpreet jaspreet simran baljit kulwinder sukhdeep rajinder surinder harjit amrit gurdeep parminder ranjit balwinder',
  southAsiaTamilAndKerala: 'anitha binu biju sheeba jincy jibin lijo shiny sherin rincy bincy aleyamma mariamma kuriakose varghese murugan selvi karthik senthil thusha nirosha dilani chaminda',
  muslimWorld: 'ahmed ahmad ali aisha ayesha amina amir asma bilal fatima farah farida farhan hamza hana hassan hasan hussain hussein ibrahim imran iqbal ismail jamal jamila javed karim khadija khalid layla leila mahmoud maryam mariam mohammed mohammad muhammad muhammed mohamed mustafa nadia nasreen nasir nazia noor omar osman rafiq rahim rashid razia rehana rubina saima salma samira sana shabana shahid shazia sumaya tariq umar usman yasmin yusuf yousef zainab zahra zara zeinab abdul abdullah hafsa habiba idris tahira',
  nepalAndHimalaya: 'sunita bishnu pemba tenzin dorji sonam kumari gopal sabina',
  philippines: 'arnel jhun jomar maricel marites rodel rowena rosalie marivic lourdes imelda ligaya benjie jocelyn rommel mylene',
  nigeria: 'adebayo ade adeola adaeze adaora amaka babatunde bolanle bukola chiamaka chidi chidinma chika chinedu chioma chinwe chukwuma ebele emeka femi folake funmi ifeoma ifeanyi ijeoma ikenna kehinde kelechi kemi ngozi nkechi nneka nnamdi obi obinna olumide olu oluwaseun seun sade segun sola taiwo temi tolu tunde uche uchenna yemi yetunde yinka zainab',
  ghana: 'kofi kwame kwabena kwaku kwesi kwasi kojo yaw ama akua abena adwoa akosua afia afua efua esi yaa ekow',
  southernAndEastAfrica: 'tendai tafadzwa tatenda farai rudo rumbi chipo nyasha rutendo tapiwa tinashe thandi thandiwe sipho nomsa lindiwe themba zanele wanjiru wambui njeri kamau otieno achieng akinyi atieno mwangi nakato babirye okello amara',
  hornOfAfrica: 'abdi abdirahman ayaan hodan hibo ifrah sahra warsame faisal selam selamawit tsehay yonas dawit hiwot biniam mehret almaz',
  westAfricaFrancophone: 'mamadou fatou aminata ousmane moussa awa oumar binta',
  caribbean: 'winston delroy leroy errol marcia beverley yvonne marva desmond neville althea ionie cynthia shanice tyrone jermaine kadeem',
  middleEast: 'hadi reza mehdi parisa shirin soraya nasrin rana rania tarek samir walid yara dina hala mona',
  turkeyAndKurdistan: 'mehmet ayse ayşe emre fatma hüseyin huseyin zeynep elif murat serkan azad berivan',
  poland: 'agnieszka agata aleksandra andrzej ania beata bartek dorota ewa grzegorz iwona jacek joanna kasia katarzyna krzysztof magda magdalena malgorzata małgorzata marek marta mateusz pawel paweł piotr tomasz wojciech zofia',
  easternEurope: 'oksana olena natalia svetlana dmitri sergei volodymyr andriy iryna zsofia gabor istvan laszlo katalin ivana milos dragan jelena plamen desislava vilma jurgita',
  southernEurope: 'maria joao joão ana paulo luis luís filipa ines inês carlos jose josé pedro marta juan carmen pablo giulia francesca matteo giuseppe chiara alessandro yiannis giorgos eleni despina',
  eastAsia: 'wei mei ling ying jing xiaoming jun hui minh thuy nguyet linh huong hiroshi yuki kenji keiko akiko haruka ji-woo min-jun soo-jin jiho seoyeon',
  jewish: 'avi moshe yosef shlomo rivka chana miriam yael naftali dov shira tamar',
}

/** Every name of the list; what is also an ordinary word stands in names-that-are-words.ts. */
export const firstNames: ReadonlySet<string> = new Set(Object.values(byHome).flatMap((names) => names.split(' ')))
