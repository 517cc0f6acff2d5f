/** How long a flight may begin new runs. */
export interface FlightTime {
  readonly milliseconds: number;
  readonly now: () => Date;
}

/**
 * Runs one work at a time. Calls during a run make one more run afterwards, however many they are: nine wake-ups at
 * once make two runs. After the flight's time no further run begins, because the process may end in the middle of it: a
 * call during the last run must come again.
 *
 * @param work gets the flight's deadline, in milliseconds since the epoch
 */
export function singleFlight(
  work: (deadline: number) => Promise<void>,
  { milliseconds, now }: FlightTime,
): () => Promise<void> {
  let running: Promise<void> | undefined;
  let askedAgain = false;

  async function run(): Promise<void> {
    const deadline = now().getTime() + milliseconds;
    try {
      do {
        askedAgain = false;
        await work(deadline);
      } while (askedAgain && now().getTime() < deadline);
    } finally {
      running = undefined;
    }
  }

  return () => {
    askedAgain = running !== undefined;
    running ??= run();
    return running;
  };
}
