import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlanText } from '#core/migrate/open-plan-file.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { loadSchemePack } from '#core/scheme/scheme-packs.ts';
import { readEmbeddedPlan } from '#documents/pdf/read-embedded-plan.ts';
import { targetHeading } from '#i18n/target-sentence.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { hasTool, runTool } from '../unit/documents/pdf/open-pdf.ts';
import { planWords } from '../unit/documents/plan-words.ts';
import { launchBrowser } from './support/browser.ts';
import { storedPlan } from './support/device.ts';
import { chooseFile } from './support/files.ts';
import { planByKeyboard } from './support/journey.ts';
import { exportAs } from './support/journey-delivery.ts';
import { journeyTitle, pageOf } from './support/journey-planning.ts';
import { nothingWrong, type Observation, observe } from './support/observation.ts';
import { type download, newPage, siteUrl } from './support/page.ts';
import { statedProperties, structuredTexts, taggedText, withoutSpaces } from './support/pdf-reading.ts';

type File = Awaited<ReturnType<typeof download>>;

let browser: Browser;
let pdf: File;
let json: File;
let plan: Plan;
let observation: Observation;

beforeAll(async () => {
  browser = await launchBrowser();
  const author = await newPage(browser);
  observation = await observe(author.context);
  await author.page.goto(siteUrl());
  await planByKeyboard(author.page);
  pdf = await exportAs(author.page, 'PDF', 'Export the final plan');
  json = await exportAs(author.page, 'Data file', 'Export the data file');
  plan = await storedPlan(author.page);
  // Some two thousand keys and thirty pages, on a machine that may have other work.
}, 240_000);

afterAll(() => browser.close());

/** All that a reader should find of the plan, with spaces left out. */
async function expectedTexts(): Promise<readonly { path: string; anyOf: readonly string[] }[]> {
  const translator = await loadTranslator('en');
  const pack = await loadSchemePack(plan.scheme, 'en');
  if (!pack.ok) throw new Error('the scheme of the product is there');
  return planWords(plan, translator, pack.value.text);
}

async function missingIn(text: string): Promise<readonly string[]> {
  const found = withoutSpaces(text);
  const texts = await expectedTexts();
  return texts
    .filter(({ anyOf }) => !anyOf.some((words) => found.includes(withoutSpaces(words))))
    .map(({ path, anyOf }) => `${path}: ${anyOf.join(' | ')}`);
}

/** The chapters in their order: the seven headings of the scheme between what stands around them. */
async function chapterTitles(): Promise<readonly string[]> {
  const pack = await loadSchemePack(plan.scheme, 'en');
  if (!pack.ok) throw new Error('the scheme of the product is there');
  const { scheme, text } = pack.value;
  const headings = scheme.headings.map(({ id }, index) => `${index + 1} ${text.headings[id]?.title}`);
  return ['Contents', 'Summary', ...headings, 'Sources'];
}

test('nothing was asked of other sites, stopped by the security policy or complained about on the way', () => {
  expect(observation).toEqual(nothingWrong);
});

test('the plan on the device is what was typed, with numbers and dates as such', () => {
  const [, target] = plan.targets;
  const [, activity] = plan.activities;
  const [, indicator] = plan.indicators;
  const { profile, fundingSources, monitoring, unparsed } = plan;
  expect(
    withoutIds({ profile, target, activity, indicator, fundingSources, monitoring, unparsed }),
  ).toMatchInlineSnapshot(`
    {
      "activity": {
        "actual": {
          "end": null,
          "lesson": "",
          "obstacle": "",
          "participants": null,
          "spending": null,
          "start": null,
        },
        "budget": 30000,
        "catalogueId": null,
        "description": "Two evenings a week from 18:30, with child care; 12 learners a group.",
        "end": "2028-06-30",
        "expectedParticipants": null,
        "id": "id",
        "lead": "Library of Nova Vila",
        "partners": [
          "Escola Básica n.º 2",
        ],
        "start": "2027-02-01",
        "status": "planned",
        "targetIds": [
          "id",
        ],
        "title": "Evening courses in the library",
      },
      "fundingSources": [
        {
          "amount": 155000.5,
          "id": "id",
          "name": "Municipal budget, chapter 7",
        },
      ],
      "indicator": {
        "baseline": {
          "date": "2026-12-31",
          "note": "Counted by hand in 2026.",
          "value": 41.5,
        },
        "benchmark": {
          "source": "Neighbouring municipality of Évora, 2025",
          "type": "peer",
          "value": 72,
        },
        "breakdowns": [
          "sex",
        ],
        "calculation": "Learners whose first lesson is at most 56 days after entitlement, of all entitled.",
        "catalogueId": null,
        "cumulative": true,
        "denominator": "All entitled learners",
        "direction": "increase",
        "earlierSeries": [],
        "frequency": "half-yearly",
        "heading": null,
        "id": "id",
        "measure": "percentage",
        "milestones": [
          {
            "date": "2027-06-30",
            "id": "id",
            "value": 60,
          },
        ],
        "numerator": "Learners with a first lesson within 56 days",
        "owner": "",
        "scale": [],
        "sources": [
          "course-records",
        ],
        "target": {
          "date": "2028-06-30",
          "value": 80,
        },
        "targetId": "id",
        "title": "Learners who start within 8 weeks",
        "toBeEstablished": null,
        "type": "outcome",
        "unit": "%",
      },
      "monitoring": {
        "budget": 5000,
        "evaluation": "University of Évora, at the end, compared with 2026.",
        "reportFrequency": "yearly",
        "reports": [
          {
            "due": "2028-01-31",
            "id": "id",
            "title": "Interim report to the council",
          },
        ],
        "steering": "A steering group meets every two months; the mayor’s office decides.",
      },
      "profile": {
        "contact": "integration@nova-vila.example",
        "context": "About 90 newcomers a year; 14 weeks’ wait for a course in 2026 (« listas de espera »).",
        "country": "PT",
        "currency": "EUR",
        "end": "2029-12-31",
        "level": "local",
        "organisation": {
          "name": "Municipality of Nova Vila",
          "type": "municipality",
        },
        "region": "Alentejo Central",
        "start": "2027-01-01",
        "status": "planned",
        "title": "Arriving in Nova Vila, 2027 to 2029",
      },
      "target": {
        "catalogueId": null,
        "deadline": "2028-06-30",
        "direction": "at-least",
        "goalId": "id",
        "heading": null,
        "id": "id",
        "targetGroupIds": [
          "id",
        ],
        "title": "start a suitable course within 8 weeks",
        "unit": "%",
        "value": 80,
      },
      "unparsed": {},
    }
  `);
});

/** The same value with one word for every id that was made by chance. */
function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replace(/"[0-9a-f]{8}-[0-9a-f-]{27}"/g, '"id"'));
}

describe('the final PDF', () => {
  test('holds the plan that is on the device', async () => {
    const embedded = await readEmbeddedPlan(pdf.bytes);
    const opened = embedded.ok ? openPlanText(embedded.value, { newId: () => 'new' }) : embedded;
    expect(opened).toEqual({ ok: true, value: { plan, remarks: [] } });
  });

  test('states its title and language and is named after the programme', async () => {
    expect(await statedProperties(pdf.bytes)).toMatchObject({ title: journeyTitle, language: 'en' });
    expect(pdf.name).toBe('arriving-in-nova-vila-2027-to-2029.pdf');
  });

  test('shows every text, number and date of the plan', async () => {
    expect(await expectedTexts()).not.toHaveLength(0);
    expect(await missingIn(await taggedText(pdf.bytes))).toEqual([]);
  });

  test.skipIf(!hasTool('pdftotext'))('shows them to pdftotext as well', async () => {
    expect(await missingIn(runTool('pdftotext', ['-raw', '{pdf}', '-'], pdf.bytes).text)).toEqual([]);
  });

  test.skipIf(!hasTool('pdfinfo'))('has headings and tables in its structure', async () => {
    expect(runTool('pdfinfo', ['{pdf}'], pdf.bytes).text).toMatch(/Tagged: +yes/);
    const { text } = runTool('pdfinfo', ['-struct-text', '{pdf}'], pdf.bytes);
    expect(await missingIn(text)).toEqual([]);
    const elements = structuredTexts(text);
    const textsOf = (kind: string) =>
      elements.filter((element) => element.kind === kind).map((element) => element.text);
    expect(textsOf('H1')).toEqual(await chapterTitles());
    const translator = await loadTranslator('en');
    expect(textsOf('H3')).toEqual([
      ...plan.targets.map((target, index) => `Target 1.${index + 1}: ${targetHeading(translator, target)}`),
      ...plan.indicators.map(({ title }, index) => `Indicator ${index + 1}: ${title}`),
    ]);
    for (const { title } of plan.activities)
      expect(textsOf('TH').filter((text) => text.endsWith(title))).not.toEqual([]);
    expect(textsOf('TH')).toEqual(
      expect.arrayContaining([
        ...plan.targetGroups.map(({ name }) => name),
        ...plan.fundingSources.map(({ name }) => name),
        ...plan.assumptions.map((assumption) => assumption.text),
        ...plan.risks.map(({ title }) => title),
      ]),
    );
  });

  test.skipIf(!hasTool('qpdf'))('is without fault to qpdf', () => {
    const { status, text } = runTool('qpdf', ['--check', '{pdf}'], pdf.bytes);
    expect({
      status,
      isClean: text.includes('No syntax or stream encoding errors found'),
      warned: /warning/i.test(text),
    }).toEqual({ status: 0, isClean: true, warned: false });
  });
});

describe('opened again in a fresh profile', () => {
  test.each([
    ['the PDF', () => pdf],
    ['the data file', () => json],
  ])('%s gives an equal plan', async (_, file) => {
    const { page, context } = await newPage(browser);
    await page.goto(siteUrl());
    await chooseFile(page, file());
    await pageOf(page, journeyTitle);
    expect(await storedPlan(page)).toEqual(plan);
    await context.close();
  });
});
