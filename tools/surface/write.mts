import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { currentSurface, merged, type Surface } from './surface.mts';

// Adds what is new to the surface that saved workflows rely on: part of `npm run docs`.

const FILE = 'tools/surface/saved.json';
const old = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Surface) : {};
writeFileSync(FILE, `${JSON.stringify(merged(old, currentSurface()), null, '\t')}\n`);
