const META = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/;

/** What a page cannot say about itself in a meta element, and what every other file is served with. */
const SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The policy that index.html carries, its only source. @param {string} html */
export function contentSecurityPolicy(html) {
  const policy = META.exec(html)?.[1];
  if (policy === undefined) throw new Error('index.html carries no Content-Security-Policy');
  return policy.replace(/\s+/g, ' ').trim();
}

/** @param {string} html Text of index.html. @returns {Record<string, string>} headers for every file */
export function securityHeaders(html) {
  return {
    'Content-Security-Policy': `${contentSecurityPolicy(html)}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

/** A drawing may style itself and do nothing else. */
export const svgHeaders = { 'Content-Security-Policy': SVG_POLICY };

/** Text of the `_headers` file that several static hosts read. @param {string} html */
export function headersFile(html) {
  const lines = (/** @type {Record<string, string>} */ headers) =>
    Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [
    '# Headers for hosts that read this file; on others set the same ones. The page also carries its policy itself.',
    '/*',
    ...lines(securityHeaders(html)),
    '/assets/*',
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');
}
