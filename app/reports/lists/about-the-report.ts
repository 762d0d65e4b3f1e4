import { since } from '~/reports/lists/item'

/** Pages 0 and 1: the way of telling, and whether the person is safe. */
export const aboutTheReport = {
  mode: since(1, ['unknown', 'keptApart', 'named']),
  kind: since(1, ['account', 'challenge', 'ninetySeconds']),
  /** Who is telling: patients and carers only where the trust opens the form to them. */
  teller: since(2, ['staff', 'patient', 'carerFamily']),
  /** How it came, where the person did not type it themselves: a colleague typed it, or it came on paper. */
  cameBy: since(3, ['beside', 'phone', 'paper']),
  immediateDanger: since(1, ['no', 'yes', 'notSure', 'ratherNotSay']),
  ongoing: since(1, ['oneTime', 'happenedBefore', 'stillGoingOn', 'dontKnow']),
  violenceOrThreat: since(1, ['threat', 'physicalContact', 'injury', 'weapon', 'damage', 'online', 'sexual']),
  fearOfRetaliation: since(1, ['no', 'aLittle', 'aLot', 'alreadyBegun']),
  howAreYou: since(1, ['allRight', 'notAllRight', 'ringMe', 'ratherNotSay']),
}
