/** Time limits in milliseconds: a browser that hangs fails its test and does not stop the run. */
export const limits = {
  /** Until a browser answers for the first time. */
  start: 60_000,
  /** For any one command. */
  command: 30_000,
  /** For `waitFor`. */
  wait: 15_000,
  /** For an orderly end, before the process is killed. */
  end: 5_000,
}
