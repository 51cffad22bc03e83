import { join } from 'node:path';
import { projectRoot } from '../../tools/support/project.mjs';

/** Where a file of tests/fixtures/cases lies. */
export function casePath(name: string): string {
  return join(projectRoot, 'tests/fixtures/cases', name);
}
