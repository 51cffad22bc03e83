import { describe, expect, test } from 'vitest';
import { loadSchemePack, type SchemePack } from '#core/scheme/scheme-packs.ts';
import { sameWords } from '#core/words/word-key.ts';
import { leavesOf } from './support/scheme-folders.ts';

async function open(language: string): Promise<SchemePack> {
  const pack = await loadSchemePack({ id: 'annex-2004', version: 2 }, language);
  if (!pack.ok) throw new Error('the scheme is missing');
  return pack.value;
}

const english = await open('en');
const french = await open('fr');
const { scheme, index, text } = english;
const lists = ['goals', 'targets', 'activities', 'indicators'] as const;

/** Words of the field that a newcomer to it may not know, by the entry of the glossary that explains them. */
const fieldWords: Readonly<Record<string, RegExp>> = {
  'migrant-background': /migrant background/iu,
  'third-country-national': /third-country national|non-EU citizen/iu,
  'foreign-resident': /foreign resident/iu,
  'born-abroad': /born abroad|native-born/iu,
  immigrant: /immigrants?\b/iu,
  newcomer: /newcomer/iu,
  entitled: /\bentitle(?:d|ment)/iu,
  participant: /participant/iu,
  cohort: /cohort/iu,
  completer: /completer/iu,
  median: /median/iu,
  index: /\bindex\b/iu,
  breakdown: /breakdown/iu,
  'case-worker': /case worker/iu,
  'full-time-equivalent': /full-time equivalent/iu,
  cefr: /\bCEFR\b/u,
  'literacy-track': /literacy track/iu,
  overcrowded: /overcrowd/iu,
  neet: /neither in (?:work|employment) nor/iu,
  'early-leaver': /early leav(?:er|ing)/iu,
  'early-education': /early education/iu,
  'over-qualification': /over-qualification/iu,
  recognition: /recognition (?:decision|application|of qualifications)/iu,
  bridging: /bridging course/iu,
  naturalisation: /naturalisation/iu,
  'long-term-residence': /long-term residen(?:ce|t)/iu,
  'consultative-body': /consultative bod/iu,
  'migrant-led': /migrant-led|mainstream association/iu,
  'paired-tests': /paired (?:rental )?(?:application|test)|situation testing/iu,
  'front-line-staff': /front-line staff/iu,
  'who-5': /WHO-5/u,
  pisa: /\bPISA\b/u,
  amif: /\bAMIF\b/u,
  'esf-plus': /ESF\+/u,
  baseline: /\bbaseline/iu,
  benchmark: /\bbenchmark/iu,
  'percentage-point': /\bpoints\b/iu,
};

function catalogueWords(pack: SchemePack): string {
  const { goals, targets, activities, indicators, risks, vocabularies } = pack.text;
  return leavesOf({ goals, targets, activities, indicators, risks, vocabularies })
    .map(({ text: words }) => words)
    .join('\n');
}

describe('the glossary', () => {
  test.each(Object.entries(fieldWords))('explains %s, which the catalogue uses', (id, word) => {
    expect(word.test(catalogueWords(english))).toBe(true);
    expect(text.glossary[id]?.definition ?? '').not.toBe('');
  });

  test.each([english, french])('explains every abbreviation of the catalogue', (pack) => {
    const explained = leavesOf(pack.text.glossary)
      .map(({ text: words }) => words)
      .join('\n');
    const known = /^(?:EUR|ONG|NGO|EECR\d+)$/u;
    const found = catalogueWords(pack).match(/\b[A-Z][A-Z0-9]{2,}\b/gu) ?? [];
    expect([...new Set(found)].filter((word) => !known.test(word) && !explained.includes(word))).toEqual([]);
  });
});

describe('the catalogue measures what it says', () => {
  test('a percentage of what happens within a time counts only those whose time has passed', () => {
    const early = scheme.indicators.filter(({ id }) => {
      const { numerator = '', denominator = '' } = text.indicators[id] ?? {};
      const isTimed = /within \d+ (?:days|months|weeks)/u.test(numerator);
      return isTimed && !/ha(?:s|ve) passed|at least \d+ months ago/u.test(denominator);
    });
    expect(early.map(({ id }) => id)).toEqual([]);
  });

  test('no decision in time is counted among decisions alone, so that waiting files are seen', () => {
    const decided = Object.entries(text.indicators).filter(([, { denominator = '' }]) =>
      /^All decisions/u.test(denominator),
    );
    expect(decided.map(([id]) => id)).toEqual([]);
  });

  test('every goal can be measured by an outcome', () => {
    const typesOf = (goal: string) =>
      index.targetsOfGoal(goal).flatMap(({ id }) => index.indicatorsOfTarget(id).map(({ type }) => type));
    expect(scheme.goals.filter(({ id }) => !typesOf(id).includes('outcome')).map(({ id }) => id)).toEqual([]);
  });

  test('a target says from when the time of a person or case runs, which is shorter than the time of the target', () => {
    const months = { days: 1 / 30, weeks: 1 / 4, month: 1, months: 1 } as const;
    const wrong = scheme.targets.filter(({ id, suggestion }) => {
      const found = /(?:within|after) (\d+|one) (days|weeks|months?)( of)?/u.exec(text.targets[id]?.title ?? '');
      if (!found) return false;
      const [, count, unit, from] = found;
      const length = (count === 'one' ? 1 : Number(count)) * months[unit as keyof typeof months]; // one of the words matched
      return from === undefined || length > suggestion.withinMonths;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test.each([english, french])('no activity is described by its own title', (pack) => {
    const repeated = Object.entries(pack.text.activities).filter(([, { title, description }]) => {
      const first = description.split('.')[0] ?? '';
      return sameWords(first, title) || sameWords(first.slice(0, title.length), title);
    });
    expect(repeated.map(([id]) => id)).toEqual([]);
  });

  test('no two indicators have one title', () => {
    for (const pack of [english, french]) {
      const titles = Object.values(pack.text.indicators).map(({ title }) => title);
      expect(titles.filter((title, at) => titles.findIndex((other) => sameWords(other, title)) < at)).toEqual([]);
    }
  });

  test('no group stands inside its own comparison', () => {
    const inside = Object.entries(text.indicators).filter(([, { calculation }]) =>
      /born abroad[^/]*\/ [^/]*\b(?:all|everyone)\b/u.test(calculation),
    );
    expect(inside.map(([id]) => id)).toEqual([]);
  });
});

describe('sources say what was read', () => {
  const citations = lists.flatMap((list) =>
    scheme[list].flatMap(({ id, status, sources }) => sources.map((source) => ({ id, entry: status, ...source }))),
  );

  test('nothing is found in a document that was not opened, nor in names that were remembered', () => {
    const unread = new Set(scheme.sources.filter(({ consulted }) => consulted === 'not-opened').map(({ id }) => id));
    const remembered = new Set([...unread, 'ioi19']);
    expect(citations.filter(({ sourceId, status }) => status === 'found' && remembered.has(sourceId))).toEqual([]);
    expect(citations.filter(({ sourceId }) => sourceId === 'ioi19')).toHaveLength(13);
  });

  test('an entry is found only when one of its citations is', () => {
    const wrong = lists.flatMap((list) =>
      scheme[list].filter(
        ({ status, sources }) =>
          (status === 'found' && !sources.some((source) => source.status === 'found')) ||
          (status === 'derived' && sources.length > 0),
      ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('figures of a fund are numbers: a mapped percentage says so, a mapped number is one', () => {
    const isFund = (sourceId: string) => sourceId === 'amif21' || sourceId === 'esf21';
    const mapped = scheme.indicators.filter(({ sources }) => sources.some(({ sourceId }) => isFund(sourceId)));
    const codes = mapped.flatMap(({ sources }) =>
      sources
        .filter(({ sourceId }) => isFund(sourceId))
        .map(({ locator }) => /[OR]\.2[.\d]*\d|EECR\d+/u.exec(locator)?.[0]),
    );
    const expected = ['EECR05', 'O.2.3', 'O.2.3.1', 'O.2.3.2', 'O.2.3.3', 'R.2.10', 'R.2.11', 'R.2.8', 'R.2.9'];
    expect(codes.toSorted()).toEqual(expected);
    for (const { id, measure, unit } of mapped) {
      const words = text.indicators[id]?.description ?? '';
      expect(words, id).toMatch(/check the current definition/u);
      if (measure === 'percentage') expect(words, id).toMatch(/counts (?:people|everyone)[^.]*not a share/u);
      else expect(unit, id).toBe('persons');
    }
  });

  test('age bands of both funds can be chosen beside one’s own', () => {
    const words = text.vocabularies['disaggregations'];
    expect(scheme.vocabularies.disaggregations.filter((id) => id.startsWith('age-group'))).toEqual([
      'age-group',
      'age-group-amif',
      'age-group-esf',
    ]);
    expect([words?.['age-group-amif']?.description, words?.['age-group-esf']?.description]).toEqual([
      'Under 18, 18 to 60, over 60. From memory, check against the rules of your programme.',
      'Under 18, 18 to 29, 30 to 54, 55 and over. From memory, check against the rules of your programme.',
    ]);
  });
});
