import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BenchResult } from './bench-result.ts';
import { type PdfDocument, pdfDocuments } from './pdf-documents.ts';
import type { PdfRun } from './pdf-run.ts';
import { median } from './statistics.ts';

const bars = { ratio: 1.25, memoryMb: 400, megabytes: 6 };
const roundsOf: Readonly<Record<PdfDocument, number>> = { tables: 5, plan: 5, report: 3 };
const names: Readonly<Record<PdfDocument, string>> = {
  tables: 'tables only',
  plan: 'a whole plan: all chapters, figures, bookmarks, plan embedded',
  report: 'an activity report: 200 indicators, 12,000 measurements, 48,000 values in categories, plan embedded',
};

/** An activity report on a plan with many measurements, over two thousand pages: time only, since memory and size have bars for 500 pages. */
export async function reportBench(): Promise<BenchResult[]> {
  return (await compare('report')).slice(0, 1).map((result) => ({ ...result, bench: 'report' }));
}

/** Tagged documents of the product against untagged ones of plain jsPDF, in processes of their own that take turns. */
export async function pdfBench(): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const name of pdfDocuments.filter((known) => known !== 'report')) results.push(...(await compare(name)));
  return results;
}

async function compare(name: PdfDocument): Promise<BenchResult[]> {
  const rounds = roundsOf[name];
  const pairs: { tagged: PdfRun; plain: PdfRun }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    pairs.push({ plain: await runChild('plain', name), tagged: await runChild('tagged', name) });
  }
  const of = (way: 'tagged' | 'plain', key: keyof PdfRun) => median(pairs.map((pair) => pair[way][key]));
  const ratio = median(pairs.map(({ tagged, plain }) => tagged.seconds / tagged.pages / (plain.seconds / plain.pages)));
  const processor = of('tagged', 'processorSeconds') / of('plain', 'processorSeconds');
  const megabytes = of('tagged', 'bytes') / 1e6;
  const memory = Math.max(...pairs.map(({ tagged }) => tagged.memoryMb));
  const what = `Tagged PDF, ${names[name]}`;
  return [
    {
      bench: 'pdf',
      what: `${what}: time against untagged jsPDF + autotable, a page`,
      measured: `${ratio.toFixed(2)} times (processor time ${processor.toFixed(2)} times): ${of('tagged', 'seconds').toFixed(2)} s for ${of('tagged', 'pages')} pages, untagged ${of('plain', 'seconds').toFixed(2)} s for ${of('plain', 'pages')} pages; medians of ${rounds}`,
      bar: `at most ${bars.ratio} times`,
      met: ratio <= bars.ratio,
    },
    {
      bench: 'pdf',
      what: `${what}: memory of the process at its peak`,
      measured: `${memory.toFixed(0)} MB, untagged ${of('plain', 'memoryMb').toFixed(0)} MB`,
      bar: `at most ${bars.memoryMb} MB`,
      met: memory <= bars.memoryMb,
    },
    {
      bench: 'pdf',
      what: `${what}: size on disk`,
      measured: `${megabytes.toFixed(2)} MB, untagged ${(of('plain', 'bytes') / 1e6).toFixed(2)} MB`,
      bar: `under ${bars.megabytes} MB`,
      met: megabytes < bars.megabytes,
    },
  ];
}

async function runChild(way: 'tagged' | 'plain', name: PdfDocument): Promise<PdfRun> {
  const program = fileURLToPath(new URL('./pdf-child.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, way, name], { maxBuffer: 1 << 24 });
  const run: PdfRun = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  return run;
}
