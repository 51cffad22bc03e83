import { type Standing, standings } from '#core/progress/indicator-progress.ts';
import { paths } from '../common/routes.ts';

/** The standings that an address such as `/plan/p/progress;standing=behind` asks for; none asks for all. */
export function standingsOfAddress(address: string): readonly Standing[] {
  const query = address.slice(address.indexOf(';') + 1);
  const asked = address.includes(';') ? new URLSearchParams(query).getAll('standing') : [];
  return standings.filter((standing) => asked.includes(standing));
}

/** The address of the overview with a filter. */
export function addressOfStandings(planId: string, shown: readonly Standing[]): string {
  const params = new URLSearchParams(shown.map((standing) => ['standing', standing]));
  return shown.length === 0 ? paths.progress(planId) : `${paths.progress(planId)};${params.toString()}`;
}
