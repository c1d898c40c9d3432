import type { Definition, Example } from '../../index.ts';
import { allRules } from '../all-rules.ts';
import { defineCommand } from '../command.ts';
import { Exit } from '../exit.ts';
import type { Ports } from '../ports.ts';
import type { Paint } from '../report/paint.ts';
import { paintFor } from '../report/paint.ts';
import { visible } from '../report/visible.ts';
import { measureFor } from '../report/width.ts';
import { wrap } from '../report/wrap.ts';
import { COLOR } from '../shared-options.ts';
import { unknownWord } from '../usage.ts';

export const explainCommand = defineCommand({
  name: 'explain',
  positional: '<code>',
  summary: 'Say what a finding means',
  examples: [['hangar explain missing-interpreter-line', 'what, why, and an example of each kind']],
  args: {
    code: { type: 'string', demandOption: true, describe: 'The code of a finding, as it stands in "[...]"' },
    color: COLOR,
  },
  async run({ code, color }, { terminal }: Pick<Ports, 'terminal'>) {
    const rules = await allRules();
    const rule = rules.find((one) => one.code === code);
    if (!rule)
      throw unknownWord(
        'finding',
        code,
        rules.map((one) => one.code),
        'Run "hangar rules" to see them all.',
      );
    const columns = Math.min(terminal.columns ?? 80, 100);
    const measure = await measureFor([rule.summary, rule.why]);
    const prose = (text: string) => wrap(text, columns, '', measure);
    terminal.print(explanation(rule, prose, paintFor(color, terminal)));
    return Exit.ok;
  },
});

function explanation(rule: Definition<never>, prose: (text: string) => string, paint: Paint): string {
  const { code, severity, phase, summary, why, bad, good } = rule;
  return [
    `${paint(severity, code)} (${severity}, phase ${phase})`,
    '',
    prose(summary),
    '',
    prose(why),
    ...bad.flatMap((example) => ['', paint('bold', `Reported${circumstances(example)}:`), '', indented(example)]),
    ...good.flatMap((example) => ['', paint('bold', `Fine${circumstances(example)}:`), '', indented(example)]),
    '',
  ].join('\n');
}

/** What must hold for the example besides its text. */
function circumstances({ target, path, variables }: Example): string {
  const said = [
    ...(target === undefined ? [] : [`target ${target}`]),
    ...(path === undefined ? [] : [`as ${path}`]),
    ...(variables === undefined ? [] : [`with the variable ${Object.keys(variables).join(', ')}`]),
  ];
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

function indented({ text }: Example): string {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `    ${visible(line)}`.trimEnd())
    .join('\n');
}
