/**
 * Packs rising numbers: the distance from one to the next, shifted over its tag, as variable-length bytes (seven bits each, the high bit says
 * that more follow), in base64.
 * @param numbers rising, not negative
 * @param tags beside each number, under 2^bits
 * @param bits how many bits a tag takes, 0 for none
 */
export function pack(numbers: ArrayLike<number>, tags: ArrayLike<number>, bits: number): string {
  let bytes = '';
  let previous = -1;
  for (let at = 0; at < numbers.length; at += 1) {
    let value = ((numbers[at]! - previous) << bits) | (bits === 0 ? 0 : tags[at]!);
    previous = numbers[at]!;
    while (value > 127) {
      bytes += String.fromCharCode((value & 127) | 128);
      value >>>= 7;
    }
    bytes += String.fromCharCode(value);
  }
  return btoa(bytes);
}

/** @returns what `pack` was given. */
export function unpack(packed: string, bits: number): { numbers: number[]; tags: number[] } {
  const bytes = atob(packed);
  const numbers: number[] = [];
  const tags: number[] = [];
  const mask = (1 << bits) - 1;
  let previous = -1;
  for (let at = 0; at < bytes.length;) {
    let value = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = bytes.charCodeAt(at);
      at += 1;
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    previous += value >>> bits;
    numbers.push(previous);
    tags.push(value & mask);
  }
  return { numbers, tags };
}
