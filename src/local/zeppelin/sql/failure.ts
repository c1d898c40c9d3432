import { ServiceError } from '../../protocol/service-error.ts';

/** Why a statement fails, as a Java program would tell it: an exception, and perhaps what caused it. */
export class SqlFailure extends Error {
  constructor(exception: string, message: string, cause?: string) {
    super(`${exception}: ${message}${cause === undefined ? '' : `\nCaused by: ${cause}`}`);
  }
}

export function validation(message: string, cause?: string): SqlFailure {
  return new SqlFailure('org.apache.flink.table.api.ValidationException', message, cause);
}

export function catalogCause(name: string, message: string): string {
  return `org.apache.flink.table.catalog.exceptions.${name}: ${message}`;
}

const PACKAGES: Readonly<Record<string, string>> = { AWSGlue: 'glue', AmazonKinesis: 'kinesis' };

/** What a service of AWS refuses, as its client for Java tells it. */
export function ofService(error: ServiceError, service: 'AWSGlue' | 'AmazonKinesis'): string {
  const details = `(Service: ${service}; Status Code: ${error.status ?? 400}; Error Code: ${error.code})`;
  return `com.amazonaws.services.${PACKAGES[service]}.model.${error.code}: ${error.message} ${details}`;
}

/** Does something with Glue; a refusal becomes the failure of what the statement was about. */
export async function withGlue<T>(what: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const message = `Could not execute ${what}`;
    throw new SqlFailure('org.apache.flink.table.api.TableException', message, ofService(error, 'AWSGlue'));
  }
}
