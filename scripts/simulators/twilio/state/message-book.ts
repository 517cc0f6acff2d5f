import type { Message } from "./message.ts";

/** The messages of the account, the oldest first. */
export class MessageBook {
  #messages: Message[] = [];

  all(): readonly Message[] {
    return this.#messages;
  }

  add(message: Message): void {
    this.#messages.push(message);
    this.#messages.sort((left, right) =>
      Date.parse(left.sentAt) - Date.parse(right.sentAt)
    );
  }

  clear(): void {
    this.#messages = [];
  }
}
