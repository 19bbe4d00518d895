import { onBothEngines } from './engines.ts'
import { reviewStoreContract } from './review-store.contract.ts'

await onBothEngines('the review', reviewStoreContract)
