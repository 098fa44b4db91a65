/** The engine in its worker: questions go in, answers come out, in the order in which they were asked. */

import type { Question, Received, Sent } from "./contract";

export class Engine {
  readonly ready: Promise<void>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (text: string) => void>();
  #last = 0;

  /** Start the engine whose files stand at `base`. */
  constructor(base: URL) {
    // A worker made of a blob keeps to the Content-Security-Policy of the page: it can reach no other address either.
    const start = new Blob([`import ${JSON.stringify(new URL("worker.js", base).href)};`], { type: "text/javascript" });
    const address = URL.createObjectURL(start);
    this.#worker = new Worker(address, { type: "module", name: base.href });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.addEventListener("message", (event: MessageEvent<Received>) => {
        const received = event.data;
        if ("ready" in received) resolve();
        else if ("failed" in received) reject(new Error(received.failed));
        else this.#take(received);
      });
      this.#worker.addEventListener("error", (event) => reject(new Error(event.message)));
    });
    void this.ready.finally(() => URL.revokeObjectURL(address)).catch(() => undefined);
  }

  /** Ask one question. */
  async ask<Answer>(question: Question): Promise<Answer> {
    await this.ready;
    const id = ++this.#last;
    const answer = new Promise<string>((resolve) => this.#waiting.set(id, resolve));
    this.#worker.postMessage({ id, text: JSON.stringify(question) } satisfies Sent);
    return JSON.parse(await answer) as Answer;
  }

  /** How many questions wait for their answer. */
  get asked(): number {
    return this.#waiting.size;
  }

  /** End the worker: whatever it held is gone. */
  stop(): void {
    this.#worker.terminate();
  }

  #take({ id, text }: Sent): void {
    const resolve = this.#waiting.get(id);
    this.#waiting.delete(id);
    resolve?.(text);
  }
}
