import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { collectionPlans } from './generate-collection.ts';

const perFolder = 1_000;

/** Plan files in a folder of the system for temporary files, a thousand a folder. */
export type CollectionFiles = {
  /** The folders that hold the first `count` plans; a multiple of a thousand. */
  readonly folders: (count: number) => readonly string[];
  /** Kilobytes of a file, on average over some. */
  readonly averageKb: number;
  readonly remove: () => Promise<void>;
};

/** Writes plans to disk; the same seed gives the same files. */
export async function writeCollection(count: number, seed: number): Promise<CollectionFiles> {
  const root = await mkdtemp(join(tmpdir(), 'bench-collection-'));
  const planAt = await collectionPlans(seed);
  const folders = Array.from({ length: Math.ceil(count / perFolder) }, (_, at) => join(root, `part-${at}`));
  let bytes = 0;
  for (const [part, folder] of folders.entries()) {
    await mkdir(folder);
    for (let at = part * perFolder; at < Math.min(count, (part + 1) * perFolder); at += 1) {
      const file = join(folder, `${at}.json`);
      await writeFile(file, planToJson(planAt(at)));
      bytes += at < perFolder ? (await stat(file)).size : 0;
    }
  }
  return {
    folders: (plans) => folders.slice(0, Math.ceil(plans / perFolder)),
    averageKb: bytes / Math.min(count, perFolder) / 1024,
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
