/** How long a flight may begin new runs. */
export interface FlightTime {
  readonly milliseconds: number;
  readonly now: () => Date;
}

/**
 * Runs one work at a time. What is asked for while it runs is done once more afterwards, however often it was asked for:
 * nine wake-ups at once make two runs. After the flight's time no further run begins, because the process may be ended
 * in its midst; whoever asked then must ask again.
 *
 * @param work is told the flight's deadline, in milliseconds since the epoch
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
