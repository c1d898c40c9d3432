/** What keeps a command from doing what was asked, and is no fault of hangar's: told in a sentence, without a stack. */
export class UserError extends Error {
  /** What to do about it. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
    this.hint = hint;
  }
}
