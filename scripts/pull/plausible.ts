/** Up to this many meetings may vanish between two pulls without doubt about the answer. */
const always = 3;
/** Beyond that, an answer that lost this share of the meetings still ahead is not believed. */
const share = 0.4;

/**
 * Asks whether an answer lost an unlikely share of its records. A committee week is cancelled now and then; half a schedule is an
 * outage.
 * @param ahead meetings of this source that are known and still ahead
 * @param missing how many of them the answer does not name
 * @returns a sentence that says why the answer is not believed, or null
 */
export function unlikelyLoss(ahead: number, missing: number): string | null {
  if (missing <= Math.max(always, ahead * share)) return null;
  return `the answer lacks ${missing} of ${ahead} known meetings still ahead: not believed, kept as they are (run with --accept-losses if it is true)`;
}
