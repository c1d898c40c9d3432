import { testCases } from '../../support/cases.ts';
import { readSyntax } from '../../support/syntax.ts';

/** A comment in a file names the target. */
testCases(new URL('./cases/', import.meta.url), (text) => readSyntax(text).diagnostics);
