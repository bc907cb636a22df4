/** A byte order mark, which some editors put before the first line. */
const mark = '\ufeff';
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Makes sure that a file of people is read as it was written: bytes of another encoding become U+FFFD, and written back they are lost for good.
 * @param text the file as Node reads it with `utf8`
 * @param bytes gives the file itself; asked only when something in the text looks lost, because decoding twice takes time
 * @returns the text without a byte order mark
 * @throws Error saying what to do when the file is not UTF-8
 */
export function utf8Text(text: string, bytes: () => Uint8Array): string {
  if (text.includes('\ufffd')) {
    try {
      decoder.decode(bytes());
    } catch (cause) {
      throw new Error('it is not saved as UTF-8: open it in an editor and save it with the encoding UTF-8', { cause });
    }
  }
  return text.startsWith(mark) ? text.slice(mark.length) : text;
}
