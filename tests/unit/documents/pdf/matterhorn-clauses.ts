import { type Clause, clause, hasKey, type ReadFile, xmpText } from './clause.ts';
import { arrayOf, dictionaryOf, idOf, resolved, textOf } from './pdf-objects.ts';
import type { StructureNode } from './pdf-structure.ts';

const STANDARD = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

const PAINTING = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'EI']);

const kidsOf = (node: StructureNode): readonly string[] =>
  node.kids.flatMap((kid) => ('role' in kid ? [kid.role] : []));
const named = (elements: readonly StructureNode[], ...roles: readonly string[]) =>
  elements.filter(({ role }) => roles.includes(role));
const attributesOf = ({ file }: ReadFile, { dictionary }: StructureNode) =>
  arrayOf(file, dictionary['/A']).map((value) => dictionaryOf(file, value));

/** Elements of which a kid or the parent is not what ISO 32000-1, 14.8.4, allows. */
function misplaced(
  { elements }: ReadFile,
  role: string,
  allowed: { readonly parents?: readonly string[]; readonly kids?: readonly string[] },
): readonly string[] {
  return named(elements, role).flatMap((node) => [
    ...(allowed.parents && !allowed.parents.includes(node.parent?.role ?? '')
      ? [`${role} in ${node.parent?.role}`]
      : []),
    ...kidsOf(node).flatMap((kid) => (allowed.kids && !allowed.kids.includes(kid) ? [`${kid} in ${role}`] : [])),
  ]);
}

/** Marks of the pages that break the rules of nesting; each is told by its kind and page. */
function marking({ pages }: ReadFile): readonly {
  readonly kind: 'artifact in tag' | 'tag in artifact' | 'unmarked' | 'unbalanced';
  readonly page: number;
}[] {
  const found: ReturnType<typeof marking>[number][] = [];
  for (const { id: page, operators } of pages) {
    const open: boolean[] = [];
    for (const { name, operands } of operators) {
      if (name === 'BDC' || name === 'BMC') {
        const isArtifact = operands[0] === '/Artifact';
        if (isArtifact && open.includes(false)) found.push({ kind: 'artifact in tag', page });
        if (!isArtifact && open.includes(true)) found.push({ kind: 'tag in artifact', page });
        open.push(isArtifact);
      } else if (name === 'EMC') {
        if (open.pop() === undefined) found.push({ kind: 'unbalanced', page });
      } else if (PAINTING.has(name) && open.length === 0) found.push({ kind: 'unmarked', page });
    }
    if (open.length > 0) found.push({ kind: 'unbalanced', page });
  }
  return found;
}

const marksOf = (kind: ReturnType<typeof marking>[number]['kind']) => (read: ReadFile) =>
  marking(read).filter((mark) => mark.kind === kind);

/** Failure conditions of the Matterhorn Protocol 1.02 for PDF/UA-1 that need no person, in their order. */
export const matterhornClauses: readonly Clause[] = [
  clause('01-003 no artifact inside tagged content', marksOf('artifact in tag')),
  clause('01-004 no tagged content inside an artifact', marksOf('tag in artifact')),
  clause('01-005 all content is tagged or an artifact', marksOf('unmarked')),
  clause('01-005 marks are balanced on every page', marksOf('unbalanced')),
  clause('01-006 pagination artifacts say which they are', ({ pages }) =>
    pages.flatMap(({ id, operators }) =>
      operators.flatMap(({ name, operands }) =>
        operands[0] === '/Artifact' && (name !== 'BDC' || !/\/Type\s*\/(Pagination|Layout)/.test(operands[1] ?? ''))
          ? [id]
          : [],
      ),
    ),
  ),
  clause('01-007 nothing is suspected of being tagged wrongly', (read) => hasKey(read, '/Suspects')),
  clause('02-001 02-003 every structure type is standard or mapped to one', ({ file, root, elements }) => {
    const roles = dictionaryOf(file, dictionaryOf(file, root['/StructTreeRoot'])['/RoleMap']);
    return [...new Set(elements.map(({ role }) => role))].filter(
      (role) => !STANDARD.has(role) && !STANDARD.has(String(roles[`/${role}`]).slice(1)),
    );
  }),
  clause('02-004 no standard type is mapped', ({ file, root }) =>
    Object.keys(dictionaryOf(file, dictionaryOf(file, root['/StructTreeRoot'])['/RoleMap'])).filter((role) =>
      STANDARD.has(role.slice(1)),
    ),
  ),
  clause('06-001 has XMP metadata', ({ xmp }) => (xmp.includes('<x:xmpmeta') ? [] : ['none'])),
  clause('06-002 claims PDF/UA-1', (read) => [xmpText(read, 'pdfuaid:part')].filter((part) => part !== '1')),
  clause('06-003 has a title in its metadata', (read) => (xmpText(read, 'dc:title')?.trim() ? [] : ['none'])),
  clause('07-001 07-002 viewers show the title', ({ file, root }) =>
    dictionaryOf(file, root['/ViewerPreferences'])['/DisplayDocTitle'] === true ? [] : ['not shown'],
  ),
  clause('09-004 parts of tables are nested as they must be', (read) => [
    ...misplaced(read, 'Table', { kids: ['Caption', 'TR', 'THead', 'TBody', 'TFoot'] }),
    ...misplaced(read, 'THead', { parents: ['Table'], kids: ['TR'] }),
    ...misplaced(read, 'TBody', { parents: ['Table'], kids: ['TR'] }),
    ...misplaced(read, 'TR', { parents: ['THead', 'TBody'], kids: ['TH', 'TD'] }),
    ...misplaced(read, 'TH', { parents: ['TR'] }),
    ...misplaced(read, 'TD', { parents: ['TR'] }),
  ]),
  clause('09-005 parts of lists are nested as they must be', (read) => [
    ...misplaced(read, 'L', { kids: ['LI', 'L', 'Caption'] }),
    ...misplaced(read, 'LI', { parents: ['L'], kids: ['Lbl', 'LBody'] }),
    ...misplaced(read, 'LBody', { parents: ['LI'] }),
  ]),
  clause('09-006 parts of contents are nested as they must be', (read) => [
    ...misplaced(read, 'TOC', { parents: ['Document', 'TOC', 'TOCI'], kids: ['TOCI', 'TOC', 'Caption'] }),
    ...misplaced(read, 'TOCI', { parents: ['TOC'], kids: ['Reference', 'TOC', 'P', 'Lbl'] }),
  ]),
  clause('10-001 every glyph has a character', ({ elements }) =>
    elements.flatMap(({ kids }) => kids.flatMap((kid) => ('text' in kid && kid.text.includes('\ufffd') ? [kid] : []))),
  ),
  clause('11-001 to 11-006 the language of all text is known', ({ root, elements }) => {
    const languages = [root['/Lang'], ...elements.flatMap(({ dictionary }) => dictionary['/Lang'] ?? [])].map(textOf);
    return languages.filter((language) => language === null || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language));
  }),
  clause('13-004 every figure has an alternative text', ({ elements }) =>
    named(elements, 'Figure').filter(({ dictionary }) => !textOf(dictionary['/Alt'])?.trim()),
  ),
  clause('13-004 alternative texts have at most 300 characters', ({ elements }) =>
    elements.map(({ dictionary }) => textOf(dictionary['/Alt']) ?? '').filter((text) => text.length > 300),
  ),
  clause('14-002 the first heading is H1', ({ elements }) =>
    elements
      .filter(({ role }) => /^H\d$/.test(role))
      .slice(0, 1)
      .flatMap(({ role }) => (role === 'H1' ? [] : [role])),
  ),
  clause('14-003 no level of headings is left out', ({ elements }) => {
    const levels = elements.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []));
    return levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
  }),
  clause('14-006 14-007 headings are numbered ones only', ({ elements }) => named(elements, 'H')),
  clause('15-003 every header cell says whether it heads a row or a column', (read) =>
    named(read.elements, 'TH').filter(
      (cell) => !attributesOf(read, cell).some(({ '/Scope': scope }) => ['/Row', '/Column'].includes(String(scope))),
    ),
  ),
  clause('15-003 every table has a caption, a head and a body', ({ elements }) =>
    named(elements, 'Table').flatMap((table) => {
      const kids = kidsOf(table);
      return kids.join() === 'Caption,THead,TBody' ? [] : [kids.join()];
    }),
  ),
  clause('15-003 the rows of a table cover the same number of columns', (read) =>
    named(read.elements, 'Table').filter((table) => {
      const rows = table.kids.flatMap((part) =>
        'role' in part ? part.kids.filter((kid) => 'role' in kid && kid.role === 'TR') : [],
      );
      const widths = rows.map((row) =>
        'role' in row
          ? row.kids.reduce((sum, cell) => {
              const spans =
                'role' in cell ? attributesOf(read, cell).map((entry) => Number(entry['/ColSpan'] ?? 0)) : [];
              return sum + Math.max(1, ...spans);
            }, 0)
          : 0,
      );
      return new Set(widths).size > 1;
    }),
  ),
  clause('15-003 cells name header cells that are there', (read) => {
    const ids = new Set(read.elements.flatMap(({ dictionary }) => textOf(dictionary['/ID']) ?? []));
    return read.elements.flatMap((node) =>
      attributesOf(read, node).flatMap((entry) =>
        arrayOf(read.file, entry['/Headers']).filter((id) => !ids.has(textOf(id) ?? '')),
      ),
    );
  }),
  clause('16-001 every list says what numbers its items', (read) =>
    named(read.elements, 'L').filter((list) => !attributesOf(read, list).some((entry) => entry['/ListNumbering'])),
  ),
  clause('17-002 no formula is without words', ({ elements }) => named(elements, 'Formula')),
  clause('19-004 names of elements are unique', ({ elements }) => {
    const ids = elements.flatMap(({ dictionary }) => textOf(dictionary['/ID']) ?? []);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  }),
  clause('20-001 no content is optional', (read) => hasKey(read, '/OCProperties', '/OCGs')),
  clause('21-001 the file inside has its name in both entries', ({ file }) =>
    [...file.values.values()].filter((value) => {
      const entry = dictionaryOf(file, value);
      return entry['/Type'] === '/Filespec' && !(textOf(entry['/F']) && textOf(entry['/UF']));
    }),
  ),
  clause('25-001 there is no form', (read) => hasKey(read, '/AcroForm', '/XFA')),
  clause('26-001 nothing is encrypted', (read) => hasKey(read, '/Encrypt')),
  clause('28-002 28-011 every annotation is a link inside a Link element', ({ annotations, elements }) => {
    const tagged = new Set(
      named(elements, 'Link').flatMap(({ kids }) =>
        kids.flatMap((kid) => ('annotation' in kid ? [kid.annotation] : [])),
      ),
    );
    return annotations.filter(({ id, dictionary }) => dictionary['/Subtype'] !== '/Link' || !tagged.has(id));
  }),
  clause('28-011 every Link element has words and one annotation of its page', ({ annotations, elements }) => {
    const pages = new Map(annotations.map(({ id, page }) => [id, page]));
    return named(elements, 'Link').filter(({ kids }) => {
      const links = kids.flatMap((kid) => ('annotation' in kid ? [kid.annotation] : []));
      const words = kids.flatMap((kid) => ('text' in kid ? [kid] : []));
      const onPage = words.every(({ page }) => page === pages.get(links[0] ?? 0));
      return (
        links.length !== 1 ||
        !onPage ||
        words
          .map(({ text }) => text)
          .join('')
          .trim() === ''
      );
    });
  }),
  clause('28-004 28-012 every link says where it leads', ({ annotations }) =>
    annotations.filter(({ dictionary }) => !textOf(dictionary['/Contents'])?.trim()),
  ),
  clause('28-008 28-009 the order of the tab key is that of the structure', ({ pages }) =>
    pages.filter(({ dictionary }) => dictionary['/Tabs'] !== '/S').map(({ id }) => id),
  ),
  clause(
    '28-011 the parent tree leads from each annotation and content to its element',
    ({ file, root, annotations, pages, elements }) => {
      const tree = dictionaryOf(file, dictionaryOf(file, root['/StructTreeRoot'])['/ParentTree']);
      const numbers = arrayOf(file, tree['/Nums']);
      const parents = new Map(
        numbers.flatMap((key, at) => (at % 2 === 0 ? [[Number(key), numbers[at + 1]] as const] : [])),
      );
      const roleOf = (value: Parameters<typeof idOf>[0]) => dictionaryOf(file, value)['/S'];
      const links = annotations.filter(
        ({ dictionary }) => roleOf(parents.get(Number(dictionary['/StructParent']))) !== '/Link',
      );
      const owned = new Map<number, number>();
      for (const { kids } of elements)
        for (const kid of kids) if ('mcid' in kid) owned.set(kid.page, (owned.get(kid.page) ?? 0) + 1);
      const marks = pages.filter(
        ({ id, dictionary }) =>
          arrayOf(file, parents.get(Number(dictionary['/StructParents']))).length !== (owned.get(id) ?? 0),
      );
      return [...links, ...marks];
    },
  ),
  clause('30-001 there are no form objects', ({ file }) =>
    [...file.streams.values()].filter(({ dictionary }) => dictionary['/Subtype'] === '/Form'),
  ),
  clause('31-001 31-004 31-006 composite fonts map characters to glyphs as they are', ({ fonts }) =>
    [...fonts.values()].filter(
      ({ dictionary, descendant }) =>
        dictionary['/Encoding'] !== '/Identity-H' || descendant['/CIDToGIDMap'] !== '/Identity',
    ),
  ),
  clause('31-009 every font is embedded', ({ file, fonts }) =>
    [...fonts.values()].filter(({ descriptor }) => !file.streams.has(idOf(descriptor['/FontFile2']) ?? -1)),
  ),
  clause('31-011 31-030 every glyph that is shown is in its font, and none is the missing glyph', (read) =>
    glyphsShown(read).filter(({ font, glyph, character }) => {
      const isThere = glyph > 0 && glyph < font.program.glyphs;
      return !isThere || (character.trim() !== '' && !font.program.hasOutline(glyph));
    }),
  ),
  clause('31-018 widths are those of the font', (read) =>
    glyphsShown(read).filter(
      ({ font, glyph }) => Math.abs((font.widths.get(glyph) ?? 1000) - font.program.widthOf(glyph)) > 1,
    ),
  ),
  clause('31-027 31-028 31-029 every glyph that is shown means a character', (read) =>
    glyphsShown(read).filter(({ character }) => character === '' || /[\0\ufeff\ufffe]/.test(character)),
  ),
  clause('31-027 no font is without its table of characters', ({ file, fonts }) =>
    [...fonts.values()].filter(({ dictionary }) => resolved(file, dictionary['/ToUnicode']) === null),
  ),
];

/** Each glyph of each font that any page shows, once. */
function glyphsShown({ pages, fonts }: ReadFile) {
  const shown = new Map<string, Set<string>>();
  for (const { operators } of pages) {
    let font = '';
    for (const { name, operands } of operators) {
      if (name === 'Tf') font = operands[0] ?? '';
      if (name !== 'Tj') continue;
      const glyphs = shown.get(font) ?? new Set();
      shown.set(font, glyphs);
      for (const glyph of (operands[0] ?? '').match(/[0-9a-f]{4}/gi) ?? []) glyphs.add(glyph.toLowerCase());
    }
  }
  return [...shown].flatMap(([name, glyphs]) => {
    const font = fonts.get(name);
    if (font === undefined) throw new Error(`No font ${name}`);
    return [...glyphs].map((hex) => ({
      font,
      glyph: Number.parseInt(hex, 16),
      character: font.toUnicode.get(hex) ?? '',
    }));
  });
}
