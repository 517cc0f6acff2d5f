/** Does work in turn: the next begins when the one before has ended, well or not. */
export function createTurns(): <Result>(
  work: () => Promise<Result>,
) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}
