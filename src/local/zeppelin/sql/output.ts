import type { Message } from '../notes/note.ts';

/** What the statements of a paragraph show, one after the other. */
export class Output {
  readonly #messages: Message[] = [];

  get messages(): readonly Message[] {
    return this.#messages;
  }

  /** Texts that follow each other are one. */
  text(data: string): void {
    const last = this.#messages.at(-1);
    if (last?.type === 'TEXT') this.#messages[this.#messages.length - 1] = { type: 'TEXT', data: last.data + data };
    else this.#messages.push({ type: 'TEXT', data });
  }

  table(head: readonly string[], rows: readonly (readonly string[])[]): void {
    const lines = [head, ...rows].map((row) => row.map((cell) => cell.replace(/[\t\n]/g, ' ')).join('\t'));
    this.#messages.push({ type: 'TABLE', data: `${lines.join('\n')}\n` });
  }

  add(messages: readonly Message[]): void {
    for (const message of messages) {
      if (message.type === 'TEXT') this.text(message.data);
      else this.#messages.push(message);
    }
  }
}
