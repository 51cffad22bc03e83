import { deflateSync } from 'node:zlib';

type Packed = { readonly name: string; readonly data: Uint8Array; readonly filters: string };

/** A whole PDF that another program could have written, with attachments as they are given. */
export function pdfWith(attachments: readonly Packed[]): Uint8Array {
  const names = attachments.map(({ name }, index) => `(${name}) ${4 + 2 * index} 0 R`).join(' ');
  const bodies: (string | Uint8Array)[][] = [
    [`<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[${names}]>>>>>>`],
    ['<</Type/Pages/Kids[3 0 R]/Count 1>>'],
    ['<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>'],
    ...attachments.flatMap(({ name, data, filters }, index) => [
      [`<</Type/Filespec/F(${name})/UF(${name})/EF<</F ${5 + 2 * index} 0 R>>>>`],
      [`<</Type/EmbeddedFile/Filter[${filters}]/Length ${data.length}>>\nstream\n`, data, '\nendstream'],
    ]),
  ];
  const parts = [Buffer.from('%PDF-1.7\n')];
  let at = parts[0]?.length ?? 0;
  const add = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part);
    parts.push(bytes);
    at += bytes.length;
  };
  const offsets = bodies.map((body, index) => {
    const offset = at;
    for (const part of [`${index + 1} 0 obj\n`, ...body, '\nendobj\n']) add(part);
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(
    `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${offsets.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF`,
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** So many megabytes of nothing, packed as small as they get. */
export function packedOnce(megabytes: number): Uint8Array {
  return deflateSync(Buffer.alloc(megabytes * 1024 * 1024), { level: 9 });
}

/** A PDF of a few kilobytes whose attachment would unpack to so many megabytes: packed twice, each time a thousandfold. */
export function bombOf(megabytes: number): Uint8Array {
  const data = deflateSync(packedOnce(megabytes), { level: 9 });
  return pdfWith([{ name: 'plan.json', data, filters: '/FlateDecode/FlateDecode' }]);
}
