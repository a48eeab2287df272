/** What the screens say to a scanned code. */
export type ScanAnswer =
  /** One of ours; its account is being looked up. */
  | 'looking'
  | 'found'
  /** Not a code of an account card. */
  | 'foreign'
  /** A card's code that was read or printed wrongly. */
  | 'broken'
  /** A question is on the screen, and a code is no answer to it. */
  | 'question'
  /** Something is under way that has to end first. */
  | 'busy'
  /** Only staff may look accounts up. */
  | 'locked';

/** Whether a code led somewhere: decides sound, colour and icon. */
export function isGoodAnswer(answer: ScanAnswer): boolean {
  return answer === 'looking' || answer === 'found';
}
