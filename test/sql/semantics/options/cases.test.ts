import { check, type Target } from '../../../../src/index.ts';
import { testCases } from '../../../support/cases.ts';

/** Each file is for the target that its name ends with. */
testCases(new URL('./cases/', import.meta.url), (text, file) => {
  const target = /\.(\d+\.\d+)\.sql$/.exec(file)![1] as Target;
  return check(text, { target }).diagnostics;
});
