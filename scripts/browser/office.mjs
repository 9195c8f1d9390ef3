// The worked example's archive in a folder of its own, served by the program under test.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const program = process.env.VOLYA;
if (!program) throw new Error('VOLYA must name the program; scripts/browser/run does');

/// Founds the example, has `furnish` add to it, has another machine ask to be let in, serves the example's office, and says where. `close` ends the
/// program and takes the folder away.
export async function office(furnish = () => {}) {
  const folder = mkdtempSync(join(tmpdir(), 'volya-browser-'));
  const demo = join(folder, 'demo');
  execFileSync(program, ['demo', '--keep', demo], { stdio: ['ignore', 'ignore', 'inherit'] });
  const passphraseFile = join(demo, 'passphrase.txt');
  chmodSync(passphraseFile, 0o600);
  const env = { ...process.env, VOLYA_PASSPHRASE_FILE: passphraseFile };
  const run = (archive, data, command) => execFileSync(program, [...command, '--archive', join(demo, archive), '--data', join(demo, data)], { stdio: ['ignore', 'pipe', 'pipe'], env, encoding: 'utf8' });
  const list = join(demo, 'exchange-list.csv');
  furnish((desk, ...command) => run(desk, `data-${desk}`, command), { folder, list });
  const asking = join(folder, 'request.json');
  run('office', 'data-another', ['device', 'request', asking]);
  const request = readFileSync(asking, 'utf8');
  const places = ['--archive', join(demo, 'office'), '--data', join(demo, 'data-office')];
  const child = spawn(program, ['serve', '--json', ...places], { stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill());
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const link = JSON.parse(await served(child)).link;
  const passphrase = readFileSync(passphraseFile, 'utf8').trimEnd();
  const close = async () => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { link, origin: new URL(link).origin, passphrase, request, list, close };
}

/// What `serve --json` prints before it serves: one object, over several lines or on one.
async function served(child) {
  let text = '';
  for await (const line of createInterface({ input: child.stdout })) {
    text += line;
    if (line.trimEnd().endsWith('}')) return text;
  }
  throw new Error('the program ended before it served');
}
