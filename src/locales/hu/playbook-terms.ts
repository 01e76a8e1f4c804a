// The words of Contacts, Playbook and Plans in Hungarian: roles in a decision, blocks, materials, measures.
import type { Terms } from '../shape.ts';

export const playbookTerms: Pick<Terms, 'decision_role' | 'approval' | 'block' | 'material_kind' | 'measure'> = {
  decision_role: {
    decision_maker: 'Döntéshozó',
    influencer: 'Befolyásoló, szövetséges',
    approver: 'Jóváhagyó',
    user: 'Felhasználó',
    gatekeeper: 'Titkárság',
  },
  approval: {
    waiting: 'Várakozik',
    agreed: 'Egyetért',
    against: 'Ellenzi',
  },
  block: {
    goal: 'Cél',
    action: 'Kulcslépés',
    material: 'Mit küldünk',
    question: 'Igényfeltáró kérdés',
    dm_interest: 'A döntéshozó érdeke',
    dm_find: 'Út a döntéshozóhoz',
    gatekeeper: 'Átjutás a titkárságon',
    positioning: 'Pozicionálás',
    objection: 'Kifogás',
    persuasion: 'Meggyőzés',
    risk: 'Kockázat',
    approval: 'Jóváhagyási lánc',
    result: 'Mérhető eredmény',
    duty: 'Munkaköri leírás',
  },
  material_kind: {
    leaflet: 'Szórólap',
    price_list: 'Árlista',
    proposal: 'Árajánlat',
    sample: 'Minta',
    contract_sample: 'Szerződésminta',
    case: 'Esettanulmány',
    review: 'Ügyfélvélemény',
    other: 'Egyéb',
  },
  measure: {
    revenue: 'Bevétel',
    revenue_new: 'Bevétel új ügyletekből',
    revenue_repeat: 'Bevétel ismételt ügyletekből',
    first_contacts: 'Első kapcsolatfelvételek',
    proposals: 'Elküldött ajánlatok',
    deals: 'Üzletkötések',
  },
};
