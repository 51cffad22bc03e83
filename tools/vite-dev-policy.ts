import type { Plugin } from 'vite';

const POLICY = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/;

/** Takes the security policy out of the page while developing: hot reload needs inline code. */
export function noPolicyWhileDeveloping(): Plugin {
  return {
    name: 'planner:no-policy-while-developing',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(POLICY, ''),
  };
}
