/** One piece of work after the other: Excel fails when requests of one add-in meet. */

export interface Queue {
  /** Does the work when everything before it has ended, well or not. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      const result = last.then(work, work);
      last = result.catch(() => undefined);
      return result;
    },
  };
}
