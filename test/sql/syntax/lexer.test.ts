import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_KEYWORD } from '../../../src/sql/syntax/keywords.generated.ts';
import { vocabularyOf, wordOf } from '../../../src/sql/syntax/keywords.ts';
import { P, SPELLING } from '../../../src/sql/syntax/kinds.ts';
import { Lexer } from '../../../src/sql/syntax/lexer.ts';
import { TARGETS, type Target } from '../../../src/sql/target.ts';
import { splitScript } from '../../conformance/split-script.ts';

/** A statement as the lexer cuts it; `end` is the place of its semicolon, or empty. */
interface Cut {
  readonly tokens: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
  readonly end: { readonly start: number; readonly end: number };
}

/** The kinds that are neither keywords nor always written alike. */
const NAMES: Readonly<Record<number, string>> = {
  [P.IDENTIFIER]: 'name',
  [P.QUOTED_IDENTIFIER]: 'quoted name',
  [P.UNICODE_IDENTIFIER]: 'unicode name',
  [P.STRING]: 'string',
  [P.PREFIXED_STRING]: 'prefixed string',
  [P.UNICODE_STRING]: 'unicode string',
  [P.BINARY_STRING]: 'binary string',
  [P.ESCAPED_STRING]: 'escaped string',
  [P.INTEGER]: 'integer',
  [P.DECIMAL]: 'decimal',
  [P.APPROXIMATE]: 'approximate',
  [P.COLLATION]: 'collation',
  [P.BAD_CHARACTER]: 'bad character',
  [P.DOUBLE_QUOTED]: 'double-quoted',
  [P.TYPOGRAPHIC_QUOTED]: 'typographic',
  [P.FULL_WIDTH]: 'full-width',
  [P.UNCLOSED_STRING]: 'unclosed string',
  [P.UNCLOSED_IDENTIFIER]: 'unclosed name',
  [P.COMMAND]: 'command',
};

/** Keywords are named by themselves, in capitals; so are signs. */
function nameOf(kind: number): string {
  return kind >= FIRST_KEYWORD ? wordOf(kind) : (NAMES[kind] ?? SPELLING[kind] ?? `kind ${kind}`);
}

function cut(text: string, target: Target = '1.15', from = 0, to = text.length): { cuts: Cut[]; unclosed: number[] } {
  const lexer = new Lexer(text, vocabularyOf(target), from, to);
  const cuts: Cut[] = [];
  for (let read = lexer.nextStatement(); read; read = lexer.nextStatement()) {
    const { kinds, starts, ends, length } = read;
    const tokens = Array.from({ length }, (_, at) => ({ kind: nameOf(kinds[at]), start: starts[at], end: ends[at] }));
    cuts.push({ tokens, end: { start: starts[length], end: ends[length] } });
  }
  return { cuts, unclosed: lexer.unclosedComments };
}

/** Every token as `kind text`, or only its text where that is the kind's own spelling; the ends of statements too. */
function tokensOf(text: string, target: Target = '1.15'): string[] {
  return cut(text, target).cuts.flatMap(({ tokens, end }) => [
    ...tokens.map(({ kind, start, end: to }) => {
      const written = text.slice(start, to);
      return written === kind ? kind : `${kind} ${written}`;
    }),
    ...(end.end > end.start ? [text.slice(end.start, end.end)] : []),
  ]);
}

describe('literals', () => {
  test.for([
    ["'x'", ["string 'x'"]],
    ["''", ["string ''"]],
    ["'it''s' 'a''''b'", ["string 'it''s'", "string 'a''''b'"]],
    ["'two\nlines'", ["string 'two\nlines'"]],
    ["'a; b -- c /* d */ `e`'", ["string 'a; b -- c /* d */ `e`'"]],
    ["N'x' n'x' N 'x'", ["prefixed string N'x'", "prefixed string n'x'", 'name N', "string 'x'"]],
    [
      "_utf8'x' _latin1'' _iso-8859-1'y'",
      ["prefixed string _utf8'x'", "prefixed string _latin1''", "prefixed string _iso-8859-1'y'"],
    ],
    ["_utf8 'x'", ['name _utf8', "string 'x'"]],
    ["U&'\\0041' u&'a''b'", ["unicode string U&'\\0041'", "unicode string u&'a''b'"]],
    ["X'0f' x'' X '0f'", ["binary string X'0f'", "binary string x''", 'name X', "string '0f'"]],
    ["x'not hex'", ["binary string x'not hex'"]],
    ["XX'0f'", ['name XX', "string '0f'"]],
    ['1 007 18446744073709551616', ['integer 1', 'integer 007', 'integer 18446744073709551616']],
    ['1. .5 1.5', ['decimal 1.', 'decimal .5', 'decimal 1.5']],
    ['1e5 1.5E-2 .5e+3 1.e1', ['approximate 1e5', 'approximate 1.5E-2', 'approximate .5e+3', 'approximate 1.e1']],
    ['1e 1e+ 2x', ['integer 1', 'name e', 'integer 1', 'name e', '+', 'integer 2', 'name x']],
    ['1..2', ['decimal 1.', 'decimal .2']],
    ['TRUE null', ['TRUE', 'NULL null']],
  ] as const)('%j', ([text, tokens]) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  test.for(TARGETS)('backslashes escape in E strings on 2.2 only: %s', (target) => {
    const text = "E'a\\'b' e'\\n'";
    const old = ['name E', "string 'a\\'", 'name b', "string ' e'", 'bad character \\', "unclosed string n'"];
    const escaped = ["escaped string E'a\\'b'", "escaped string e'\\n'"];
    expect(tokensOf(text, target)).toEqual(target === '2.2' ? escaped : old);
  });
});

describe('names', () => {
  test.for([
    ['p _b q$d $e f1', ['name p', 'name _b', 'name q$d', 'name $e', 'name f1']],
    ['`p b` `p``b` `select`', ['quoted name `p b`', 'quoted name `p``b`', 'quoted name `select`']],
    ['U&"x" u&"p""b"', ['unicode name U&"x"', 'unicode name u&"p""b"']],
    ['U & "x"', ['name U', 'bad character &', 'double-quoted "x"']],
    ['größe 名前 имя שם', ['name größe', 'name 名前', 'name имя', 'name שם']],
    ['ひらがな カタカナ', ['name ひらがな', 'name カタカナ']],
    ['한글', ['bad character 한글']],
    ['p.b$q latin1$en_US utf-8$de$1', ['collation p.b$q', 'name latin1$en_US', 'collation utf-8$de$1']],
    ['p.b', ['name p', '.', 'name b']],
    ['select Select SELECT selects', ['SELECT select', 'SELECT Select', 'SELECT', 'name selects']],
    ['END-EXEC end-exec END - EXEC', ['END-EXEC', 'END-EXEC end-exec', 'END', '-', 'EXEC']],
  ] as const)('%j', ([text, tokens]) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  test.for(TARGETS)('words of newer versions are names to %s', (target) => {
    const since = (version: Target, word: string) =>
      TARGETS.indexOf(target) >= TARGETS.indexOf(version) ? word : `name ${word}`;
    expect(tokensOf('COMPILE COMPUTE BUCKETS FRESHNESS MODEL QUALIFY', target)).toEqual([
      'COMPILE',
      since('1.18', 'COMPUTE'),
      since('1.20', 'BUCKETS'),
      since('1.20', 'FRESHNESS'),
      since('1.20', 'MODEL'),
      since('2.2', 'QUALIFY'),
    ]);
  });
});

describe('signs', () => {
  test.for([
    ['( ) [ ] { }', ['(', ')', '[', ']', '{', '}']],
    [', . .. : ?', [',', '.', '..', ':', '?']],
    ['= <> != < > <= >= =>', ['=', '<>', '!=', '<', '>', '<=', '>=', '=>']],
    ['+ - * / % || | ^ $', ['+', '-', '*', '/', '%', '||', '|', '^', '$']],
    ['p<>b<=q>=d=>e', ['name p', '<>', 'name b', '<=', 'name q', '>=', 'name d', '=>', 'name e']],
    ['==', ['=', '=']],
    ['!', ['bad character !']],
    [
      "{d '1'} {t '1'} {ts '1'} {fn f}",
      ['{d', "string '1'", '}', '{t', "string '1'", '}', '{ts', "string '1'", '}', '{fn', 'name f', '}'],
    ],
    ['{ d {  TS', ['{d { d', '{ts {  TS']],
    ['/*+ OPTIONS */ */', ['/*+', 'OPTIONS', '*/', '*/']],
    ['p*/b', ['name p', '*/', 'name b']],
    ['p.*, b', ['name p', '.', '*', ',', 'name b']],
    ['-1', ['-', 'integer 1']],
    ['@ # & ~ \\', ['bad character @', 'bad character #', 'bad character &', 'bad character ~', 'bad character \\']],
  ] as const)('%j', ([text, tokens]) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

describe('commands', () => {
  test.for([
    ['SET p.b = q; SET;', ['command SET p.b = q', ';', 'command SET', ';']],
    ["SET 'p' = 'b'", ['SET', "string 'p'", '=', "string 'b'"]],
    ["set p.b = 'b; c'", ["command set p.b = 'b; c'"]],
    ['set p.b=q d', ['SET set', 'name p', '.', 'name b', '=', 'name q', 'name d']],
    ["RESET p.b; reset; RESET 'p'", ['command RESET p.b', ';', 'command reset', ';', 'RESET', "string 'p'"]],
    [
      'HELP; help ; QUIT;EXIT; CLEAR -- now',
      ['command HELP', ';', 'command help', ';', 'command QUIT', ';', 'command EXIT', ';', 'command CLEAR'],
    ],
    ['HELP me', ['name HELP', 'name me']],
  ] as const)('%j', ([text, tokens]) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

describe('comments', () => {
  test.for([
    ['p -- b\nq', ['name p', 'name q']],
    ['p -- b\rq', ['name p', 'name q']],
    ['p // b\nq', ['name p', 'name q']],
    ['p--b', ['name p']],
    ['p - -b', ['name p', '-', '-', 'name b']],
    ['p /* b\n; */ q', ['name p', 'name q']],
    ['p/**/b /***/ q', ['name p', 'name b', 'name q']],
    ['p /* /* */ b', ['name p', 'name b']],
    ["-- it's\n'x'", ["string 'x'"]],
    ["/* ' ` */ 'x'", ["string 'x'"]],
    ['p -- b; q\nd; e', ['name p', 'name d', ';', 'name e']],
    // What cuts a script knows no `//`, so its semicolon counts.
    ['p // b; q\nd', ['name p', ';', 'name q', 'name d']],
    ['\uFEFFp \uFEFF', ['name p', 'bad character \uFEFF']],
    ['p\t\f\r\n b', ['name p', 'name b']],
    ['p\u00a0b', ['name p', 'bad character \u00a0', 'name b']],
    [';;p;;', ['name p', ';']],
    ['', []],
  ] as const)('%j', ([text, tokens]) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

describe('lexical mistakes', () => {
  test.for([
    ["p 'b; q", ['name p', "unclosed string 'b; q"]],
    ["p 'b\nq", ['name p', "unclosed string 'b\nq"]],
    ["X'0f", ["unclosed string X'0f"]],
    ['`p b\nq', ['unclosed name `p', 'name b', 'name q']],
    ['` p', ['unclosed name `', 'name p']],
    ['``', ['unclosed name `', 'unclosed name `']],
    ['"p b" "p""b"', ['double-quoted "p b"', 'double-quoted "p""b"']],
    ['"p\nb', ['bad character "', 'name p', 'name b']],
    ['‘p b’ “q” „d“ «e»', ['typographic ‘p b’', 'typographic “q”', 'typographic „d“', 'typographic «e»']],
    ['‘p', ['typographic ‘', 'name p']],
    ['（，）；＝', ['full-width （', 'full-width ，', 'full-width ）', 'full-width ；', 'full-width ＝']],
    ['😀 p', ['bad character 😀', 'name p']],
    ['\ud800\u0000', ['bad character \ud800', 'bad character \u0000']],
  ] as const)('%j', ([text, tokens]) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  test('a comment that is never closed hides its line only', () => {
    const text = 'p /* b; q\nd; e /* f';
    expect([tokensOf(text), cut(text).unclosed]).toEqual([
      ['name p', 'name d', ';', 'name e'],
      [2, 15],
    ]);
  });

  test('a string ends at its line where it is cut', () => {
    const lexer = new Lexer("p 'b; q\nd", vocabularyOf('1.15'));
    const { kinds, starts, ends, length } = lexer.nextStatement(2) ?? expect.fail();
    expect(Array.from({ length }, (_, at) => [nameOf(kinds[at]), starts[at], ends[at]])).toEqual([
      ['name', 0, 1],
      ['unclosed string', 2, 7],
      ['name', 8, 9],
    ]);
  });

  test('only a part of a text is read', () => {
    const text = "x; SELECT 'p' /* b */ -- q\n; y";
    const [from, to] = [text.indexOf('SELECT'), text.indexOf(' -- q')];
    expect(cut(text, '1.15', from, to)).toEqual({
      cuts: [
        {
          tokens: [
            { kind: 'SELECT', start: 3, end: 9 },
            { kind: 'string', start: 10, end: 13 },
          ],
          end: { start: to, end: to },
        },
      ],
      unclosed: [],
    });
    expect(cut(text, '1.15', from, to - 3)).toEqual({ cuts: expect.anything(), unclosed: [14] });
  });
});

describe('statement sets', () => {
  const semicolons = (text: string) => cut(text).cuts.map(({ tokens, end }) => text.slice(tokens[0].start, end.start));
  test.for([
    ['EXECUTE STATEMENT SET BEGIN a; b; END; c', ['EXECUTE STATEMENT SET BEGIN a; b; END', 'c']],
    ['EXPLAIN STATEMENT SET BEGIN a; END; c', ['EXPLAIN STATEMENT SET BEGIN a; END', 'c']],
    ['STATEMENT SET BEGIN END; c', ['STATEMENT SET BEGIN END', 'c']],
    ['BEGIN STATEMENT SET; a; END; c', ['BEGIN STATEMENT SET', 'a', 'END', 'c']],
    ['STATEMENT SET BEGIN a, CASE b END; c; END; d', ['STATEMENT SET BEGIN a, CASE b END; c; END', 'd']],
    ['STATEMENT SET /* ; */ BEGIN -- ;\n a; END; d', ['STATEMENT SET /* ; */ BEGIN -- ;\n a; END', 'd']],
    ['STATEMENT SET x BEGIN a; b', ['STATEMENT SET x BEGIN a', 'b']],
  ] as const)('%j', ([text, statements]) => {
    expect(semicolons(text)).toEqual(statements);
  });
});

describe('on any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        'SELECT',
        'a',
        '`b c`',
        "'d'",
        "'it''s; '",
        'N',
        "X'0f'",
        '"e"',
        '(',
        ')',
        ',',
        ';',
        ';',
        '.',
        '..',
        '1',
        '2.5',
      ],
      ...[
        '.5',
        '1e3',
        '=',
        '<>',
        '!=',
        '||',
        '-',
        '/',
        '*',
        '-- f\n',
        '/* g; */',
        '/*+',
        '*/',
        '\n',
        '\r\n',
        '\t',
        ' ',
        ' ',
      ],
      ...[
        "'",
        '`',
        '"',
        '/*',
        '{ts',
        '}',
        '“',
        '）',
        '名',
        '😀',
        '\ud800',
        '\u0000',
        '\uFEFF',
        '$',
        'E',
        "_utf8'x'",
        'U&',
      ],
      ...['STATEMENT SET', 'BEGIN', 'END', 'SET', 'RESET', '// h\n'],
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const soup = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  test('tokens and what lies between them are the text', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom(...TARGETS), (text, target) => {
        const { cuts, unclosed } = cut(text, target);
        let rebuilt = '';
        const gaps: string[] = [];
        const take = (start: number, end: number) => {
          gaps.push(text.slice(rebuilt.length, start));
          rebuilt += text.slice(rebuilt.length, start) + text.slice(start, end);
        };
        for (const { tokens, end } of cuts) {
          for (const { start, end: to } of tokens) {
            expect(start).toBeLessThan(to);
            take(start, to);
          }
          take(end.start, end.end);
        }
        gaps.push(text.slice(rebuilt.length));
        expect(rebuilt + gaps.at(-1)).toBe(text);
        if (unclosed.length > 0) return;
        const trivia = /^(?:[ \t\r\n\f\uFEFF;]|--[^\r\n]*|\/\/[^\r\n;]*|\/\*(?!\+)(?:.|[\r\n])*?\*\/)*$/;
        expect(gaps.filter((gap) => !trivia.test(gap))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test('a text is cut into the statements that Flink would be given', () => {
    const part = fc.constantFrom(
      ...[
        'SELECT a',
        "'x; y'",
        "'it''s'",
        '`b;`',
        '"c;"',
        '-- d;\n',
        '/* e; */',
        '/*+ f */',
        ';',
        ';',
        ';',
        '\n',
        ' ',
        '\t',
      ],
      ...[
        'STATEMENT SET BEGIN',
        'EXECUTE STATEMENT SET BEGIN',
        'BEGIN STATEMENT SET',
        'END',
        '; END',
        'BEGIN',
        'CASE a END',
      ],
      ...['(', ')', ',', '1.5', "X'0f'", '<=', 'größe', '名前', '- -', '* /'],
    );
    const script = fc.array(part, { maxLength: 25 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(script, fc.constantFrom(...TARGETS), (text, target) => {
        const ours = cut(text, target).cuts.map(({ tokens }) => ({
          text: text.slice(tokens[0].start, tokens[tokens.length - 1].end),
          offset: tokens[0].start,
        }));
        expect(ours).toEqual(splitScript(text));
      }),
      { numRuns: 1500 },
    );
  });
});
