/** Work in slices short enough that nobody feels them. */

/** Longest stretch of main-thread time taken at once, ms. */
const SLICE = 5;
/** Longest wait before changes are looked at, ms; the shortest is one task. */
const LONGEST_WAIT = 120;
/** Waiting this many times as long as the work took keeps a busy page's share for us under 3 %. */
const REST_FACTOR = 40;

/** True when the slice's time is over. */
export type Expired = () => boolean;

/** A queue of one: a job that goes on, slice after slice, until it says it is done. */
export class Slices {
  readonly #work: (expired: Expired) => boolean;
  readonly #failed: (error: unknown) => void;
  readonly #channel = new MessageChannel();
  #posted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #spent = 0;
  #stopped = false;

  /** `work` returns true when nothing is left to do. */
  constructor(work: (expired: Expired) => boolean, failed: (error: unknown) => void) {
    this.#work = work;
    this.#failed = failed;
    this.#channel.port1.onmessage = () => {
      this.#posted = false;
      this.run();
    };
  }

  /** Goes on in a task of its own, after input and frames that wait already. */
  soon(): void {
    if (this.#stopped || this.#posted) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#posted = true;
    this.#channel.port2.postMessage(null);
  }

  /** Goes on after a rest that depends on how long the last job took: a busy page is looked at less often. */
  later(): void {
    if (this.#stopped || this.#posted || this.#timer !== undefined) return;
    const wait = Math.min(this.#spent * REST_FACTOR, LONGEST_WAIT);
    this.#spent = 0;
    if (wait < 1) this.soon();
    else {
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.run();
      }, wait);
    }
  }

  /** Takes one slice now. */
  run(): void {
    if (this.#stopped) return;
    const start = performance.now();
    try {
      const done = this.#work(() => performance.now() - start >= SLICE);
      this.#spent += performance.now() - start;
      if (!done) this.soon();
    } catch (error) {
      this.#failed(error);
    }
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#channel.port1.close();
  }
}
