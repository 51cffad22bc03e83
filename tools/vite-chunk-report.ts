import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const PACKAGE = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/;

/** Writes what each chunk holds to build/chunks.json, the ground of the size limit of the first page. */
export function chunkReport(): Plugin {
  let root = '';
  return {
    name: 'planner:chunk-report',
    apply: (config, { command }) => command === 'build' && config.build?.ssr === undefined,
    configResolved: (config) => {
      root = config.root;
    },
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((file) =>
        file.type !== 'chunk'
          ? []
          : [
              {
                file: file.fileName,
                name: file.name,
                isEntry: file.isEntry,
                imports: file.imports,
                dynamicImports: file.dynamicImports,
                packages: [...new Set(file.moduleIds.flatMap((id) => PACKAGE.exec(id)?.[1] ?? []))].sort(),
              },
            ],
      );
      mkdirSync(join(root, 'build'), { recursive: true });
      writeFileSync(join(root, 'build', 'chunks.json'), `${JSON.stringify(chunks, null, 1)}\n`);
    },
  };
}
