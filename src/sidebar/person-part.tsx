// A person of the client in a form: a new one, or one of those who are known.
import type { PersonView } from '../contract/answers.ts';
import type { Part, Scene } from './deed-scene.ts';
import { SelectField, ServerField } from './fields.tsx';
import { usePage } from './page-context.ts';

/** Fields of a person have names that the form uses for itself too. */
export const own = (key: string): string => `person.${key}`;
const WHO = 'contact_id';

const chosenIn = ({ card, sheet, to }: Scene): PersonView | undefined =>
  card.persons.find(({ id }) => id === sheet.value(WHO, to));

/** Column key of Contacts → how the person's view has it. */
function valuesOf(person: PersonView): Record<string, string> {
  return {
    person_name: person.name,
    contact_position: person.position,
    decision_role: person.role.code,
    phone: person.phone,
    email: person.email,
    reached_on: person.reachedOn,
    approval_order: person.approvalOrder,
    approval: person.approval.code,
    approved_on: person.approvedOn,
    interests: person.interests,
    note: person.note,
  };
}

export const person: Part = {
  keys: ({ card }) => card.personFields.map(({ key }) => key),
  Fields: ({ scene }) => {
    const { words } = usePage().locale;
    const { card, sheet, errors } = scene;
    const chosen = chosenIn(scene);
    const known = chosen ? valuesOf(chosen) : {};
    return (
      <>
        {card.persons.length > 0 && (
          <SelectField
            label={words.deed.person}
            value={chosen?.id ?? ''}
            options={card.persons.map(({ id, name }) => ({ code: id, label: name }))}
            blank={words.deed.new_person}
            onInput={sheet.set(WHO)}
          />
        )}
        {card.personFields.map((view) => (
          <ServerField
            key={view.key}
            view={view}
            currency={card.currency}
            value={sheet.value(own(view.key), known[view.key] ?? view.value)}
            onInput={sheet.set(own(view.key))}
            error={errors[view.key]}
          />
        ))}
      </>
    );
  },
  input: (scene) => {
    const { card, sheet } = scene;
    const chosen = chosenIn(scene);
    const known = chosen ? valuesOf(chosen) : {};
    const typed = card.personFields.filter(({ key }) => sheet.touched(own(key)));
    const value = (key: string): string | [string, string] =>
      chosen ? [sheet.before(own(key), known[key] ?? ''), sheet.value(own(key))] : sheet.value(own(key));
    return {
      ...(chosen ? { contactId: chosen.id } : {}),
      person: Object.fromEntries(typed.map(({ key }) => [key, value(key)])),
    };
  },
};
