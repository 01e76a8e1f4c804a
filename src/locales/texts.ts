// The long words of the five languages: help, Guide, playbook, the tabs Departments, Funnel, Forecast. Built into dist/sidebar.html, so that the program stays
// small; only set-up, the making of tabs and these tabs read them.
import { departments as bgDepartments } from './bg/departments.ts';
import { forecast as bgForecast } from './bg/forecast.ts';
import { funnel as bgFunnel } from './bg/funnel.ts';
import { guide as bgGuide, playbook as bgPlaybook } from './bg/guide.ts';
import { help as bgHelp } from './bg/help.ts';
import { payNote as bgPayNote } from './bg/pay-note.ts';
import { departments as enDepartments } from './en/departments.ts';
import { forecast as enForecast } from './en/forecast.ts';
import { funnel as enFunnel } from './en/funnel.ts';
import { guide as enGuide, playbook as enPlaybook } from './en/guide.ts';
import { help as enHelp } from './en/help.ts';
import { payNote as enPayNote } from './en/pay-note.ts';
import { departments as huDepartments } from './hu/departments.ts';
import { forecast as huForecast } from './hu/forecast.ts';
import { funnel as huFunnel } from './hu/funnel.ts';
import { guide as huGuide, playbook as huPlaybook } from './hu/guide.ts';
import { help as huHelp } from './hu/help.ts';
import { payNote as huPayNote } from './hu/pay-note.ts';
import { departments as roDepartments } from './ro/departments.ts';
import { forecast as roForecast } from './ro/forecast.ts';
import { funnel as roFunnel } from './ro/funnel.ts';
import { guide as roGuide, playbook as roPlaybook } from './ro/guide.ts';
import { help as roHelp } from './ro/help.ts';
import { payNote as roPayNote } from './ro/pay-note.ts';
import { departments as ruDepartments } from './ru/departments.ts';
import { forecast as ruForecast } from './ru/forecast.ts';
import { funnel as ruFunnel } from './ru/funnel.ts';
import { guide as ruGuide, playbook as ruPlaybook } from './ru/guide.ts';
import { help as ruHelp } from './ru/help.ts';
import { payNote as ruPayNote } from './ru/pay-note.ts';
import type { Language, Texts } from './shape.ts';

export const texts: Record<Language, Texts> = {
  en: {
    ...enHelp,
    guide: enGuide,
    playbook: enPlaybook,
    departments: enDepartments,
    forecast: enForecast,
    funnel: enFunnel,
    pay_note: enPayNote,
  },
  ru: {
    ...ruHelp,
    guide: ruGuide,
    playbook: ruPlaybook,
    departments: ruDepartments,
    forecast: ruForecast,
    funnel: ruFunnel,
    pay_note: ruPayNote,
  },
  bg: {
    ...bgHelp,
    guide: bgGuide,
    playbook: bgPlaybook,
    departments: bgDepartments,
    forecast: bgForecast,
    funnel: bgFunnel,
    pay_note: bgPayNote,
  },
  hu: {
    ...huHelp,
    guide: huGuide,
    playbook: huPlaybook,
    departments: huDepartments,
    forecast: huForecast,
    funnel: huFunnel,
    pay_note: huPayNote,
  },
  ro: {
    ...roHelp,
    guide: roGuide,
    playbook: roPlaybook,
    departments: roDepartments,
    forecast: roForecast,
    funnel: roFunnel,
    pay_note: roPayNote,
  },
};
