/**
 * Turns bytes into text by byte order mark, then the charset of the content type, then the XML declaration, then UTF-8.
 * Latin-1 in the header is mostly what a server says of every file: bytes that are valid UTF-8 are read as that, because Latin-1 with an accent or
 * a quote never is.
 * @param bytes the whole body
 * @param contentType value of the `Content-Type` header, or null
 * @throws Error when the bytes are not valid in that encoding: a Latin-1 body under a UTF-8 label would turn every quote and accent
 *   into a false change, so it is refused rather than guessed
 */
export function decodeBody(bytes: Uint8Array, contentType: string | null): string {
  const label = byteOrderMark(bytes) ?? charsetOf(contentType) ?? declaredInXml(bytes) ?? 'utf-8';
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    throw new Error(`the body names an unknown encoding "${label}"`);
  }
  try {
    return (decoder.encoding === 'windows-1252' ? asUtf8(bytes) : null) ?? decoder.decode(bytes);
  } catch {
    throw new Error(`the body is not valid ${label.toUpperCase()}`);
  }
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function charsetOf(contentType: string | null): string | null {
  return /charset\s*=\s*"?([A-Za-z0-9_-]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase() ?? null;
}

function declaredInXml(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^\s*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9_-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? null;
}
