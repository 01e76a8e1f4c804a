// What lies before who decides about a deed: the form as it was read, the client, the rules, and the team.
import type { DeedInput } from '../contract/answers.ts';
import type { Client, Department } from '../domain/model.ts';
import type { Who } from '../domain/rights.ts';
import type { Form, People, Rules, Situation } from '../domain/transitions.ts';
import type { Book } from '../sheets/book.ts';
import { assigner } from './assigning.ts';
import type { Reader } from './reader.ts';
import { standingOf } from './situation.ts';

/** What any entry has, whether it was made in a form or typed into a tab. */
export interface Occasion {
  book: Book;
  client: Client;
  form: Form;
  rules: Rules;
}

export interface Desk extends Occasion {
  input: DeedInput;
  reader: Reader;
  situation: Situation;
  who: Who;
}

/**
 * The team as the form leaves the client: its tag and category decide who is next.
 * @param assign where many clients are given away one after the other, each knows of those before
 */
export function peopleOf(
  { book, client, form }: Omit<Occasion, 'rules'>,
  assign: (department: Department) => ReturnType<typeof assigner> = (department) => assigner(book, department),
): People {
  const { tag, category } = { ...client, ...form.fields };
  return {
    standing: (one) => (one === '' ? { active: false, department: '' } : standingOf(book, one, form.on)),
    next: (department, on = form.on) => assign(department)({ manager: '', tag, category, on }),
  };
}
