import { check } from '../../../../src/index.ts';
import { testCases } from '../../../support/cases.ts';

/** A comment in a file names the target. */
testCases(new URL('./cases/', import.meta.url), (text) => check(text).diagnostics);
