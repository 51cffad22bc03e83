import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BenchResult } from './bench-result.ts';

const bar = 170;

type Chunk = {
  readonly file: string;
  readonly name: string;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
};

/** Script that the first page loads before it can show anything, with its words in each language. */
export async function firstPageBench(): Promise<BenchResult[]> {
  const chunks: Chunk[] = JSON.parse(readFileSync(join(process.cwd(), 'build', 'chunks.json'), 'utf8'));
  const entries = chunks.filter(({ isEntry, name }) => isEntry && !/worker/i.test(name));
  return chunks
    .filter(({ name }) => name.startsWith('language-'))
    .map((language) => {
      const files = withImports(chunks, [...entries, language]);
      const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join('dist', file))).byteLength, 0);
      return {
        bench: 'first-page',
        what: `JavaScript for the first page, ${language.name.replace('language-', '')}, gzip`,
        measured: `${(bytes / 1000).toFixed(1)} KB in ${files.length} files`,
        bar: `at most ${bar} KB`,
        met: bytes <= bar * 1000,
      };
    });
}

function withImports(chunks: readonly Chunk[], first: readonly Chunk[]): string[] {
  const files = new Set(first.map(({ file }) => file));
  // A set hands out what is added while it is read.
  for (const file of files) {
    for (const imported of chunks.find((chunk) => chunk.file === file)?.imports ?? []) files.add(imported);
  }
  return [...files];
}
