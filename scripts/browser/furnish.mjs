// What the worked example has not: things that await a second signature, clearances at both desks, a case that was handed on.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/// Lines of the example's list that are clear.
const CLEAR = { first: '1', third: '3', of_third: 'P-0003' };
/// Who was heard on paper, and whose case is handed on.
export const OF_PAPER = 'P-0016';
/// Of whom one member has recorded something.
export const CHANGED = 'P-0009';
const FACTS = 'person,fact,status\nP-0012,custody,hospital\nP-0013,custody,hospital\n';
const KEYED = 'KP=refuse\nremain=accept\nminutes=40\nduress_sign=no\n';

/// Does it on the command line at two desks, before the office is served. `at` runs a command at a desk and returns what it printed.
export function furnish(at, { folder, list }) {
  const file = (name, text) => { writeFileSync(join(folder, name), text); return join(folder, name); };
  const way = ['--from', 'UA', '--via', 'PL', '--to', 'KR'];
  const issue = (desk, letter, line) => JSON.parse(at(desk, 'clearance', 'issue', list, '--line', line, '--crossing', 'Medyka', '--device', letter, ...way, '--json'));
  const clearance = issue('office', 'A', CLEAR.third);
  at('laptop', 'archive', 'merge', join(folder, 'demo', 'office'));
  at('laptop', 'clearance', 'countersign', CLEAR.of_third, clearance.entries[0]);
  issue('laptop', 'B', CLEAR.first);
  at('laptop', 'case', 'import', file('facts.csv', FACTS), '--amend');
  at('laptop', 'case', 'record', CHANGED, 'custody', 'status=hospital');
  at('laptop', 'state', 'find', 'state=DE', 'party=yes', 'willing=yes', 'able=yes', 'sources=report');
  const papers = join(folder, 'papers');
  at('laptop', 'visit', 'pack', OF_PAPER, '--out', papers);
  const keys = readFileSync(join(papers, readdirSync(papers).find((name) => name.endsWith('.keys.txt'))), 'utf8');
  at('laptop', 'visit', 'key', OF_PAPER, file('keyed.txt', keys + KEYED));
  at('office', 'archive', 'merge', join(folder, 'demo', 'laptop'));
  const recipient = file('recipient.txt', at('laptop', 'device', 'recipient'));
  const consent = file('consent.txt', 'He agrees.');
  at('office', 'case', 'transfer', OF_PAPER, '--to', recipient, '--with', 'Harbour Lawyers', '--consent', consent, '--out', join(folder, 'case.age'));
}
