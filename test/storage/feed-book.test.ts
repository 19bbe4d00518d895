import { onBothEngines } from './engines.ts'
import { feedBookContract } from './feed-book.contract.ts'

await onBothEngines('The book of feeds', feedBookContract)
