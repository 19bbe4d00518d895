import type { Problem } from '#knowledge/problem.ts'
import type { YamlSource } from '#knowledge/read-yaml.ts'

/** Finds the spellings that two people share. They are given by person, under their comparable forms. */
export const checkSpellings = (
  spellings: ReadonlyMap<string, ReadonlyMap<string, string>>,
  source: YamlSource,
): readonly Problem[] => {
  const problems: Problem[] = []
  const owners = new Map<string, string>()
  for (const [id, known] of spellings)
    for (const [key, spelling] of known) {
      const owner = owners.get(key)
      if (owner === undefined) owners.set(key, id)
      else
        problems.push({
          ...source.locate([id]),
          what: `the spelling “${spelling}” is also that of “${owner}”`,
          todo: 'leave it to one of them, or give both whole_name_only',
        })
    }
  return problems
}
