import type { WireAnswer } from '../../protocol/protocol.ts';
import type { Group } from '../run/interpreters.ts';
import { GROUPS } from '../run/interpreters.ts';
import { ok } from './answers.ts';
import { optionalBody } from './body.ts';
import type { Call } from './context.ts';
import { KnownFailure, nullPointer } from './failure.ts';

const OPTION = { remote: true, port: -1, isExistingProcess: false, setPermission: false };

export function list(): WireAnswer {
  return ok(GROUPS.map(setting));
}

export function get({ names: [id] }: Call): WireAnswer {
  const group = GROUPS.find((one) => one.id === id);
  if (!group) throw new KnownFailure(404);
  return ok(setting(group));
}

/** What can be set up, rather than what is; here that is the same. */
export function kinds(): WireAnswer {
  return ok(Object.fromEntries(GROUPS.map((group) => [group.id, kind(group)])));
}

export async function restart({ runner, body, names: [id] }: Call): Promise<WireAnswer> {
  optionalBody(body, {});
  const group = GROUPS.find((one) => one.id === id);
  if (!group)
    throw nullPointer(
      'Cannot invoke "org.apache.zeppelin.interpreter.InterpreterSetting.close()" because the return value of "org.apache.zeppelin.interpreter.InterpreterSettingManager.get(String)" is null',
    );
  await runner.restart(group.id);
  return ok(setting(group));
}

function setting(group: Group): object {
  const properties = group.properties.map(([name, value, type, description]) => [
    name,
    { name, value, type, description },
  ]);
  return {
    ...described(group, Object.fromEntries(properties)),
    option: { ...OPTION, owners: [], isUserImpersonate: false },
  };
}

function kind(group: Group): object {
  const properties = group.properties.map(([propertyName, defaultValue, type, description]) => [
    propertyName,
    { propertyName, defaultValue, description, type },
  ]);
  return { ...described(group, Object.fromEntries(properties)), option: { ...OPTION, isUserImpersonate: false } };
}

function described({ id, interpreters }: Group, properties: object): object {
  return {
    id,
    name: id,
    group: id,
    properties,
    status: 'READY',
    interpreterGroup: interpreters.map(({ name, class: type, language }, i) => ({
      name,
      class: type,
      defaultInterpreter: i === 0 && id === 'flink',
      editor: { language, editOnDblClick: language === 'markdown' },
    })),
    dependencies: [],
  };
}
