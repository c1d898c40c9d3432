/** An interpreter of a group, by the name behind the group's. */
interface Interpreter {
  readonly name: string;
  readonly class: string;
  readonly language: string;
}

/** A group of interpreters with its settings. The first of them is meant where only the group is named. */
export interface Group {
  readonly id: string;
  readonly interpreters: readonly Interpreter[];
  readonly properties: readonly (readonly [name: string, value: string, type: string, description: string])[];
}

const flink = (name: string, type: string, language: string): Interpreter => ({
  name,
  class: `org.apache.zeppelin.flink.${type}Interpreter`,
  language,
});

/** What Studio has, as far as notes use it. `%flink.conf` belongs to the server, not to the group's process. */
export const GROUPS: readonly Group[] = [
  {
    id: 'flink',
    interpreters: [
      flink('flink', 'Flink', 'scala'),
      flink('ssql', 'FlinkStreamSql', 'sql'),
      flink('bsql', 'FlinkBatchSql', 'sql'),
      flink('pyflink', 'PyFlink', 'python'),
      flink('ipyflink', 'IPyFlink', 'python'),
    ],
    properties: [['zeppelin.flink.concurrentStreamSql.max', '10', 'number', 'How many paragraphs may run at once']],
  },
  {
    id: 'md',
    interpreters: [{ name: 'md', class: 'org.apache.zeppelin.markdown.Markdown', language: 'markdown' }],
    properties: [['markdown.parser.type', 'flexmark', 'string', 'Which Markdown library renders']],
  },
  {
    id: 'python',
    interpreters: [
      { name: 'python', class: 'org.apache.zeppelin.python.PythonInterpreter', language: 'python' },
      { name: 'ipython', class: 'org.apache.zeppelin.python.IPythonInterpreter', language: 'python' },
    ],
    properties: [],
  },
  {
    id: 'sh',
    interpreters: [{ name: 'sh', class: 'org.apache.zeppelin.shell.ShellInterpreter', language: 'sh' }],
    properties: [],
  },
];

/** Which interpreter a paragraph names: `flink.ssql`, also for `ssql` in a note for Flink; nothing if there is none. */
export function interpreterOf(
  named: string,
  defaultGroup: string,
): { readonly group: string; readonly name: string } | undefined {
  const [first, second] = named === '' ? [defaultGroup] : named.split('.');
  const own = GROUPS.find(({ id }) => id === defaultGroup);
  if (second === undefined && own && hasInterpreter(own, first)) return { group: own.id, name: first };
  const group = GROUPS.find(({ id }) => id === first);
  if (!group) return undefined;
  const name = second ?? group.interpreters[0].name;
  return hasInterpreter(group, name) ? { group: group.id, name } : undefined;
}

function hasInterpreter({ interpreters }: Group, name: string): boolean {
  return name === 'conf' || interpreters.some((one) => one.name === name);
}
