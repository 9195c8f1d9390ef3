// The table of all paths, as `routes.txt` has it; a test of the program compares that file with the table itself.
import { readFileSync } from 'node:fs';

const parameters = (path) => path.split('{').length;

export const routes = readFileSync(new URL('routes.txt', import.meta.url), 'utf8')
  .trimEnd().split('\n')
  .map((line) => line.split(' '))
  .map(([method, path]) => ({ method, path, fits: new RegExp(`^${path.replace(/\{[^}]*\}/g, '[^/]+')}$`) }))
  .sort((a, b) => parameters(a.path) - parameters(b.path));

export const routeOf = (method, path) => routes.find((route) => route.method === method && route.fits.test(path));
