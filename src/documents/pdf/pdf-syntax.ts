import { cutText } from '#documents/outline/figure-summary.ts';

/** A finished object of the file: its number and its body without `obj` and `endobj`, in Latin-1. */
export type PdfObject = { readonly id: number; readonly body: string };

/** A finished stream: entries of its dictionary without `<<`, `>>` and Length, and its bytes as stored. */
export type PdfStream = { readonly id: number; readonly entries: string; readonly data: Uint8Array };

/** PDF/A-3 allows 32,767 bytes in a string (ISO 19005-3, 6.1.13), of which UTF-16 takes two for each unit. */
const LONGEST_STRING = 16_000;

/** Text as a PDF string: plain where ASCII does, else UTF-16 with its byte order mark, in hexadecimal; very long texts are cut. */
export function textString(whole: string): string {
  const text = cutText(whole, LONGEST_STRING);
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  let hex = 'FEFF';
  for (let i = 0; i < text.length; i += 1) hex += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
  return `<${hex}>`;
}

/** Reference to an object. */
export function ref(id: number): string {
  return `${id} 0 R`;
}

/** ISO 8601 as a PDF date in UTC; null when it is none. */
export function toPdfDate(iso: string): string | null {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return null;
  const digits = new Date(time).toISOString().replace(/\D/g, '').slice(0, 14);
  return digits.length === 14 ? `D:${digits}+00'00'` : null;
}
