import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

const SOURCE = 'src/core/plan/plan-json-schema.ts';
const PUBLISHED = 'schema/plan-2.json';

/** Publishes the JSON Schema of a plan file beside the product. */
export function publishedPlanSchema(): Plugin {
  let root = '';
  return {
    name: 'planner:published-plan-schema',
    apply: (config, { command }) => command === 'build' && config.build?.ssr === undefined,
    configResolved: (config) => {
      root = config.root;
    },
    async generateBundle() {
      const { module } = await runnerImport<{ planJsonSchema: () => object }>(join(root, SOURCE), {
        root,
        configFile: false,
      });
      this.emitFile({
        type: 'asset',
        fileName: PUBLISHED,
        source: `${JSON.stringify(module.planJsonSchema(), null, 2)}\n`,
      });
    },
  };
}
