// Tests run the built program; a test run without a build before it would test yesterday's.
import { existsSync } from 'node:fs';

export default function setup(): void {
  if (!existsSync('dist/Code.js')) throw new Error('no dist: run `npm run build` first (npm test does)');
}
