import { decideAspect, tellingSigns } from '#answering/decide-aspect.ts'
import type { Clause, OfficeMention, Order, Participants, When } from '#answering/question.ts'
import type { PlacedDate, ReadWords } from '#answering/read-words.ts'
import type { Reading } from '#answering/reading.ts'
import type { WordRange } from '#answering/split-clauses.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { Office, Side } from '#core/person.ts'
import type { Cue } from '#language/cue-reader.ts'
import type { Span } from '#language/span.ts'

const UNKEPT = ['time-of-day', 'place', 'language-of-call', 'phone-number']

/** The words of one clause, with the questions that reading it asks of them. */
const clauseWords = (read: ReadWords, { from, to }: WordRange) => {
  const cues = read.cues.filter(({ at }) => at.every((place) => from <= place && place < to))
  const dates = read.dates.filter((date) => from <= date.from && date.to < to)
  const people = read.people.filter((person) => from <= person.from && person.to < to)
  const places = (sign: string): readonly (readonly number[])[] =>
    cues.filter((cue) => cue.sign === sign).map(({ at }) => at)
  const named = (prefix: string): readonly (Cue & { readonly key: string })[] =>
    cues
      .filter(({ sign }) => sign.startsWith(`${prefix}:`))
      .map((cue) => ({ ...cue, key: cue.sign.slice(prefix.length + 1) }))
  return {
    from,
    to,
    cues,
    dates,
    people,
    places,
    named,
    shows: (sign: string) => places(sign).length > 0,
  }
}

type ClauseWords = ReturnType<typeof clauseWords>

/** How many words may stand between «before» or «after» and the date or event that it is about. */
const REACH = 6

/** The last place of a sign before a word and within reach of it; -1 where there is none. */
const nearestBefore = (words: ClauseWords, sign: string, at: number, reach: number): number =>
  Math.max(
    -1,
    ...words
      .places(sign)
      .map((places) => places.at(-1) ?? -1)
      .filter((place) => place <= at && at - place <= reach),
  )

/** Whether a date or event is what the calls are before or after. */
const relationAt = (words: ClauseWords, at: number): When['relation'] => {
  const before = nearestBefore(words, 'before', at, REACH)
  const after = nearestBefore(words, 'after', at, REACH)
  const inclusive = nearestBefore(words, 'inclusive', at, REACH)
  // «About the call of 23 October» is about it: what is near a day stands right before it.
  const around = nearestBefore(words, 'around', at, 1)
  const closest = Math.max(before, after, around, inclusive)
  if (closest < 0) return 'on'
  if (closest === around) return 'around'
  if (closest === inclusive) return 'since'
  if (saidThen(words, closest)) return 'on'
  return closest === before ? 'before' : 'after'
}

/** «What did they say after the call of that day»: what was said is of that call, not of the next. */
const saidThen = (words: ClauseWords, bound: number): boolean => {
  const calls = words.places('call').flat()
  const said = words.places('accounts').some((places) => places.every((place) => place < bound))
  return said && calls.some((place) => place > bound) && !calls.some((place) => place < bound)
}

const relationOf = (words: ClauseWords, date: PlacedDate): When['relation'] => {
  const { relation } = date
  switch (relation) {
    case 'before':
    case 'after':
      return saidThen(words, date.lead) ? 'on' : relation
    case 'until':
    case 'since':
      return relation
    case 'around':
      // «talk about 23 October»: about the day, not near it.
      return words.cues.some(
        ({ sign, at }) => (sign === 'topic' || sign === 'accounts') && at.includes(date.lead),
      )
        ? 'on'
        : 'around'
    case 'on':
      return relationAt(words, date.from)
  }
}

/** What a date that stands for something else names of a date as such. */
const UNDATED = { fields: {}, yearless: false, either: [], topic: null } as const

/** Topics that name the call to count from: «after the dirty bomb call». */
type Anchored = { readonly key: string; readonly relation: 'before' | 'after' }

const anchoredTopics = (words: ClauseWords): readonly Anchored[] =>
  words.named('topic').flatMap(({ key, at: [place = 0] }): readonly Anchored[] => {
    const near = (sign: string): boolean =>
      words.places(sign).some(([at = -9]) => at < place && place - at <= 3)
    if (!words.places('call').some(([at = -9]) => Math.abs(at - place) <= 3)) return []
    return near('after')
      ? [{ key, relation: 'after' }]
      : near('before')
        ? [{ key, relation: 'before' }]
        : []
  })

/** A day written whole is that day, whatever stood before it. */
const plainDate = (date: EdtfDate | null, relation: When['relation']): EdtfDate | null =>
  date === null || relation !== 'on' ? date : EdtfDate.of(date.edtf.replaceAll('~', ''))

const whens = (words: ClauseWords, reading: Reading): readonly When[] => {
  const dated = words.dates
    .filter(
      ({ date, fields, either, to }) =>
        date !== null ||
        fields.month !== undefined ||
        either.length > 0 ||
        (fields.day !== undefined && !words.places('call').some(([at]) => at === to + 1)),
    )
    .map((mention): When => {
      const { year, month, day, weekday } = mention.fields
      const loneWeekday = weekday !== undefined && month === undefined && year === undefined
      const fields = {
        ...(year === undefined ? {} : { year }),
        ...(month === undefined ? {} : { month }),
        ...(day === undefined ? {} : { day }),
        ...(loneWeekday ? { weekday } : {}),
      }
      const relation = relationOf(words, mention)
      const pointed = words
        .places('toward')
        .some((places) => places.some((place) => mention.from <= place && place <= mention.to + 1))
      return {
        date: plainDate(mention.date, relation),
        fields,
        yearless:
          !pointed &&
          year === undefined &&
          (month !== undefined || day !== undefined || loneWeekday),
        either: mention.either,
        relation,
        event: null,
        topic: null,
      }
    })
  const events = words.named('event').flatMap(({ key, at }): readonly When[] => {
    const day = reading.events.get(key)?.date
    const relation = relationAt(words, at[0] ?? 0)
    if (day === undefined || (relation === 'on' && at.length < 2)) return []
    return [{ ...UNDATED, date: EdtfDate.day(day), relation, event: key }]
  })
  const during = words.named('during').flatMap(({ key }): readonly When[] => {
    const day = reading.events.get(key)?.date
    return day === undefined
      ? []
      : [{ ...UNDATED, date: EdtfDate.day(day), relation: 'since', event: key }]
  })
  const topics = anchoredTopics(words).map(
    ({ key, relation }): When => ({ ...UNDATED, date: null, relation, event: null, topic: key }),
  )
  const seen = new Set<string | null>()
  const once = [...during, ...events].filter(({ event }) =>
    seen.has(event) ? false : seen.add(event),
  )
  return [...dated, ...once, ...topics]
}

/** «last» at the end, or after «did it», is the verb. */
const isVerb = (words: ClauseWords, read: ReadWords, at: number): boolean => {
  const before = read.tokens[at - 1]?.form ?? ''
  const after = read.tokens[at + 1]
  if (read.tokens[at]?.form !== 'last' || before === 'the') return false
  if (words.shows('more-than') || words.places('call').some((places) => places.includes(at - 1)))
    return true
  return (
    words.shows('duration') && (after === undefined || at + 1 >= words.to || after.form === 'for')
  )
}

/** How many calls «the last three calls» means. */
const MANY = [
  ['two', 2],
  ['three', 3],
  ['many-4', 4],
  ['many-5', 5],
] as const

/** Signs whose longer phrases use «first» and «second» for something else: «who rang the other first». */
const PHRASES: ReadonlySet<string> = new Set(['initiator', 'who', 'refused', 'duration'])

const orders = (words: ClauseWords, read: ReadWords): readonly Order[] => {
  const many = MANY.find(([sign]) => words.shows(sign))?.[1] ?? 1
  const inPhrase = (at: readonly number[]): boolean =>
    words.cues.some(
      (cue) =>
        PHRASES.has(cue.sign) &&
        cue.at.length > at.length &&
        at.every((place) => cue.at.includes(place)),
    )
  const found: { readonly at: number; readonly order: Order }[] = []
  const taken = new Set<number>()
  const add = (sign: string, order: Order): void => {
    for (const at of words.places(sign)) {
      const [first] = at
      if (
        first === undefined ||
        inPhrase(at) ||
        at.some((place) => taken.has(place)) ||
        isVerb(words, read, first)
      )
        continue
      for (const place of at) taken.add(place)
      found.push({ at: first, order })
    }
  }
  add('penultimate', { kind: 'penultimate' })
  for (let place = 2; place <= 12; place += 1) add(`nth-${place}`, { kind: 'nth', place })
  add('last', { kind: 'last', many })
  add('first', { kind: 'first', many })
  add('next', { kind: 'next' })
  add('previous', { kind: 'previous' })
  return found.sort((a, b) => a.at - b.at).map(({ order }) => order)
}

/** The office that an office's phrase names, with the country whose name stands in it or beside it. */
const offices = (words: ClauseWords): readonly OfficeMention[] => {
  const sides = words.named('side')
  const found = words
    .named('office')
    .map(({ key, at }): OfficeMention & { readonly at: readonly number[] } => {
      const first = at[0] ?? 0
      const last = at.at(-1) ?? first
      const beside = sides.find(({ at: [place = -9] }) => place >= first - 1 && place <= last + 1)
      return { office: key as Office, side: beside?.key ?? null, at }
    })
  const widest = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.at.length > one.at.length &&
          one.at.every((place) => other.at.includes(place)),
      ),
  )
  const seen = new Set<string>()
  return widest
    .map(({ office, side }) => ({ office, side }))
    .filter(({ office, side }) => {
      const key = `${office} ${side ?? ''}`
      return seen.has(key) ? false : seen.add(key)
    })
}

const participants = (
  words: ClauseWords,
  read: ReadWords,
  explained: ReadonlySet<number>,
  subjects: readonly number[],
): Participants => {
  const withPlaces = words.places('with').map((at) => at[0] ?? 0)
  const afterWith = (at: number): boolean =>
    withPlaces.some((place) => place < at && at - place <= 4)
  const unknown = read.tokens.flatMap((token, at): readonly Span[] => {
    if (at < words.from || at >= words.to || explained.has(at) || !/\p{L}{3}/u.test(token.form))
      return []
    const beside = withPlaces.some(
      (place) => at - place === 1 || (at - place === 2 && !explained.has(place + 1)),
    )
    const joined = words.people.some(({ to }) =>
      at === to + 1
        ? token.form.startsWith('\u0648')
        : at === to + 2 && read.tokens[to + 1]?.form === 'and',
    )
    return beside || joined ? [{ start: token.start, end: token.end }] : []
  })
  const sides = words
    .named('side')
    .filter(({ at }) => !at.some((place) => subjects.includes(place)))
    .filter(
      ({ key, at: [place = 0] }) =>
        key === 'us' || key === 'ru' || afterWith(place) || words.shows('call'),
    )
    .map(({ key }) => key)
  return {
    people: [...new Set(words.people.map(({ person }) => person))],
    offices: offices(words),
    sides: [...new Set(sides)],
    unknown,
  }
}

const accountsOf = (words: ClauseWords): readonly (Side | 'press')[] => [
  ...new Set([
    ...words.named('side').map(({ key }) => key),
    ...(words.shows('press') ? (['press'] as const) : []),
  ]),
]

/** Who is asked to have said a thing: the first person named, and those joined to the first by «and». */
const speakers = (words: ClauseWords, read: ReadWords): readonly string[] => {
  const joined: string[] = []
  let end: number | null = null
  for (const { person, from, to } of words.people) {
    const between = end === null ? [] : read.tokens.slice(end + 1, from).map(({ form }) => form)
    const linked =
      end === null ||
      (between.length === 0
        ? read.tokens[from]?.form.startsWith('\u0648')
        : between.join() === 'and')
    if (!linked) break
    joined.push(person)
    end = to
  }
  return joined
}

/** Countries that the calls are of or about: any other as a subject has to be found in a passage. */
const NEAR_SIDES: ReadonlySet<string> = new Set(['us', 'ru', 'ua'])

/** Words right behind «about» that nothing known explains: a subject that the ledger has no word for. */
const aboutPlaces = (
  words: ClauseWords,
  read: ReadWords,
  explained: ReadonlySet<number>,
): readonly number[] => {
  const foreign = new Set(
    words.named('side').flatMap(({ key, at }) => (NEAR_SIDES.has(key) ? [] : at)),
  )
  const behind = words.places('about').flatMap(([at = 0]) => [at + 1, at + 2, at + 3, at + 4])
  return [...new Set(behind)].filter(
    (at) =>
      at < words.to && read.tokens[at] !== undefined && (!explained.has(at) || foreign.has(at)),
  )
}

/** The two things between which a time is asked for, where a conjunction parts them. */
const endsOf = (
  words: ClauseWords,
  read: ReadWords,
  reading: Reading,
): readonly [Clause, Clause] | null => {
  const marks = (from: number, to: number): boolean => {
    const half = clauseWords(read, { from, to })
    return (
      half.dates.length > 0 ||
      half.people.length > 1 ||
      half.cues.some(({ sign }) =>
        /^(?:event:|topic:|nth-|first$|last$|penultimate$)/.test(sign),
      ) ||
      (half.people.length > 0 && half.shows('call'))
    )
  }
  for (let at = words.from + 1; at < words.to; at += 1) {
    const token = read.tokens[at]
    if (token === undefined || words.people.some(({ from, to }) => from <= at && at <= to)) continue
    const joins =
      token.form === 'and' ||
      token.form === 'to' ||
      token.form === '\u0627\u0644\u064a' ||
      /^\u0648\p{L}/u.test(token.form)
    if (!joins || words.dates.some(({ from, to }) => from < at && at <= to)) continue
    if (
      token.form === 'and' &&
      words.people.some(
        ({ from, to }) =>
          from === at + 1 && words.people.some((one) => one.to === at - 1) && to >= from,
      )
    )
      continue
    if (!marks(words.from, at) || !marks(at, words.to)) continue
    const half = (from: number, to: number): Clause => ({
      ...readClause(read, { from, to }, reading, true),
      aspect: 'when',
    })
    return [half(words.from, at), half(at, words.to)]
  }
  return null
}

/** «Were there 10 calls?» asks how many: the number is answered, whatever number was named. */
const namesNumber = (words: ClauseWords, read: ReadWords): boolean =>
  words.shows('confirm') &&
  words.places('calls').some(([at = 0]) => {
    const before = read.tokens[at - 1]
    return before !== undefined && at > words.from && /^\d{1,3}$/.test(before.form)
  })

/** Signs that ask and name nothing: their words are not looked for in the passages. */
const ASKING_ONLY = new Set([
  'when',
  'who',
  'count',
  'confirm',
  'pronoun',
  'our-sources',
  'what-about',
  'list',
])

const content = (words: ClauseWords, read: ReadWords, reading: Reading): string => {
  const asking = new Set(
    words.cues.filter(({ sign }) => ASKING_ONLY.has(sign)).flatMap(({ at }) => at),
  )
  // «84 days»: what a number counts is looked for with it.
  const counted = (at: number): boolean => /^\d+$/.test(read.tokens[at - 1]?.form ?? '')
  const telling = new Set(
    words.cues
      .filter(({ sign }) => /^(topic|side|office|event|outlet):/.test(sign))
      .flatMap(({ at }) => at),
  )
  return read.tokens
    .filter(
      ({ forms }, at) =>
        at >= words.from &&
        at < words.to &&
        (telling.has(at) ||
          counted(at) ||
          !(asking.has(at) || forms.some((form) => reading.fillers.has(form)))),
    )
    .map(({ start, end }) => read.text.slice(start, end))
    .join(' ')
}

/** Signs that name a thing: what stands between their words belongs to the name. */
const NAMING = /^(?:topic|event|office|during):/

const stretch = (at: readonly number[]): readonly number[] => {
  const [first = 0] = at
  return Array.from({ length: (at.at(-1) ?? first) - first + 1 }, (_, step) => first + step)
}

/**
 * Reads one clause of a question: what it asks, of which calls. Whatever it does not explain is kept
 * as leftover, so that an answer can tell whether it covers what was asked. One half of a question
 * about the time between two things is not divided again.
 */
export const readClause = (
  read: ReadWords,
  range: WordRange,
  reading: Reading,
  isHalf = false,
): Clause => {
  const words = clauseWords(read, range)
  const explained = new Set<number>([
    ...words.cues.flatMap(({ sign, at }) => (NAMING.test(sign) ? stretch(at) : at)),
    ...[...words.dates, ...words.people].flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, step) => from + step),
    ),
  ])
  read.tokens.forEach((token, at) => {
    if (token.forms.some((form) => reading.fillers.has(form) || reading.cues.vocabulary.has(form)))
      explained.add(at)
  })
  const subjects = aboutPlaces(words, read, explained)
  const signs = tellingSigns(words.cues)
  const when = whens(words, reading)
  const comesNext =
    words.shows('next-call') && when.length === 0 && !words.shows('pronoun') && !signs.has('gap')
  const decided = comesNext
    ? 'planned'
    : (decideAspect(signs, words.cues) ?? (namesNumber(words, read) ? 'count' : null))
  const aboutCall = words.shows('call')
  const confirm = words.shows('confirm')
  const order = orders(words, read)
  const start = read.tokens[range.from]?.start ?? 0
  const end = read.tokens[range.to - 1]?.end ?? read.text.length
  return {
    whole: read.text,
    text: read.text.slice(start, end),
    content: content(words, read, reading),
    aspect: decided,
    confirm,
    negated: words.shows('negation'),
    extreme: words.shows('longest') ? 'longest' : words.shows('shortest') ? 'shortest' : null,
    aboutCall,
    plural: words.shows('calls'),
    participants: participants(words, read, explained, subjects),
    when,
    orders: order,
    topics: [...new Set(words.named('topic').map(({ key }) => key))].filter(
      (key) => !when.some(({ topic }) => topic === key),
    ),
    accountsOf: accountsOf(words),
    speakers: speakers(words, read),
    outlets: [...new Set(words.named('outlet').map(({ key }) => key))],
    everyone: words.shows('everyone'),
    about: subjects
      .flatMap((at) => read.tokens[at] ?? [])
      .map(({ start, end }) => ({ start, end })),
    difference: words.shows('difference'),
    announced: words.shows('announced'),
    pointsBack: words.shows('pronoun') || words.shows('what-about'),
    unkept:
      decided === null || decided === 'when' || decided === 'who'
        ? (UNKEPT.find((sign) => signs.has(sign)) ?? null)
        : null,
    sameDay: words.shows('same-day'),
    ends: decided === 'gap' && !isHalf ? endsOf(words, read, reading) : null,
    leftover: read.tokens.flatMap((token, at) =>
      at >= range.from && at < range.to && !explained.has(at) && /\p{L}{2}|\d/u.test(token.form)
        ? [{ start: token.start, end: token.end }]
        : [],
    ),
  }
}
