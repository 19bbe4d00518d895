import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import type { Tables } from '#storage/tables.ts'

/** Whether an edit of the same message in the same place waits, so that a row has nothing to say beside it. */
export const editWaits = ({
  exists,
  selectFrom,
}: ExpressionBuilder<Tables, 'notices'>): ExpressionWrapper<Tables, 'notices', SqlBool> =>
  exists(
    selectFrom('notices as other')
      .select('other.id')
      .whereRef('other.story', '=', 'notices.story')
      .whereRef('other.chat', '=', 'notices.chat')
      .whereRef('other.topic', '=', 'notices.topic')
      .where('other.form', '=', 'edit')
      .where('other.status', '=', 'waiting'),
  )
