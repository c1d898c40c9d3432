import { allRules } from '../all-rules.ts';
import { defineCommand } from '../command.ts';
import { Exit } from '../exit.ts';
import type { Ports } from '../ports.ts';
import { paintFor } from '../report/paint.ts';
import { measureFor } from '../report/width.ts';
import { wrap } from '../report/wrap.ts';
import { COLOR } from '../shared-options.ts';

export const rulesCommand = defineCommand({
  name: 'rules',
  summary: 'List every finding that there is',
  examples: [['hangar rules --json', 'the same for programs, with explanations and examples']],
  args: {
    json: { type: 'boolean', default: false, describe: 'Print one JSON document' },
    color: COLOR,
  },
  async run({ json, color }, { terminal }: Pick<Ports, 'terminal'>) {
    const rules = await allRules();
    if (json) {
      const data = rules.map(({ code, phase, severity, summary, why, bad, good }) => ({
        code,
        phase,
        severity,
        summary,
        why,
        bad,
        good,
      }));
      terminal.print(`${JSON.stringify({ version: 1, rules: data }, undefined, 2)}\n`);
      return Exit.ok;
    }
    const paint = paintFor(color, terminal);
    const measure = await measureFor(rules.map(({ summary }) => summary));
    const codeWidth = Math.max(...rules.map(({ code }) => code.length));
    const phaseWidth = Math.max(...rules.map(({ phase }) => phase.length));
    for (const { code, severity, phase, summary } of rules) {
      const head = `${code.padEnd(codeWidth)}  ${severity.padEnd('warning'.length)}  ${phase.padEnd(phaseWidth)}`;
      const row = terminal.columns === undefined ? `${head}  ${summary}` : fitted(head, summary, terminal.columns);
      terminal.print(`${row.replace(code, (found) => paint(severity, found))}\n`);
    }
    return Exit.ok;

    /** The summary beside its head where there is room for it, else under it. */
    function fitted(head: string, summary: string, columns: number): string {
      const beside = ' '.repeat(head.length + 2);
      if (columns - beside.length >= 30) return wrap(`${head}  ${summary}`, columns, beside, measure);
      return `${head.trimEnd().replace(/ {2,}/g, '  ')}\n${wrap(`    ${summary}`, columns, '    ', measure)}`;
    }
  },
});
