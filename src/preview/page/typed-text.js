/** A command as a person types it, and the rest of the line. */
const COMMAND = /^(\/[a-z0-9_]{1,32}(?:@\w+)?)(?=\s|$)/i

/**
 * The direction that a text is written in: that of most of its letters, so that an Arabic question that
 * begins with a name in Latin letters is an Arabic text.
 *
 * @param {string} text
 */
const directionOf = (text) => {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return null
  return arabic * 2 >= letters ? 'rtl' : 'ltr'
}

/**
 * What a person typed, as a paragraph: in the direction of its own words, whatever the command before
 * them, which is set apart and stays one word from left to right.
 *
 * @param {string} text
 */
export const typedText = (text) => {
  const paragraph = document.createElement('p')
  const command = COMMAND.exec(text)?.[0] ?? ''
  const words = text.slice(command.length)
  paragraph.dir = directionOf(words) ?? directionOf(command) ?? 'auto'
  paragraph.lang = paragraph.dir === 'rtl' ? 'ar' : 'en'
  if (command !== '') {
    const name = document.createElement('bdi')
    name.dir = 'ltr'
    name.textContent = command
    paragraph.append(name)
  }
  paragraph.append(words)
  return paragraph
}
