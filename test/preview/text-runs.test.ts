import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textRuns } from '#preview/text-runs.ts'

const foreign = (text: string, language: 'ar' | 'en') =>
  textRuns(text, language)
    .filter((run) => run.kind === 'foreign')
    .map((run) => run.text)

const commands = (text: string, language: 'ar' | 'en') =>
  textRuns(text, language).flatMap((run) =>
    run.kind === 'command' ? [[run.text, run.argument]] : [],
  )

describe('the runs of a line', () => {
  test('joined they are the text, whatever it is', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aZ 0-9/.:«»"“”()؟،ابتa٣\u0301\n&<@_', '/calls', 'Élan'),
    })
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'binary' })), (text) => {
        for (const language of ['ar', 'en'] as const) {
          const joined = textRuns(text, language)
            .map((run) => (run.kind === 'command' ? run.text + run.argument : run.text))
            .join('')
          expect(joined).toBe(text)
        }
      }),
    )
  })

  test('a long text is read in no time', () => {
    const started = performance.now()
    for (const text of ['a', '1', '1-', 'a ', 'a.', '"a', '/call ', 'ا ', '«ا 1'].map((unit) =>
      unit.repeat(4_096),
    )) {
      textRuns(text, 'ar')
      textRuns(text, 'en')
    }
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  test('Latin words in Arabic are set apart, and the date after them is not theirs', () => {
    expect(foreign('ذكرت The New York Times، 12 يوليو', 'ar')).toEqual(['The New York Times'])
    expect(foreign('Sputnik · 12 يوليو/تموز 2024', 'ar')).toEqual(['Sputnik'])
  })

  test('numbers between foreign words belong to them', () => {
    expect(foreign('طائرة F-16 وBoeing 747 Max هنا', 'ar')).toEqual(['F-16', 'Boeing 747 Max'])
  })

  test('an address is one run to its last stroke', () => {
    expect(foreign('انظر https://example.org/a/b?c=d/ اليوم', 'ar')).toEqual([
      'https://example.org/a/b?c=d/',
    ])
  })

  test('digits joined by hyphens do not turn round in Arabic', () => {
    expect(foreign('يوم 2024-07-12 مساءً', 'ar')).toEqual(['2024-07-12'])
    expect(foreign('on 2024-07-12', 'en')).toEqual([])
  })

  test('Arabic in English is set apart, with the digits inside its quotation marks', () => {
    expect(foreign('says only: «25 يونيو/ حزيران الفائت», 2024', 'en')).toEqual([
      '25 يونيو/ حزيران الفائت',
    ])
    expect(foreign('Shoigu (شويغو), 12 July', 'en')).toEqual(['شويغو'])
  })

  test('a command of the bot is found, with its argument in an Arabic line', () => {
    expect(commands('اكتب /call 12 July 2024 أو /calls.', 'ar')).toEqual([
      ['/call', ' 12 July 2024'],
      ['/calls', ''],
    ])
    expect(commands('write /call 12 July 2024 or /calls.', 'en')).toEqual([
      ['/call', ''],
      ['/calls', ''],
    ])
  })

  test('what only looks like a command is none', () => {
    expect(commands('and/calls /call/x /callsx //calls /nothing', 'en')).toEqual([])
  })
})
