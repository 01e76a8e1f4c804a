// The languages of the add-on, each by its own name.
export const LANGUAGES = { en: 'English', ru: 'Русский', bg: 'Български', hu: 'Magyar', ro: 'Română' };
