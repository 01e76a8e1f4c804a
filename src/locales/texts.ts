// The long words of the five languages: help, Guide, playbook. Built into dist/sidebar.html, so that the program stays small;
// only set-up and the making of tabs read them.
import { guide as bgGuide, playbook as bgPlaybook } from './bg/guide.ts';
import { help as bgHelp } from './bg/help.ts';
import { guide as enGuide, playbook as enPlaybook } from './en/guide.ts';
import { help as enHelp } from './en/help.ts';
import { guide as huGuide, playbook as huPlaybook } from './hu/guide.ts';
import { help as huHelp } from './hu/help.ts';
import { guide as roGuide, playbook as roPlaybook } from './ro/guide.ts';
import { help as roHelp } from './ro/help.ts';
import { guide as ruGuide, playbook as ruPlaybook } from './ru/guide.ts';
import { help as ruHelp } from './ru/help.ts';
import type { Language, Texts } from './shape.ts';

export const texts: Record<Language, Texts> = {
  en: { ...enHelp, guide: enGuide, playbook: enPlaybook },
  ru: { ...ruHelp, guide: ruGuide, playbook: ruPlaybook },
  bg: { ...bgHelp, guide: bgGuide, playbook: bgPlaybook },
  hu: { ...huHelp, guide: huGuide, playbook: huPlaybook },
  ro: { ...roHelp, guide: roGuide, playbook: roPlaybook },
};
