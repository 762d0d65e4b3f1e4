/** Surnames that are no ordinary words, by where they are at home. README.md says where they come from. All in small letters. */
const byHome = {
  britainAndIreland: 'smith jones williams davies evans roberts johnson robinson thompson hughes edwards harrison lewis morris rogers watson simpson collins murray campbell macdonald mcdonald stewart robertson murphy kelly byrne ryan o\'brien o\'connor o\'neill walsh doherty gallagher kennedy lynch quinn',
  southAsia: 'patel shah singh kaur sharma gupta kumar mehta desai joshi reddy nair menon iyer pillai mathew varghese kurian chaudhry chowdhury choudhury begum bibi khan hussain ahmed malik mirza qureshi siddiqui sheikh rahman miah uddin akhtar perera fernando silva gurung thapa rai sherpa tamang',
  africa: 'okafor okonkwo okoro eze nwosu adeyemi adebayo ogunleye balogun adeleke mensah owusu boateng asante osei appiah agyeman moyo ncube ndlovu dube sibanda chikwanha banda phiri mwale kamau mwangi otieno odhiambo mohamud abdi warsame hassan tesfaye bekele haile diallo traore jalloh kamara sesay',
  eastAsiaAndPhilippines: 'wong chan cheung leung zhang huang nguyen tran pham santos reyes cruz bautista garcia mendoza dela villanueva aquino ramos tanaka suzuki park kim',
  europe: 'kowalski kowalska nowak wisniewski wojcik popescu ionescu dumitru ivanov petrov kovacs nagy papadopoulos costa ferreira oliveira pereira rodrigues gonzalez fernandez rossi cohen levy goldberg',
}
export const surnames: ReadonlySet<string> = new Set(Object.values(byHome).flatMap((names) => names.split(' ')))
