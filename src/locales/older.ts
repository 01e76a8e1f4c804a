// Older spellings of labels: lists and cells of a base that began on paper may still hold them (rules: Names).

/** Dictionary → label in small letters → code; the same in every language, because a list need not be in the base's own. */
export const older: Partial<Record<string, Partial<Record<string, string>>>> = {
  stages: {
    '1 контакт': 'c1',
    '2 контакт': 'c2',
    '3 контакт': 'c3',
  },
  sections: {
    'база для прозвонить': 'to_call',
    'жесткий отказ и непрофильные': 'hard_refusal',
    'base to call': 'to_call',
    'in work': 'in_work',
    'refusal with further work': 'soft_refusal',
    'hard refusal and non-profile': 'hard_refusal',
  },
};
