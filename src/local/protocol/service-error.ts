/** What a service refuses, or cannot do: goes to the caller in the form of the service's protocol. */
export class ServiceError extends Error {
  /** As the SDKs name it: `ResourceInUseException`. */
  readonly code: string;
  /** The status over HTTP, where it is another than the service's usual one. */
  readonly status: number | undefined;
  /** What else the answer says, in the members of its error. */
  readonly details: Readonly<Record<string, string>>;

  constructor(
    code: string,
    message: string,
    { status, details = {} }: { status?: number; details?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.name = 'ServiceError';
    this.code = code;
    this.status = status;
    this.details = details;
  }
}
