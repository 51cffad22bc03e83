import { spawnSync } from 'node:child_process';

const script = `
import csv, io, json, sys
text = sys.stdin.buffer.read().decode('utf-8-sig')
json.dump(list(csv.reader(io.StringIO(text, newline=''), delimiter=sys.argv[1], strict=True)), sys.stdout)
`;

/** Whether this machine has the reader. */
export const hasPython = spawnSync('python3', ['-c', 'import csv']).status === 0;

/** The cells as a reader that is not ours finds them. */
export function readByPython(file: string, separator: ',' | ';'): string[][] {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', script, separator], { input: file, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
