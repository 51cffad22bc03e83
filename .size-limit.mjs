import { readFileSync } from 'node:fs';

/** Packages that only exports need; the first page must load without them. */
const EXPORT_PACKAGES = ['jspdf', 'jspdf-autotable', 'pdfjs-dist', 'fflate'];

/** @type {{ file: string, name: string, isEntry: boolean, imports: string[], packages: string[] }[]} */
const chunks = JSON.parse(readFileSync(new URL('./build/chunks.json', import.meta.url), 'utf8'));

function chunk(file) {
  const found = chunks.find((candidate) => candidate.file === file);
  if (found === undefined) throw new Error(`build/chunks.json knows no chunk ${file}`);
  return found;
}

/** The files and everything they import before they can run. */
function staticGraph(files) {
  const seen = new Set();
  const waiting = [...files];
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (seen.has(file)) continue;
    seen.add(file);
    waiting.push(...chunk(file).imports);
  }
  return [...seen];
}

const entries = chunks.filter((candidate) => candidate.isEntry && !/worker/i.test(candidate.name));
if (entries.length === 0) throw new Error('build/chunks.json has no entry chunk');
const entryFiles = entries.map((entry) => entry.file);
const languages = chunks.filter((candidate) => candidate.name.startsWith('language-'));
const graph = staticGraph(entryFiles);
for (const file of graph) {
  const strayed = chunk(file).packages.filter((name) => EXPORT_PACKAGES.includes(name));
  if (strayed.length > 0) throw new Error(`The first page loads ${strayed.join(', ')} with ${file}`);
}

function firstPage(name, files) {
  return {
    name,
    path: staticGraph(files).map((file) => `dist/${file}`),
    limit: '170 KB',
    gzip: true,
  };
}

export default languages.length === 0
  ? [firstPage('first page', entryFiles)]
  : languages.map((language) => firstPage(`first page, ${language.name}`, [...entryFiles, language.file]));
