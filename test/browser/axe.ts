// What the accessibility checker axe has to say about a page.
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const SCRIPT = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** WCAG 2.2 AA and the checker's own good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One line per violation: the rule, and the first element that breaks it. */
export async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: SCRIPT });
  return page.evaluate(async (rules) => {
    const checker = (window as unknown as { axe: typeof axe }).axe;
    const { violations: found } = await checker.run(document, { runOnly: rules });
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, RULES);
}
