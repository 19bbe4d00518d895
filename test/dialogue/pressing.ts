import type { Outcome } from '#dialogue/dialogue.ts'
import { ActionCode } from '#replies/action-code.ts'
import type { Button } from '#replies/reply.ts'
import type { Person } from './chat.ts'

/** The buttons under an outcome, in their order. */
export const buttonsOf = ({ replies }: Outcome): readonly Button[] =>
  replies.flatMap(({ buttons }) => buttons.flat())

/** The texts that the buttons under an outcome carry. */
export const codesOf = (outcome: Outcome): readonly string[] =>
  buttonsOf(outcome).map(({ action }) => ActionCode.encode(action))

/** The labels of the buttons under an outcome. */
export const labelsOf = (outcome: Outcome): readonly string[] =>
  buttonsOf(outcome).map(({ label }) => label)

/** Presses the button of a label, marked as chosen or not. Throws where there is none. */
export const press = (person: Person, outcome: Outcome, label: string): Promise<Outcome> => {
  const found = buttonsOf(outcome).find((button) => button.label.replace(/^✓ /u, '') === label)
  if (found === undefined)
    throw new Error(`No button ${label} among ${labelsOf(outcome).join(' | ')}`)
  return person.presses(ActionCode.encode(found.action))
}

/** Presses one button after another, each under what the one before it showed. */
export const pressAll = async (
  person: Person,
  outcome: Outcome,
  ...labels: readonly string[]
): Promise<Outcome> => {
  let shown = outcome
  for (const label of labels) shown = await press(person, shown, label)
  return shown
}
