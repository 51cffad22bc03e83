import { strFromU8 } from 'fflate';

const replacement = '\uFFFD';

/**
 * The text of a file: UTF-8 or UTF-16 with or without a byte order mark, else Windows Western.
 * null when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decodeWithMark(bytes) ?? decodeUnmarked(bytes);
  return text.slice(0, 4096).includes('\u0000') ? null : text;
}

function decodeWithMark(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes, 0);
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes, 1);
  return null;
}

function decodeUtf16(bytes: Uint8Array, lowByte: 0 | 1): string {
  const units: string[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    const low = bytes[at + lowByte] ?? 0;
    const high = bytes[at + 1 - lowByte] ?? 0;
    units.push(String.fromCharCode(low + high * 256));
  }
  return units.join('');
}

/** Bytes that are not UTF-8 come from programs that save in the Western code page of Windows. */
function decodeUnmarked(bytes: Uint8Array): string {
  const text = strFromU8(bytes);
  return text.split(replacement).length - 1 > countReplacements(bytes) ? decodeWestern(bytes) : text;
}

/** Characters of the Windows code page at 0x80 to 0x9F, where ISO 8859-1 has invisible controls; the five free places stay these. */
const westernExtras = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWestern(bytes: Uint8Array): string {
  return strFromU8(bytes, true).replace(/[\u0080-\u009f]/gu, (control) =>
    westernExtras.charAt(control.charCodeAt(0) - 0x80),
  );
}

function countReplacements(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1;
  }
  return count;
}
