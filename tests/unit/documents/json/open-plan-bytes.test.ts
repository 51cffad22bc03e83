import { expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { openPlanBytes } from '#documents/json/open-plan-bytes.ts';
import { smallPlan } from '../../../support/plans.ts';

const newId = () => 'new';
const plan = {
  ...smallPlan(),
  language: 'fr',
  profile: { ...smallPlan().profile, title: 'Été à Lindenhafen — « bienvenue »' },
};
const text = planToJson(plan);
const opened = { ok: true, value: { plan, remarks: [] } };

test.each([
  ['UTF-8', Buffer.from(text, 'utf8')],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`, 'utf8')],
  ['UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
])('a plan in %s is opened', async (_, bytes) => {
  expect(await openPlanBytes(new Uint8Array(bytes), { newId })).toEqual(opened);
});

test('a plan that another program saved in a Western code page keeps its letters', async () => {
  const western = { ...plan, profile: { ...plan.profile, title: 'Été à Lindenhafen' } };
  const bytes = new Uint8Array(Buffer.from(planToJson(western), 'latin1'));
  expect(await openPlanBytes(bytes, { newId })).toEqual({ ok: true, value: { plan: western, remarks: [] } });
});

test('a plan that a Windows program saved keeps its apostrophes, quotation marks, dashes and euro signs', async () => {
  const title = 'l’aide “5 €” – œuvre…';
  const codes: Readonly<Record<string, number>> = {
    '’': 0x92,
    '“': 0x93,
    '”': 0x94,
    '€': 0x80,
    '–': 0x96,
    œ: 0x9c,
    '…': 0x85,
  };
  const western = { ...plan, profile: { ...plan.profile, title } };
  const bytes = Uint8Array.from(planToJson(western), (letter) => codes[letter] ?? letter.charCodeAt(0));
  expect(await openPlanBytes(bytes, { newId })).toEqual({ ok: true, value: { plan: western, remarks: [] } });
});

test('a replacement character that the file itself holds is no sign of another encoding', async () => {
  const odd = { ...plan, profile: { ...plan.profile, title: 'É\uFFFD' } };
  expect(await openPlanBytes(new Uint8Array(Buffer.from(planToJson(odd))), { newId })).toEqual({
    ok: true,
    value: { plan: odd, remarks: [] },
  });
});

test.each([
  ['nothing', new Uint8Array(), { type: 'empty' }],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), { type: 'not-text' }],
  ['more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1).fill(0x20), { type: 'too-large', limit: 20 * 1024 * 1024 }],
  ['a damaged PDF', new Uint8Array(Buffer.from('%PDF-1.7\n1 0 obj\n<<')), { type: 'pdf-damaged' }],
])('%s is refused', async (_, bytes, error) => {
  expect(await openPlanBytes(bytes, { newId })).toEqual({ ok: false, error });
});
