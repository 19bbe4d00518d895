import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { parseFeedText } from '#feeds/parse-feed-text.ts'

/** What the thread is given: the feed's text, its address, and how many items are read at most. */
const Task = z.object({ text: z.string(), url: z.string(), maxItems: z.number() })

const { text, url, maxItems } = Task.parse(workerData)
parentPort?.postMessage(parseFeedText(text, url, maxItems))
