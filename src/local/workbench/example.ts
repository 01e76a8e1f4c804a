// The example book that a newcomer opens first.
import type { Session } from '../session-types.ts';

/**
 * Fills an empty book with the example company.
 * @param session an open, empty book
 * @param language 'en', 'ru', 'bg', 'hu' or 'ro'
 */
export async function fillExample(_session: Session, _language: string): Promise<void> {}
