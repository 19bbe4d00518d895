import { existsSync } from 'node:fs'

const FILE = '.env'

/** Takes settings from `.env` in the working folder, where there is one. What the environment has already, stays. */
export const loadEnvFile = (): void => {
  if (existsSync(FILE)) process.loadEnvFile(FILE)
}
