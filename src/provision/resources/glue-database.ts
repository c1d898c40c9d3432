import {
  CreateDatabaseCommand,
  DeleteDatabaseCommand,
  GetDatabaseCommand,
  GetDatabasesCommand,
  GetTablesCommand,
  GetTagsCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-glue';
import { undefinedIfMissing } from '../../aws/index.ts';
import { glueArn } from '../arn.ts';
import type { Found, ResourceType } from '../resource.ts';

export interface GlueDatabase {
  readonly name: string;
}

interface ActualDatabase extends Found {
  readonly name: string;
  readonly arn: string;
}

/** The database of the Glue Data Catalog in which the notebook keeps its tables. */
export const glueDatabase: ResourceType<GlueDatabase, ActualDatabase> = {
  kind: 'glue-database',

  async read(name, { aws, place }) {
    const found = await undefinedIfMissing(aws.glue.send(new GetDatabaseCommand({ Name: name })));
    if (!found?.Database) return undefined;
    const arn = glueArn(place, `database/${name}`);
    const tags = await undefinedIfMissing(aws.glue.send(new GetTagsCommand({ ResourceArn: arn })));
    // Somebody removed it between the two questions.
    if (!tags) return undefined;
    const tables = await undefinedIfMissing(
      aws.glue.send(new GetTablesCommand({ DatabaseName: name, MaxResults: 100 })),
    );
    const count = tables?.TableList?.length ?? 0;
    const many = `${tables?.NextToken === undefined ? count : `more than ${count}`} ${count === 1 ? 'table' : 'tables'}`;
    return { name, arn, tags: tags.Tags ?? {}, holds: count === 0 ? undefined : many };
  },

  diff: () => [],

  async create({ name }, tags, { aws }) {
    await aws.glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: name }, Tags: { ...tags } }));
  },

  update: async () => {},

  async remove({ name }, { aws }) {
    await undefinedIfMissing(aws.glue.send(new DeleteDatabaseCommand({ Name: name })));
  },

  async tag({ arn }, tags, { aws }) {
    await aws.glue.send(new TagResourceCommand({ ResourceArn: arn, TagsToAdd: { ...tags } }));
  },

  async untag({ arn }, keys, { aws }) {
    await aws.glue.send(new UntagResourceCommand({ ResourceArn: arn, TagsToRemove: [...keys] }));
  },

  async list({ aws }) {
    const names: string[] = [];
    for (let next: string | undefined; ; ) {
      const page = await aws.glue.send(new GetDatabasesCommand(next === undefined ? {} : { NextToken: next }));
      names.push(...(page.DatabaseList ?? []).flatMap(({ Name }) => Name ?? []));
      next = page.NextToken;
      if (next === undefined) return names;
    }
  },
};
