import type { JobLocks } from '#notices/job-locks.ts'
import type { Database } from '#storage/tables.ts'

/** The locks of scheduled jobs in a store. */
export const createJobLocks = (db: Database): JobLocks =>
  Object.freeze({
    async begin(
      job: string,
      by: string,
      { every, lease }: { readonly every: number; readonly lease: number },
      now: number,
    ): Promise<boolean> {
      const taken = await db
        .insertInto('jobs')
        .values({ job, holder: by, until: now + lease, begun: now })
        .onConflict((conflict) =>
          conflict
            .column('job')
            .doUpdateSet({ holder: by, until: now + lease, begun: now })
            .where(({ eb, or }) => or([eb('jobs.holder', 'is', null), eb('jobs.until', '<=', now)]))
            .where('jobs.begun', '<=', now - every),
        )
        .returning('job')
        .executeTakeFirst()
      return taken !== undefined
    },

    async renew(job: string, by: string, lease: number, now: number): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('jobs')
        .set({ until: now + lease })
        .where('job', '=', job)
        .where('holder', '=', by)
        .where('until', '>', now)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },

    async end(job: string, by: string): Promise<void> {
      await db
        .updateTable('jobs')
        .set({ holder: null })
        .where('job', '=', job)
        .where('holder', '=', by)
        .execute()
    },
  })
