import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { parse, stringify } from 'yaml'
import { lexiconSchema } from '#knowledge/lexicon-schema.ts'

/** The parts of the real file that tell of no outlet and no article. */
const {
  outlets: _,
  events: __,
  ...otherOfficials
}: Record<string, unknown> = parse(readFileSync('knowledge/lexicon/officials.yaml', 'utf8'))

/**
 * A small sound folder of knowledge: one article with its translation, two people, one outlet, one
 * event. The rest of the lexicon is the real one.
 */
export const SOUND = {
  'outlets.yaml': `gazette:
  names: { ar: الجريدة, en: The Gazette }
  url: null
`,
  'people.yaml': `smith:
  side: us
  names: { ar: جون سميث, en: John Smith }
  given: جون|John
  surname: سميث|Smith
  terms:
    - defence-minister 2021-01-01/2022-12-31
ivanov:
  side: ru
  names: { ar: إيفان إيفانوف, en: Ivan Ivanov }
`,
  'lexicon/officials.yaml': `outlets:
  gazette: [gazette]
events:
  fire:
    date: 2022-05-01
    names: { ar: الحريق, en: the fire }
    proof: { article: one, passage: 1 }
    phrases: [fire]
${stringify(otherOfficials)}`,
  'articles/one.md': `---
title: مكالمة
title_basis: printed
outlet: gazette
language: ar
published: { date: 2022-05-02, basis: stated, words: 2 مايو 2022 }
calls:
  - kind: held
    date: 2022-05-01
    date_basis: year-inferred
    date_words: 1 مايو
    date_why: { ar: السنة من تاريخ النشر., en: The year is that of publication. }
    between: [smith, ivanov]
    initiator: { side: us, person: smith, passages: [2] }
    topics:
      - { topic: ceasefire, passages: [1] }
    passages: [1]
---

تحدث سميث وإيفانوف في 1 مايو.

طلب سميث المكالمة. 2 مايو 2022.
`,
  'articles/one.en.md': `---
translation_of: one
title: A call
by: Hotline
---

Smith and Ivanov spoke on 1 May.

Smith asked for the call. 2 May 2022.
`,
} as const

/** A folder of knowledge on the disk for the length of a test: the sound one, with other files instead or besides; null takes one away. */
export const knowledgeFolder = (files: Record<string, string | Uint8Array | null> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const name of Object.keys(lexiconSchema.shape))
    cpSync(`knowledge/lexicon/${name}.yaml`, join(folder, `lexicon/${name}.yaml`))
  for (const [file, content] of Object.entries({ ...SOUND, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    if (content === null) rmSync(join(folder, file), { force: true })
    else writeFileSync(join(folder, file), content)
  }
  return folder
}
