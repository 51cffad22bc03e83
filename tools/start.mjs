import { buildSiteIfStale } from './build.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { projectPath } from './support/project.mjs';
import { serveLocally } from './support/static-server.mjs';

const USUAL_PORT = 4173;
const TRIES = 50;

const wantedPort = readPort();
await ensureInstall();
await buildSiteIfStale();
const server = await serveFrom(wantedPort);
if (server.port !== wantedPort) {
  console.log(`Port ${wantedPort} is taken: using ${server.port} instead.`);
  console.log(`Plans are kept per address: those saved at http://localhost:${wantedPort} are not shown at this one.`);
}
console.log(`Integration Programme Planner: http://localhost:${server.port}`);
console.log('Ctrl+C stops it.');
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));

function readPort() {
  const given = process.env['PORT'];
  if (given === undefined || given === '') return USUAL_PORT;
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  console.error(`PORT must be a number from 1 to 65535, not "${given}".`);
  process.exit(1);
}

/** @param {number} first */
async function serveFrom(first) {
  const last = Math.min(first + TRIES, 65535);
  for (let port = first; port <= last; port += 1) {
    const server = await serveLocally(projectPath('dist'), port);
    if (server !== null) return server;
  }
  console.error(`All ports from ${first} to ${last} are taken. Set PORT to a free one.`);
  process.exit(1);
}
