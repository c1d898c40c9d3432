// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are forms of Zeppelin.
import { expect, test } from 'vitest';
import { check } from '../../src/index.ts';

const codes = (text: string) => check(text).diagnostics.map(({ code }) => code);

test('what Zeppelin replaces before Flink sees it is not judged in a note, but told', () => {
  const table = "CREATE TABLE t (a INT) WITH ('connector' = 'datagen');\n";
  expect(codes(`%flink.ssql\n${table}SELECT a FROM t WHERE a > \${least=30};`)).toEqual(['dynamic-form']);
  expect(codes(`%flink.ssql\n${table}SELECT a FROM t WHERE a > \${select:kind=1,1|2};`)).toEqual(['dynamic-form']);
});

test('the statements beside it are', () => {
  const note = `%flink.ssql\nSELECT a FROM t GROUP a;\nSELECT a FROM t WHERE a > \${least=30};\nSELECT a FROM t GROUP a;`;
  expect(codes(note).filter((code) => code === 'missing-token')).toHaveLength(2);
});

test('in a script it is no SQL', () => {
  expect(codes(`SELECT a FROM t WHERE a > \${least=30};`)).toContain('unexpected-token');
});

test('a form is told once, by the name that Zeppelin asks for', () => {
  const messages = (form: string) =>
    check(`%flink.ssql\nSELECT ${form};\nSELECT ${form};`).diagnostics.map(
      ({ help }) => /"([^"]*)"/.exec(help ?? '')?.[1],
    );
  for (const form of ['${a}', '${a=1}', '${select:a(shown)=1,1|2}', '$${a=1}', '${password:a}']) {
    expect(messages(form)).toEqual(['a']);
  }
});

test('where Zeppelin does not replace it, it is nothing', () => {
  expect(codes('%flink.pyflink\nx = "${a}"')).toEqual([]);
  expect(codes('%md\n${a}')).toEqual([]);
});

test('the name of a variable that is nearly the same is told', () => {
  const { diagnostics } = check('%flink.ssql\nSELECT ${regoin};', { variables: { region: 'x' } });
  expect(diagnostics.map(({ help }) => help)).toEqual(['Did you mean the variable "region"?']);
});

test('a paragraph ends the statement that has one', () => {
  expect(codes('%flink.ssql\nSELECT ${a}\n%flink.ssql\nSELEC 1;')).toEqual(['dynamic-form', 'misspelt-keyword']);
});
