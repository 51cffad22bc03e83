import { readFileSync } from 'node:fs';

/**
 * Most memory that this process ever held, in MB. Not `maxRSS` where the system tells better: Linux hands the peak of a parent on to
 * the children that it starts, however small these are.
 */
export function peakMemory(): number {
  const kilobytes =
    process.platform === 'linux' ? /VmHWM:\s+(\d+)/u.exec(readFileSync('/proc/self/status', 'utf8')) : null;
  return Number(kilobytes?.[1] ?? process.resourceUsage().maxRSS) / 1024;
}
