/** Which process does a scheduled job, so that exactly one does. Times are in milliseconds since 1970. */
export type JobLocks = {
  /**
   * Takes a job where nobody has it and it has not begun within the last `every` milliseconds; the lock
   * ends by itself after `lease` milliseconds. False where another process has it or it is not due.
   */
  begin(
    job: string,
    by: string,
    times: { readonly every: number; readonly lease: number },
    now: number,
  ): Promise<boolean>
  /** Holds a job for longer. False where the lock has ended meanwhile: stop the job. */
  renew(job: string, by: string, lease: number, now: number): Promise<boolean>
  /** Gives a job back. */
  end(job: string, by: string): Promise<void>
}
