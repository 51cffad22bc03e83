import { type Clause, clause, hasKey, type ReadFile, valuesOf, xmpText } from './clause.ts';
import { arrayOf, dictionaryOf, idOf, textOf } from './pdf-objects.ts';

const EVERY_OPERATOR = new Set(
  'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l M m MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'.split(
    ' ',
  ),
);

const streamsOf = ({ file }: ReadFile) => [...file.streams.values()];
const infoOf = ({ file }: ReadFile, key: string) => textOf(dictionaryOf(file, file.trailer['/Info'])[key]);

/** Date of the information dictionary as XMP writes it. */
function xmpDate(date: string | null): string | null {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\+00'00'$/.exec(date ?? '');
  return parts ? `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z` : null;
}

const SAME_FACTS = [
  ['/Title', 'dc:title'],
  ['/Author', 'dc:creator'],
  ['/Subject', 'dc:description'],
  ['/Keywords', 'pdf:Keywords'],
  ['/Creator', 'xmp:CreatorTool'],
  ['/Producer', 'pdf:Producer'],
] as const;

/** Clauses of ISO 19005-3, level A, that a file can be held against without a validator, in their order. */
export const pdfaClauses: readonly Clause[] = [
  clause('6.1.2 begins with its version and a line of binary bytes', ({ bytes }) =>
    /^%PDF-1\.7\n%[\x80-\xff]{4}\n/.test(bytes.toString('latin1', 0, 16)) ? [] : ['header'],
  ),
  clause('6.1.3 has an id and nothing after its end', ({ bytes, file }) => [
    ...(arrayOf(file, file.trailer['/ID']).length === 2 ? [] : ['no id']),
    ...(bytes.toString('latin1').endsWith('%%EOF\n') ? [] : ['end']),
  ]),
  clause('6.1.3 is not encrypted', (read) => hasKey(read, '/Encrypt')),
  clause('6.1.7.1 streams are in the file', (read) =>
    streamsOf(read).filter(({ dictionary }) => ['/F', '/FFilter', '/FDecodeParms'].some((key) => key in dictionary)),
  ),
  clause('6.1.7.2 no stream is packed with LZW', (read) =>
    [...valuesOf(read)].filter(([key, value]) => key === '/Filter' && value !== '/FlateDecode'),
  ),
  clause('6.1.12 no permissions are set', (read) => hasKey(read, '/Perms')),
  clause('6.1.13 no string has more than 32,767 bytes, no name more than 127', (read) =>
    [...valuesOf(read)].flatMap(([key, value]) => {
      if (typeof value !== 'string') return [];
      const text = textOf(value);
      const isLong = text === null ? value.startsWith('/') && value.length > 128 : 2 * text.length + 2 > 32_767;
      return isLong ? [key] : [];
    }),
  ),
  clause('6.1.13 numbers, objects, nesting and page sizes are within their limits', (read) => [
    ...[...valuesOf(read)].filter(([, value]) => typeof value === 'number' && Math.abs(value) > 2_147_483_647),
    ...(read.file.values.size < 8_388_607 ? [] : ['objects']),
    ...read.pages.filter(({ operators }) => operators.filter(({ name }) => name === 'q').length > 28),
    ...read.pages.filter(({ dictionary }) =>
      arrayOf(read.file, dictionary['/MediaBox']).some((side) => Number(side) > 14_400),
    ),
  ]),
  clause('6.2.2 pages use known operators and have their resources', ({ pages }) =>
    pages.flatMap(({ dictionary, operators }) => [
      ...operators.filter(({ name }) => !EVERY_OPERATOR.has(name)),
      ...(dictionary['/Resources'] === undefined ? ['no resources'] : []),
    ]),
  ),
  clause('6.2.3 has one output intent with a profile of RGB', ({ file, root }) => {
    const intents = arrayOf(file, root['/OutputIntents']).map((value) => dictionaryOf(file, value));
    const [intent] = intents;
    const profile = file.streams.get(idOf(intent?.['/DestOutputProfile']) ?? -1);
    const isRight =
      intents.length === 1 &&
      intent?.['/S'] === '/GTS_PDFA1' &&
      textOf(intent['/OutputConditionIdentifier']) === 'sRGB IEC61966-2.1' &&
      profile?.dictionary['/N'] === 3 &&
      profile.data.toString('latin1', 12, 20) === 'mntrRGB ' &&
      profile.data.toString('latin1', 36, 40) === 'acsp' &&
      profile.data.readUInt32BE(0) === profile.data.length;
    return isRight ? [] : [intents];
  }),
  clause('6.2.4 colours are of RGB or grey', ({ pages }) =>
    pages.flatMap(({ operators }) =>
      operators.filter(({ name }) => ['k', 'K', 'cs', 'CS', 'sc', 'scn', 'SC', 'SCN', 'sh'].includes(name)),
    ),
  ),
  clause('6.2.5 6.2.10 no graphics state and no transparency', ({ pages, ...read }) => [
    ...pages.flatMap(({ operators }) => operators.filter(({ name }) => name === 'gs')),
    ...hasKey({ pages, ...read }, '/SMask', '/CA', '/ca', '/BM', '/TR', '/TR2', '/HTP'),
  ]),
  clause('6.2.8 6.2.9 there are no images and no other objects to draw', ({ pages }) =>
    pages.flatMap(({ operators }) => operators.filter(({ name }) => name === 'Do' || name === 'BI')),
  ),
  clause('6.2.11.4 fonts are embedded as TrueType', ({ fonts }) =>
    [...fonts.values()].filter(({ descriptor, descendant }) => {
      const isTrueType = descendant['/Subtype'] === '/CIDFontType2' && descriptor['/FontFile2'] !== undefined;
      return !isTrueType || descriptor['/CIDSet'] !== undefined;
    }),
  ),
  clause('6.2.11.2 fonts are called the same everywhere, as subsets', ({ fonts }) =>
    [...fonts.values()].filter(({ dictionary, descriptor, descendant }) => {
      const names = new Set([dictionary['/BaseFont'], descendant['/BaseFont'], descriptor['/FontName']]);
      return names.size !== 1 || !/^\/[A-Z]{6}\+/.test(String(dictionary['/BaseFont']));
    }),
  ),
  clause('6.2.11.7.2 no character is one of private use', ({ fonts }) =>
    [...fonts.values()].flatMap(({ toUnicode }) => [...toUnicode.values()].filter((text) => /\p{Co}/u.test(text))),
  ),
  clause('6.3.1 6.3.2 annotations are links that are printed', ({ annotations }) =>
    annotations.filter(({ dictionary }) => dictionary['/Subtype'] !== '/Link' || dictionary['/F'] !== 4),
  ),
  clause('6.3.3 no annotation has an appearance but the words below it', (read) => hasKey(read, '/AP', '/AS')),
  clause('6.4.1 there is no form', (read) => hasKey(read, '/AcroForm', '/XFA', '/NeedAppearances')),
  clause('6.5.1 the only actions lead to addresses of web pages and mail', ({ file, annotations }) =>
    annotations.flatMap<unknown>(({ dictionary }) => {
      if (dictionary['/A'] === undefined) return dictionary['/Dest'] === undefined ? ['leads nowhere'] : [];
      const action = dictionaryOf(file, dictionary['/A']);
      const uri = textOf(action['/URI']) ?? '';
      return action['/S'] === '/URI' && /^(https?:\/\/|mailto:)[\x21-\x7e]+$/.test(uri) ? [] : [action];
    }),
  ),
  clause('6.5.2 nothing happens by itself', (read) => [
    ...hasKey(read, '/AA', '/JS', '/JavaScript'),
    ...(Array.isArray(read.root['/OpenAction'] ?? []) ? [] : ['open action']),
  ]),
  clause('6.6.2.1 the metadata is a plain stream', ({ file, root }) => {
    const stream = file.streams.get(idOf(root['/Metadata']) ?? -1);
    const isPlain = stream?.dictionary['/Type'] === '/Metadata' && stream.dictionary['/Filter'] === undefined;
    return isPlain ? [] : ['packed'];
  }),
  clause('6.6.2.3 the property of PDF/UA is described', (read) => {
    const wanted = {
      'pdfaSchema:namespaceURI': 'http://www.aiim.org/pdfua/ns/id/',
      'pdfaSchema:prefix': 'pdfuaid',
      'pdfaProperty:name': 'part',
      'pdfaProperty:valueType': 'Integer',
      'pdfaProperty:category': 'internal',
    };
    return Object.entries(wanted).filter(([property, value]) => xmpText(read, property) !== value);
  }),
  clause('6.6.3 metadata and information dictionary say the same', (read) => [
    ...SAME_FACTS.filter(([key, property]) => infoOf(read, key) !== xmpText(read, property)),
    ...[['/CreationDate', 'xmp:CreateDate'] as const, ['/ModDate', 'xmp:ModifyDate'] as const].filter(
      ([key, property]) => xmpText(read, property) === null || xmpDate(infoOf(read, key)) !== xmpText(read, property),
    ),
  ]),
  clause('6.6.4 claims PDF/A-3, level A', (read) =>
    xmpText(read, 'pdfaid:part') === '3' && xmpText(read, 'pdfaid:conformance') === 'A' ? [] : ['no claim'],
  ),
  clause('6.7.2 is a tagged file', ({ file, root }) =>
    dictionaryOf(file, root['/MarkInfo'])['/Marked'] === true && root['/StructTreeRoot'] !== undefined ? [] : ['not'],
  ),
  clause('6.7.3 figures say where they are', (read) =>
    read.elements.filter(({ role, dictionary }) => {
      if (role !== 'Figure') return false;
      const attributes = arrayOf(read.file, dictionary['/A']).map((value) => dictionaryOf(read.file, value));
      const [left = 0, bottom = 0, right = 0, top = 0] = arrayOf(read.file, attributes[0]?.['/BBox']).map(Number);
      return !(left >= 0 && bottom >= 0 && right > left && top > bottom && right <= 596 && top <= 842);
    }),
  ),
  clause('6.7.4 the language of the document is known', ({ root }) => (textOf(root['/Lang']) ? [] : ['unknown'])),
  clause('6.8 a file inside is described, dated, of a known type and part of the document', ({ file, root }) => {
    const related = new Set(arrayOf(file, root['/AF']).map(idOf));
    return [...file.values].filter(([id]) => {
      const entry = dictionaryOf(file, `${id} 0 R`);
      if (entry['/Type'] !== '/Filespec') return false;
      const stream = file.streams.get(idOf(dictionaryOf(file, entry['/EF'])['/F']) ?? -1);
      const parameters = dictionaryOf(file, stream?.dictionary['/Params']);
      const isWhole =
        related.has(id) &&
        textOf(entry['/Desc'])?.trim() &&
        ['/Source', '/Data'].includes(String(entry['/AFRelationship'])) &&
        stream?.dictionary['/Subtype'] === '/application/json' &&
        xmpDate(textOf(parameters['/ModDate'])) !== null &&
        parameters['/Size'] === stream.data.length;
      return !isWhole;
    });
  }),
  clause('6.9 6.10 6.11 no layers, no presentations, no requirements', (read) =>
    hasKey(read, '/OCProperties', '/AlternatePresentations', '/PresSteps', '/Requirements'),
  ),
];
