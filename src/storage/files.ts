import { fail, ok, type Result } from '#core/result.ts';

/** `too-large`: sizes in bytes · `unreadable`: gone, changed or forbidden since it was chosen. */
export type FileError =
  | { readonly type: 'too-large'; readonly name: string; readonly size: number; readonly maximum: number }
  | { readonly type: 'unreadable'; readonly name: string };

/** The bytes of a file that a person chose or dropped; a file above `maximum` bytes is not read at all. */
export async function readFileBytes(file: File, maximum: number): Promise<Result<Uint8Array<ArrayBuffer>, FileError>> {
  if (file.size > maximum) return fail({ type: 'too-large', name: file.name, size: file.size, maximum });
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return fail({ type: 'unreadable', name: file.name });
  }
}

/** UTF-8, or UTF-16 where a byte order mark says so; the mark itself is dropped and bytes that are no text become U+FFFD. */
export function textOfBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/** A file name that every system takes, made of a title in any script; `fallback` names an untitled plan. */
export function fileNameFor(title: string, fallback: string, extension: string): string {
  const words = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const stem = [...words]
    .slice(0, 80)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem);
  return `${stem === '' || isReserved ? fallback : stem}.${extension}`;
}

/** Hands a file to the browser's download; `type` is its media type. */
export function downloadFile(name: string, data: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([data], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
